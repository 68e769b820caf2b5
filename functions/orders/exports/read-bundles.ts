import type { ExportPeriod } from '../../../domain/exports/period';
import { mayBeExported } from '../../../domain/exports/exported';
import type { ExportKind } from '../../../domain/exports/kinds';
import type { Order } from '../../../domain/order/order';
import { toWireTime } from '../../../domain/time/shanghai';
import type { OrderBundle } from '../../platform/stores/orders';
import { countsIn, ownersIn } from '../../platform/stores/owners-in';
import { monthsOf, recordIn } from '../../platform/stores/records';
import { byArea, endedPartition, orderIdOf } from '../../platform/table/keys';
import type { Item, Page, QueryOptions } from '../../platform/table/table';
import type { ExportDeps } from './deps';

/** So many orders are read side by side, and no more are held than these. */
const AT_ONCE = 50;
const PAGE = 500;
/** Months of areas that are looked into at the same time: most of them hold little. */
const MONTHS_AT_ONCE = 8;

type Reading = (options: QueryOptions) => Promise<Page>;

interface Scope {
  areas: readonly string[];
  period: ExportPeriod;
}

/**
 * The orders that an export is made of, some at a time, oldest first within each area: of `orders` those placed in the
 * period, of `ratings` those rated in it. Reads months by their index page by page; nothing of what is sensitive.
 */
export async function* readBundles(
  deps: ExportDeps,
  kind: ExportKind,
  { areas, period }: Scope,
): AsyncGenerator<OrderBundle[]> {
  const owners = await Promise.all(areas.map((area) => ownersIn(deps.areas, area)));
  const isMeant = ({ order }: OrderBundle): boolean =>
    mayBeExported(order) &&
    areas.some((area) => countsIn(order, area)) &&
    WITHIN[kind](order, period);
  const readings = [...new Set(owners.flat())].flatMap((owner) =>
    SOURCES[kind](deps, owner, period),
  );
  for await (const ids of some(idsIn(readings), AT_ONCE)) {
    const found = await deps.orders.findBundles(ids);
    const meant = ids.flatMap((id) => found.get(id) ?? []).filter(isMeant);
    if (meant.length > 0) yield meant;
  }
}

/** Index rows are a moment old: what an order says itself decides. */
const WITHIN: Readonly<Record<ExportKind, (order: Order, period: ExportPeriod) => boolean>> = {
  orders: ({ placedAt }, { first, last }) => placedAt >= first && placedAt <= last,
  ratings: ({ rating }, { first, last }) =>
    rating !== undefined && rating.at >= first && rating.at <= last,
};

const SOURCES: Readonly<
  Record<ExportKind, (deps: ExportDeps, owner: string, period: ExportPeriod) => Reading[]>
> = {
  orders: ({ orders }, owner, { first, last }) =>
    monthsOf(first, last).map((month) => (options) => {
      const bounds = { from: toWireTime(first), to: `${toWireTime(last)}#~` };
      return orders.list('byArea', byArea(owner, month, '', '').areaPk, { ...options, ...bounds });
    }),
  ratings: ({ orders }, owner, { first, last }) =>
    monthsOf(first, last).map((month) => async (options) => {
      const bounds = { from: toWireTime(first), to: `${toWireTime(last)}#~` };
      const partition = endedPartition(owner, month);
      const page = await orders.list('openByArea', partition, { ...options, ...bounds });
      return { ...page, items: page.items.filter(isRated) };
    }),
};

/** What was rated ends by its rating, so that it lies there by the time of that. */
const isRated = (item: Item): boolean => {
  const { end, sensitive } = recordIn(item);
  return end?.state === 'rated' && !sensitive;
};

/** The ids of all pages one after the other; the first pages of several months are asked for at once. */
async function* idsIn(readings: readonly Reading[]): AsyncGenerator<string> {
  for (let at = 0; at < readings.length; at += MONTHS_AT_ONCE) {
    const beside = readings.slice(at, at + MONTHS_AT_ONCE);
    const firsts = await Promise.all(beside.map((read) => read({ limit: PAGE })));
    for (const [index, read] of beside.entries()) {
      let page = firsts[index];
      while (page !== undefined) {
        yield* page.items.flatMap(({ pk }) => orderIdOf(String(pk)) ?? []);
        page = page.next === undefined ? undefined : await read({ limit: PAGE, start: page.next });
      }
    }
  }
}

async function* some<T>(all: AsyncIterable<T>, most: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const one of all) {
    batch.push(one);
    if (batch.length < most) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
