import type { OrderAnswer } from '../../../domain/order/answer';
import { isPublic } from '../../../domain/order/view/publicity';
import { viewOrder } from '../../../domain/order/view/view-order';
import { surroundingsOf, withAreas, type ReadOrder } from '../read-order';
import { communitiesIn } from '../public-orders';
import type { Open311Deps } from './deps';
import type { Period } from './period';

/** An order that everybody may read, and how everybody reads it. */
export interface PublicOrder {
  read: ReadOrder;
  order: OrderAnswer;
}

/** Undefined where there is none, or it is not to be seen. */
export async function findPublic(
  deps: Open311Deps,
  orderId: string,
): Promise<PublicOrder | undefined> {
  if (!ORDER_ID.test(orderId)) return undefined;
  const bundle = await deps.orders.find(orderId);
  if (bundle === undefined) return undefined;
  const read = await withAreas(deps.areas, bundle);
  if (!isPublic(read.order, read)) return undefined;
  return { read, order: viewOrder(read.order, await surroundingsOf(deps, read)) };
}

/** A longer one would be no key of the table. */
export const ORDER_ID = /^[0-9A-HJKMNP-TV-Z]{26}$/;
const PAGE = 100;
const AT_ONCE = 50;

/** Those of them that everybody may read, some at a time. */
export async function findAllPublic(
  deps: Open311Deps,
  ids: readonly string[],
): Promise<PublicOrder[]> {
  const found: PublicOrder[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const page = await Promise.all(ids.slice(at, at + AT_ONCE).map((id) => findPublic(deps, id)));
    found.push(...page.flatMap((one) => one ?? []));
  }
  return found;
}

/** Public orders of an area that were placed in that time and are wanted, the newest first, `most` of them. */
export async function publicOrdersIn(
  deps: Open311Deps,
  area: string,
  { from, to }: Period,
  { most, isWanted }: { most: number; isWanted: (found: PublicOrder) => boolean },
): Promise<PublicOrder[]> {
  const ids = await idsIn(deps, area, { from, to });
  const found: PublicOrder[] = [];
  for (let at = 0; at < ids.length && found.length < most; at += AT_ONCE) {
    const page = await Promise.all(ids.slice(at, at + AT_ONCE).map((id) => findPublic(deps, id)));
    found.push(...page.flatMap((one) => (one !== undefined && isWanted(one) ? [one] : [])));
  }
  return found.slice(0, most);
}

/** What the feeds of the communities name, the newest first; they sort by when an order was placed. */
async function idsIn(deps: Open311Deps, area: string, { from, to }: Period): Promise<string[]> {
  const communities = await communitiesIn(deps, area);
  const lists = await Promise.all(communities.map((code) => rowsOf(deps, code, { from, to })));
  return lists
    .flat()
    .sort((a, b) => (a.sort < b.sort ? 1 : -1))
    .map(({ orderId }) => orderId);
}

async function rowsOf({ beside }: Open311Deps, area: string, { from, to }: Period) {
  const first = new Date(from).toISOString();
  let before = `${new Date(to).toISOString()}~`;
  const rows = [];
  for (;;) {
    const page = await beside.publicRows(area, { before, limit: PAGE + 1 });
    rows.push(...page.filter(({ sort }) => sort >= first));
    const last = page.at(-1);
    if (last === undefined || last.sort < first || page.length < PAGE) return rows;
    before = last.sort;
  }
}
