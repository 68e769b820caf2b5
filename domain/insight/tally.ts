import type { OrderRecord } from './order-record';
import { figuresOf, type Figure } from './figures';
import { addHistograms, roundedMinutes, type Histogram } from './histogram';
import { WAITING_CAUSES, type Waited } from './waiting';

export const TIMES = ['toAccept', 'toTake', 'toFulfil'] as const;
export type TimeName = (typeof TIMES)[number];

/**
 * Counts of orders that can be put together (汇总): everything that the rates and what is shown beside them need, and
 * no more, however many orders it counts. What is missing is nought.
 */
export interface Tally {
  counts: Readonly<Partial<Record<Figure, number>>>;
  times: Readonly<Partial<Record<TimeName, Histogram>>>;
  /** Milliseconds by whom the orders waited for. */
  waited: Waited;
}

export const NOTHING: Tally = { counts: {}, times: {}, waited: {} };

/** What one ended order counts. */
export function tallyOf(record: OrderRecord): Tally {
  const figures = figuresOf(record);
  const times = TIMES.filter((name) => figures.includes(name)).map(
    (name) => [name, { [String(roundedMinutes(record[name] ?? 0))]: 1 }] as const,
  );
  const waited = WAITING_CAUSES.filter((cause) => figures.includes(`waited.${cause}`)).map(
    (cause) => [cause, record.waited[cause] ?? 0] as const,
  );
  return {
    counts: Object.fromEntries(figures.map((name) => [name, 1])),
    times: Object.fromEntries(times),
    waited: Object.fromEntries(waited),
  };
}

/** Two tallies in one; the order in which they are put together does not matter. */
export const addTallies = (one: Tally, other: Tally): Tally => ({
  counts: addNumbers(one.counts, other.counts),
  times: addTimes(one.times, other.times),
  waited: addNumbers(one.waited, other.waited),
});

/** Many in one, by halves: so that what has grown large is put together seldom. */
export function sumOfTallies(tallies: Iterable<Tally>): Tally {
  let open = [...tallies];
  while (open.length > 1) {
    open = open.flatMap((one, index) => {
      const other = open[index + 1];
      return index % 2 === 1 ? [] : [other === undefined ? one : addTallies(one, other)];
    });
  }
  return open[0] ?? NOTHING;
}

type Numbers<Name extends string> = Readonly<Partial<Record<Name, number>>>;

function addNumbers<Name extends string>(
  one: Numbers<Name>,
  other: Numbers<Name>,
): Partial<Record<Name, number>> {
  const sum: Partial<Record<Name, number>> = { ...one };
  for (const name in other) sum[name] = (one[name] ?? 0) + (other[name] ?? 0);
  return sum;
}

function addTimes(one: Tally['times'], other: Tally['times']): Tally['times'] {
  const sum: Partial<Record<TimeName, Histogram>> = { ...one };
  for (const name of TIMES) {
    const more = other[name];
    if (more !== undefined) sum[name] = addHistograms(one[name] ?? {}, more);
  }
  return sum;
}

/** Tallies by what they count apart: a category, a partner, an area. */
export type Cells = Readonly<Record<string, Tally>>;

/** The tallies of these orders by key; an order may count under none. */
export function cellsOf(
  records: readonly OrderRecord[],
  keyOf: (record: OrderRecord) => string | undefined,
): Cells {
  const byKey = new Map<string, Tally[]>();
  for (const record of records) {
    const key = keyOf(record);
    const tally = tallyOf(record);
    if (key === undefined || Object.keys(tally.counts).length === 0) continue;
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [tally]);
    else known.push(tally);
  }
  return Object.fromEntries([...byKey].map(([key, tallies]) => [key, sumOfTallies(tallies)]));
}

/** Cells of the same kind put together, key by key. */
export function addCells(all: readonly Cells[]): Cells {
  const sum: Record<string, Tally> = {};
  for (const cells of all)
    for (const [key, tally] of Object.entries(cells))
      sum[key] = addTallies(sum[key] ?? NOTHING, tally);
  return sum;
}
