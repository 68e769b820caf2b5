import {
  dayLeavesOf,
  dayRootOf,
  daysFrom,
  districtOf,
  lastClosedDay,
  leafHashesOf,
  type DayLeaf,
} from '../../domain/clock/day-root';
import {
  addDays,
  shanghaiMonth,
  startOfDay,
  toWireTime,
  type Day,
} from '../../domain/time/shanghai';
import type { Area } from '../platform/stores/areas';
import { openPartition, orderIdOf, restingPartition } from '../platform/table/keys';
import type { ClockDeps } from './deps';

/** Where there is no root at all yet, so many days back are looked at. */
const FIRST_DAYS = 90;
/** Orders that are read at a time. */
const BATCH = 200;

/**
 * 每日存证: the root of each past day that has none. A day that was skipped is made up later and gets the same root:
 * what an order was at the end of a day follows from its chain, however far it has gone on since.
 */
export async function makeUpRoots(
  deps: ClockDeps,
  owningAreas: () => Promise<readonly Area[]>,
): Promise<void> {
  const now = deps.clock.now();
  const to = lastClosedDay(now);
  const latest = await deps.roots.findLatest();
  const from = latest === undefined ? addDays(to, -FIRST_DAYS) : addDays(latest.day, 1);
  if (from > to) return;
  const leaves = await leavesOfDays(deps, await owningAreas(), { from, to });
  // A platform has no days before its first order.
  const began = latest === undefined ? ([...leaves.keys()].sort()[0] ?? to) : from;
  for (const day of daysFrom(began, to)) {
    const hashes = new Map(
      [...(leaves.get(day) ?? [])].map(([code, some]) => [code, leafHashesOf(some)] as const),
    );
    await deps.roots.put(dayRootOf(day, hashes, now), hashes);
  }
}

type Leaves = Map<Day, Map<string, DayLeaf[]>>;

/** The leaves of these days by day and district. */
async function leavesOfDays(
  deps: ClockDeps,
  areas: readonly Area[],
  days: { from: Day; to: Day },
): Promise<Leaves> {
  const ids = await changedSince(deps, areas, days.from);
  const leaves: Leaves = new Map();
  for (let from = 0; from < ids.length; from += BATCH) {
    for (const order of await deps.orders.findMany(ids.slice(from, from + BATCH))) {
      for (const [day, leaf] of dayLeavesOf(order, days)) {
        const ofDay = leaves.get(day) ?? new Map<string, DayLeaf[]>();
        const district = districtOf(order);
        ofDay.set(district, [...(ofDay.get(district) ?? []), leaf]);
        leaves.set(day, ofDay);
      }
    }
  }
  return leaves;
}

/**
 * Every order that may have got a step since that day began: those that are open or wait to be rated now, and of the
 * others those whose last step was not before it. An order is in one of the two listings at every moment, as it moves
 * from one to the other with the write of its step itself; the open ones are read first and last, so that one which
 * is reopened in between is found as well.
 */
async function changedSince(deps: ClockDeps, areas: readonly Area[], day: Day): Promise<string[]> {
  const ids = new Set<string>();
  const add = async (partition: string, from?: string): Promise<void> => {
    const { items } = await deps.orders.list(
      'openByArea',
      partition,
      from === undefined ? {} : { from },
    );
    for (const { pk } of items) ids.add(orderIdOf(String(pk)) ?? '');
  };
  const since = startOfDay(day);
  const months = new Set(
    daysFrom(day, addDays(lastClosedDay(deps.clock.now()), 2)).map((one) =>
      shanghaiMonth(startOfDay(one)),
    ),
  );
  for (const { code } of areas) await add(openPartition(code));
  for (const { code } of areas) {
    for (const month of months) await add(restingPartition(code, month), toWireTime(since));
  }
  for (const { code } of areas) await add(openPartition(code));
  return [...ids];
}
