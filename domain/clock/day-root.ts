import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

import { canonicalJson, chainOf } from '../order/history';
import type { Order } from '../order/order';
import { addDays, DAY, MINUTE, shanghaiDay, type Day } from '../time/shanghai';
import { merkleRoot, proofOf, type ProofStep } from './merkle';

export { verifyProof, type ProofStep } from './merkle';

/** What one order puts into a day's root: its last step of that day, by number and hash. */
export interface DayLeaf {
  id: string;
  sequence: number;
  head: string;
}

/** The root of one district's orders, and of how many. */
export interface DistrictRoot {
  code: string;
  root: string;
  count: number;
}

/** 每日存证: what nobody can change any more once it is published. */
export interface DayRoot {
  day: Day;
  /** When it was computed, epoch milliseconds; a day that was made up later has the same root. */
  at: number;
  /** Over the districts' roots, in the order of their codes. */
  root: string;
  count: number;
  districts: DistrictRoot[];
}

/** SHA-256 (hex) over the canonical JSON of `{head, id, sequence}`. */
export const leafHashOf = ({ id, sequence, head }: DayLeaf): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalJson({ head, id, sequence }))));

/** The leaf of an order for each day from `from` on, up to and with `to`, on which it got a step. */
export function dayLeavesOf(
  { id, events }: Pick<Order, 'id' | 'events'>,
  { from, to }: { from: Day; to: Day },
): Map<Day, DayLeaf> {
  const leaves = new Map<Day, DayLeaf>();
  const days = events.map(({ at }) => shanghaiDay(at));
  if (!days.some((day) => from <= day && day <= to)) return leaves;
  for (const [index, { sequence, hash }] of chainOf(events).entries()) {
    const day = days[index];
    if (day !== undefined && from <= day && day <= to)
      leaves.set(day, { id, sequence, head: hash });
  }
  return leaves;
}

/** The district that an order counts in: that of its first receiver, which no forwarding changes. */
export const districtOf = ({ firstReceiver }: Pick<Order, 'firstReceiver'>): string =>
  firstReceiver.slice(0, DISTRICT_LENGTH);
const DISTRICT_LENGTH = 6;

/** The hashes of a district's leaves as the tree takes them: in the order of the orders' ids. */
export const leafHashesOf = (leaves: readonly DayLeaf[]): string[] =>
  [...leaves].sort((one, other) => (one.id < other.id ? -1 : 1)).map(leafHashOf);

/** The root of a day, from the leaf hashes of each district; districts without any are left out. */
export function dayRootOf(
  day: Day,
  hashes: ReadonlyMap<string, readonly string[]>,
  at: number,
): DayRoot {
  const districts = [...hashes]
    .filter(([, leaves]) => leaves.length > 0)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, leaves]) => ({ code, root: merkleRoot(leaves), count: leaves.length }));
  return {
    day,
    at,
    root: merkleRoot(districts.map(({ root }) => root)),
    count: districts.reduce((sum, { count }) => sum + count, 0),
    districts,
  };
}

/**
 * The way from an order's leaf through its district to the root of the day; undefined where the leaf is not among
 * the district's.
 */
export function dayProofOf(
  { districts }: Pick<DayRoot, 'districts'>,
  { district, leaves, leaf }: { district: string; leaves: readonly string[]; leaf: string },
): ProofStep[] | undefined {
  const below = proofOf(leaves, leaf);
  const own = districts.find(({ code }) => code === district);
  if (below === undefined || own === undefined) return undefined;
  const above = proofOf(
    districts.map(({ root }) => root),
    own.root,
  );
  return above === undefined ? undefined : [...below, ...above];
}

/** A step that began before midnight is written some seconds after it at most. */
const SETTLED_AFTER = 10 * MINUTE;

/** The last day whose root can be computed: yesterday, from ten past midnight on. */
export const lastClosedDay = (now: number): Day => shanghaiDay(now - SETTLED_AFTER - DAY);

/** The days from one to another, both included; none where `to` comes first. */
export function daysFrom(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
