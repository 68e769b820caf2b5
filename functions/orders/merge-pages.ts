import type { Page } from '../platform/table/table';
import type { Item, QueryOptions } from '../platform/table/table';

/** One sorted source of rows: a partition of an index. */
export type Source = (options: QueryOptions) => Promise<Page>;

export interface Row<T> {
  sort: string;
  value: T;
}

interface Reading<T> {
  sources: readonly Source[];
  /** The attribute that rows are sorted by. */
  sortAttribute: string;
  newestFirst: boolean;
  after?: string;
  limit: number;
  /** Looks at so many rows once and no further, whatever belongs. */
  lookAt?: number;
  /** What a page of rows becomes; rows that do not belong in the list are left out. */
  keep: (items: readonly Item[]) => Promise<Row<T>[]> | Row<T>[];
}

const PAGE = 50;
const MOST_PAGES = 40;

/** The next rows of several sorted sources side by side, and where to go on where there are more. */
export async function mergePages<T>(
  reading: Reading<T>,
): Promise<{ rows: Row<T>[]; next?: string }> {
  const { sortAttribute, newestFirst, limit } = reading;
  const found: Row<T>[] = [];
  let after = reading.after;
  let isOver = false;
  const most = reading.lookAt === undefined ? MOST_PAGES : 1;
  for (let pages = 0; pages < most; pages += 1) {
    const { items, isEnd } = await nextItems(reading, after);
    found.push(...(await reading.keep(items)));
    const last = items.at(-1);
    if (last !== undefined) after = String(last[sortAttribute]);
    isOver = isEnd;
    if (found.length > limit || isEnd) break;
  }
  const rows = found.sort((a, b) => compare(a.sort, b.sort, newestFirst)).slice(0, limit);
  // Where few rows belong, a page may be short, even empty: it says where to go on as long as there is more to look at.
  const next = found.length > limit ? rows.at(-1)?.sort : isOver ? undefined : after;
  return { rows, ...(next === undefined ? {} : { next }) };
}

/** The smallest keys of all sources: what lies beyond the end of the shortest page has to wait. */
async function nextItems<T>(
  { sources, sortAttribute, newestFirst, limit, lookAt }: Reading<T>,
  after: string | undefined,
): Promise<{ items: Item[]; isEnd: boolean }> {
  const size = Math.min(PAGE, lookAt ?? limit + 1);
  const bounds: QueryOptions =
    after === undefined ? {} : newestFirst ? { from: ' ', to: after } : { from: after, to: '~~' };
  const pages = await Promise.all(
    sources.map((source) => source({ ...bounds, newestFirst, limit: size + 1 })),
  );
  const sortOf = (item: Item): string => String(item[sortAttribute]);
  const fresh = pages.map(({ items, next }) => ({
    items: items.filter((item) => sortOf(item) !== after),
    more: next !== undefined,
  }));
  const ends = fresh.flatMap(({ items, more }) => {
    const last = items.at(-1);
    return more && last !== undefined ? [sortOf(last)] : [];
  });
  const [end] = ends.sort((a, b) => compare(a, b, newestFirst));
  const items = fresh
    .flatMap((page) => page.items)
    .filter((item) => end === undefined || compare(sortOf(item), end, newestFirst) <= 0)
    .sort((a, b) => compare(sortOf(a), sortOf(b), newestFirst));
  return { items, isEnd: end === undefined };
}

const compare = (a: string, b: string, newestFirst: boolean): number =>
  (a < b ? -1 : a > b ? 1 : 0) * (newestFirst ? -1 : 1);
