import type { Clock } from '../platform/clock';
import type { Shelf } from '../platform/queue/queue';
import { packCard, packRest } from '../platform/stores/order-fields';
import { orderOf } from '../platform/stores/orders';
import type { StreamChange } from '../platform/stream';
import type { Item, Table } from '../platform/table/table';
import { bodyOf, failedOf, letterIn, type DeadLetter } from './dead-letter';
import { projectInto, type Failure, type Projectors } from './projectors';

export interface ReplayDeps {
  failures: Shelf;
  table: Pick<Table, 'get'>;
  projectors: Projectors;
  clock: Clock;
}

/** A letter, and what became of it; without `letter` it names no item, and only a rebuild helps. */
export interface Replayed {
  letter?: DeadLetter;
  outcome: 'passed' | 'failed' | 'unread';
}

/** Every letter that lies there, as it lies there. */
export async function listLetters({ failures }: Pick<ReplayDeps, 'failures'>): Promise<Replayed[]> {
  const found: Replayed[] = [];
  await failures.lookThrough(({ body }) => {
    const letter = letterIn(body);
    found.push(letter === undefined ? { outcome: 'unread' } : { letter, outcome: 'failed' });
    return Promise.resolve('stays');
  });
  return found;
}

/** The ids of letters that name no item: a rebuild that begins after them mends what they stand for. */
export async function unreadLetters({ failures }: Pick<ReplayDeps, 'failures'>): Promise<string[]> {
  const ids: string[] = [];
  await failures.lookThrough(({ id, body }) => {
    if (letterIn(body) === undefined) ids.push(id);
    return Promise.resolve('stays');
  });
  return ids;
}

export const removeLetters = (
  { failures }: Pick<ReplayDeps, 'failures'>,
  ids: readonly string[],
): Promise<void> =>
  failures.lookThrough(({ id }) => Promise.resolve(ids.includes(id) ? 'goes' : 'stays'));

/**
 * Projects what was laid aside again, from the items as they are now. What passes is removed, what fails again stays with
 * the new reason; one letter never holds up another. May be broken off and run again.
 */
export async function replayLetters(deps: ReplayDeps): Promise<Replayed[]> {
  const done: Replayed[] = [];
  await deps.failures.lookThrough(async ({ body }) => {
    const letter = letterIn(body);
    if (letter === undefined) {
      done.push({ outcome: 'unread' });
      return 'stays';
    }
    const failures = await projectAgain(deps, letter);
    if (failures.length === 0) {
      done.push({ letter, outcome: 'passed' });
      return 'goes';
    }
    const failedAt = new Date(deps.clock.now()).toISOString();
    const anew = { ...letter, failedAt, failed: failedOf(failures) };
    done.push({ letter: anew, outcome: 'failed' });
    return { body: bodyOf(anew) };
  });
  return done;
}

async function projectAgain(
  { table, projectors }: ReplayDeps,
  letter: DeadLetter,
): Promise<Failure[]> {
  try {
    const after = await table.get(letter.key, { consistent: true });
    const failures: Failure[] = [];
    for (const change of changesOf(letter, after)) {
      failures.push(...(await projectInto(projectorsOf(projectors, letter), change)));
      if (failures.length > 0) break;
    }
    return failures;
  } catch (error) {
    return [{ by: 'record', error }];
  }
}

/** Those that failed; all where the record could not even be read, or none of them is known any more. */
function projectorsOf(projectors: Projectors, { failed }: DeadLetter): Projectors {
  const names = new Set(failed.map(({ by }) => by));
  const meant = Object.entries(projectors).filter(([by]) => names.has(by));
  return meant.length === names.size ? Object.fromEntries(meant) : projectors;
}

/** As if the item had just come to be as it is, or had just gone; and as if it had just left what it was then. */
function changesOf({ key, was }: DeadLetter, after: Item | undefined): StreamChange[] {
  if (after === undefined) return [{ key }];
  const fresh = { key, after };
  if (was === undefined) return [fresh];
  const { ownerArea, public: isPublic, mergedInto } = was;
  const { mergedInto: _, ...order } = orderOf(after);
  const former = {
    ...{ ...order, ownerArea, public: isPublic },
    ...(mergedInto === undefined ? {} : { mergedInto }),
  };
  const before = { ...after, card: packCard(former, former.updatedAt), rest: packRest(former) };
  return [fresh, { ...fresh, before }];
}
