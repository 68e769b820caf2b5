import { createHmac } from 'node:crypto';

import { DomainError } from '../../domain/errors';
import type { Clock } from './clock';
import { faultOf, type Log } from './log';
import { createPlacingCounts, type PlacingCounts } from './stores/placing-counts';
import { createWindowCounts } from './stores/window-counts';
import { addressCountKey, countKey, type Key } from './table/keys';
import type { Item, Table } from './table/table';

const WINDOW = 60_000;
const MOST_REMEMBERED = 10_000;

/**
 * Requests a minute, and how many of them a process lets through before it asks the table; `leased` where it may then
 * take more at once than it needs now.
 */
const KINDS = {
  signIn: { most: 60, free: 0, leased: false },
  command: { most: 300, free: 4, leased: false },
  read: { most: 1200, free: 30, leased: true },
} as const;

export type LimitKind = keyof typeof KINDS;

/** Who is counted: a person, with what was counted of them as it was read with them; else an address. */
export type Counted = { person: { id: string }; counts: readonly Item[] } | { ip: string };

export interface Limits {
  /** Counts one request; throws `rate_limited` with the seconds to wait. */
  count: (kind: LimitKind, who: Counted) => Promise<void>;
  /** What was placed today; missing where no limits are kept. */
  placing?: PlacingCounts;
}

export const noLimits: Limits = { count: () => Promise.resolve() };

/** What this process knows of one person (or address) and kind in the window. */
interface Tally {
  passed: number;
  /** How many may pass before the table is asked again. */
  granted: number;
  /** How many of those are in the sum of all processes. */
  shared: number;
  sum: number;
  isJoined: boolean;
  isFull: boolean;
  waiting: number;
  asking?: Promise<void>;
}

/**
 * Requests a minute and person (signing in and public pages: and address), counted in the table for all processes
 * together. A process lets a few through by itself; from then on everything that it let through is in the shared sum,
 * and it takes what it still may from there, in atomic steps. Somebody whom any process has asked the table about gets
 * no free start anywhere else.
 *
 * Within one process, and for signing in, the limit is exact. Over several it is passed by no more than what processes
 * let through that never came to ask (up to 4 commands or 30 reads each). A read may be refused early by what other
 * processes took and did not use: an eighth of all at most. Where the table does not answer nobody is refused.
 */
export function createLimits(ground: {
  table: Table;
  clock: Clock;
  log: Log;
  secret: string;
}): Limits {
  const { table, clock, log, secret } = ground;
  const counts = createWindowCounts(table);
  const tallies = new Map<string, Tally>();
  let window = 0;

  function tallyOf(kind: LimitKind, place: Key): Tally {
    const key = `${place.pk}\n${kind}`;
    const known = tallies.get(key);
    if (known !== undefined) return known;
    const [oldest = ''] = tallies.keys();
    if (tallies.size >= MOST_REMEMBERED) tallies.delete(oldest);
    const tally = {
      ...{ passed: 0, granted: KINDS[kind].free, shared: 0, sum: 0, waiting: 0 },
      ...{ isJoined: false, isFull: false },
    };
    tallies.set(key, tally);
    return tally;
  }

  async function ask(kind: LimitKind, place: Key, tally: Tally, current: number): Promise<void> {
    const { passed, shared, isJoined } = tally;
    const { most } = KINDS[kind];
    const wanted = Math.max(tally.waiting, leaseOf(kind, tally));
    tally.isJoined = true;
    try {
      const by = passed - shared + wanted;
      const expiresAt = ((current + 2) * WINDOW) / 1000;
      const known = isJoined;
      const sum = await counts.add(place, { number: current, expiresAt }, by, { known });
      if (sum !== undefined) {
        tally.sum = sum;
        tally.isFull = sum >= most;
        tally.granted = passed + Math.max(0, wanted - Math.max(0, sum - most));
        tally.shared = tally.granted;
        return;
      }
    } catch (error) {
      log.error('limit not counted', { kind, ...faultOf(error) });
    }
    tally.granted = passed + tally.waiting;
  }

  return {
    placing: createPlacingCounts(table),
    count: async (kind, who) => {
      const now = clock.now();
      const current = Math.floor(now / WINDOW);
      if (current !== window) tallies.clear();
      window = current;
      const place = placeOf(kind, who, secret);
      const tally = tallyOf(kind, place);
      if (!tally.isJoined) join(tally, KINDS[kind].most, countedIn(who, place, current));
      while (tally.passed >= tally.granted) {
        if (tally.isFull) {
          const retryAfter = Math.max(1, Math.ceil(((current + 1) * WINDOW - now) / 1000));
          throw new DomainError('rate_limited', { retryAfter });
        }
        tally.waiting += 1;
        tally.asking ??= ask(kind, place, tally, current).finally(() => delete tally.asking);
        await tally.asking;
        tally.waiting -= 1;
      }
      tally.passed += 1;
    },
  };
}

/** Another process counts this person already: what passed here by itself is added with the next step. */
function join(tally: Tally, most: number, sum: number | undefined): void {
  if (sum === undefined) return;
  Object.assign(tally, { isJoined: true, sum, isFull: sum >= most, granted: tally.passed });
}

const OF_PASSED = 8;
const OF_LEFT = 32;

/** No more than an eighth of what this process let through, and less and less as the limit nears: one in the end. */
const leaseOf = (kind: LimitKind, { passed, sum }: Tally): number =>
  KINDS[kind].leased
    ? Math.floor(Math.min(passed / OF_PASSED, (KINDS[kind].most - sum) / OF_LEFT))
    : 0;

const placeOf = (kind: LimitKind, who: Counted, secret: string): Key =>
  'ip' in who ? addressCountKey(digestOf(who.ip, secret), kind) : countKey(who.person.id, kind);

/** An address is somebody's: it is not kept as it is. */
const digestOf = (ip: string, secret: string): string =>
  createHmac('sha256', secret).update(`ip\n${ip}`).digest('base64url').slice(0, 22);

function countedIn(who: Counted, { sk }: Key, window: number): number | undefined {
  if ('ip' in who) return undefined;
  const row = who.counts.find((item) => item['sk'] === sk && item['window'] === window);
  return typeof row?.['count'] === 'number' ? row['count'] : undefined;
}
