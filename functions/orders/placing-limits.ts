import { findCategory } from '../../domain/catalogue/catalogue';
import { DomainError } from '../../domain/errors';
import { PLACING, placingLimitsOf } from '../../domain/limits';
import type { PlaceInput } from '../../domain/order/inputs';
import { isOpen } from '../../domain/order/states';
import { endOfDay, HOUR, shanghaiDay } from '../../domain/time/shanghai';
import { faultOf } from '../platform/log';
import type { PlacedToday, Placing, PlacingCounts } from '../platform/stores/placing-counts';
import type { StoredPerson } from '../platform/stores/people';
import { minePartition, orderIdOf } from '../platform/table/keys';
import type { Item } from '../platform/table/table';
import type { OrderHttpDeps } from './deps';

type Deps = Pick<OrderHttpDeps, 'orders' | 'limits' | 'log'>;

/** Open orders of a category that lie further back in somebody's list than this are not counted. */
const RECENT = 100;
const TRIES = 3;

/** Somebody's orders of one category, and which of them are known to have ended. */
export interface Alike {
  ids: ReadonlySet<string>;
  ended: ReadonlySet<string>;
}

/** Of whoever knows no limit of a category. */
export const NONE_ALIKE: Alike = { ids: new Set(), ended: new Set() };

/** Looks at the orders themselves only where there are enough of them to reach the limit, or where it has to be sure. */
export async function readAlike(
  { orders, limits }: Deps,
  personId: string,
  { categoryCode, onBehalfOf }: PlaceInput,
  today?: ReadonlySet<string>,
): Promise<Alike> {
  if (limits.placing === undefined || onBehalfOf !== undefined) return NONE_ALIKE;
  const { items } = await orders.list('byResident', minePartition(personId), {
    newestFirst: true,
    limit: RECENT,
  });
  const alike = items.filter(({ mineSk }) => String(mineSk).endsWith(`#${categoryCode}`));
  const ids = new Set([
    ...alike.flatMap(({ pk }) => orderIdOf(String(pk)) ?? []),
    ...(today ?? []),
  ]);
  if (today === undefined && ids.size < PLACING.openOfOneCategory) return { ids, ended: new Set() };
  const found = await orders.findMany([...ids]);
  const ended = found.filter((one) => one.categoryCode !== categoryCode || !isOpen(one.state));
  return { ids, ended: new Set(ended.map(({ id }) => id)) };
}

export interface PlacingAsked {
  person: StoredPerson;
  orderId: string;
  now: number;
  input: PlaceInput;
  alike: Alike;
  /** What was counted of the person, as it was read with them. */
  counts: readonly Item[];
  /** A registered app's own limit, which takes the place of a person's. */
  perDay?: number;
}

/** The limits for one placing: 10 orders a day and 3 open ones of a category; 200 a day for 代点单. */
export interface PlacingLimit {
  /** Before anything is written: refuses where it looks full, and is. */
  require: () => Promise<void>;
  /** Counts the placing, so that however many come at once no more get through than may. */
  take: () => Promise<void>;
  /** It was refused by something else. */
  giveBack: () => Promise<void>;
}

/** Throws `placing_limit`, `too_many_open_orders`; where the counts cannot be read or written nobody is refused. */
export function placingLimitFor(deps: Deps, asked: PlacingAsked): PlacingLimit {
  const { placing: counts } = deps.limits;
  const pass = (): Promise<void> => Promise.resolve();
  if (counts === undefined) return { require: pass, take: pass, giveBack: pass };
  const orFault = orPass(deps);
  const placing = placingOf(asked);
  const first = { today: counts.seen(placing, asked.counts), alike: asked.alike };
  return {
    require: orFault(async () => {
      if (refusalIn(asked, first) === undefined) return;
      const refusal = refusalIn(asked, await lookAgain(deps, counts, asked));
      if (refusal !== undefined) throw refusal;
    }),
    take: orFault(async () => {
      let reading = first;
      for (let tries = 0; tries < TRIES; tries += 1) {
        if (await counts.take(placing, boundsOf(asked, reading))) return;
        reading = await lookAgain(deps, counts, asked);
        const refusal = refusalIn(asked, reading);
        if (refusal !== undefined) throw refusal;
      }
      throw tooManyOpen(asked);
    }),
    giveBack: orFault(() => counts.giveBack(placing)),
  };
}

const orPass =
  ({ log }: Deps) =>
  (act: () => Promise<void>) =>
  async (): Promise<void> => {
    try {
      await act();
    } catch (error) {
      if (error instanceof DomainError) throw error;
      log.error('placing not counted', faultOf(error));
    }
  };

const placingOf = ({ person, orderId, now, input, perDay }: PlacingAsked): Placing => ({
  personId: person.id,
  day: shanghaiDay(now),
  orderId,
  ...(input.onBehalfOf === undefined && perDay === undefined
    ? { categoryCode: input.categoryCode }
    : {}),
});

interface Reading {
  today: PlacedToday;
  alike: Alike;
}

async function lookAgain(deps: Deps, counts: PlacingCounts, asked: PlacingAsked): Promise<Reading> {
  const today = await counts.find(placingOf(asked));
  const { person, input, perDay } = asked;
  const isOfApp = perDay !== undefined;
  return {
    today,
    alike: isOfApp ? NONE_ALIKE : await readAlike(deps, person.id, input, today.alike),
  };
}

/**
 * `room` is how many of the category may stand in today's row: those in it that have ended take no place, open ones
 * from before today, which are not in it, do.
 */
function boundsOf(
  { person, input, now, perDay }: PlacingAsked,
  { today, alike: { ids, ended } }: Reading,
): { most: number; room: number } {
  if (perDay !== undefined) return { most: perDay, room: 1 };
  if (input.onBehalfOf !== undefined) return { most: PLACING.onBehalfADay, room: 1 };
  const { ordersADay, openOfOneCategory } = placingLimitsOf(person, now);
  const openBefore = [...ids].filter((id) => !today.alike.has(id) && !ended.has(id));
  const endedToday = [...today.alike].filter((id) => ended.has(id));
  return { most: ordersADay, room: openOfOneCategory - openBefore.length + endedToday.length };
}

function refusalIn(asked: PlacingAsked, reading: Reading): DomainError | undefined {
  const { orderId, now } = asked;
  const { all, alike } = reading.today;
  const { most, room } = boundsOf(asked, reading);
  if (all.has(orderId)) return undefined;
  if (all.size >= most) {
    const retryAfter = Math.ceil((endOfDay(shanghaiDay(now)) - now) / 1000);
    return new DomainError('placing_limit', { max: most, retryAfter });
  }
  return alike.size >= room ? tooManyOpen(asked) : undefined;
}

/** One of them has to end first, and nobody knows when: asking again within the hour is soon enough. */
function tooManyOpen({ person, input: { categoryCode }, now }: PlacingAsked): DomainError {
  const category = findCategory(categoryCode)?.name ?? '';
  const max = placingLimitsOf(person, now).openOfOneCategory;
  return new DomainError('too_many_open_orders', { max, category, retryAfter: HOUR / 1000 });
}
