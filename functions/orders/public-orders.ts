import type { Person } from '../../domain/access/people';
import type { Standing } from '../../domain/access/relations';
import { communityOf, isInside, levelOf } from '../../domain/area';
import { metresBetween } from '../../domain/distance';
import type { OrderAnswer } from '../../domain/order/answer';
import type { Order } from '../../domain/order/order';
import { isOpen, ORDER_STATES, type OrderState } from '../../domain/order/states';
import { SEES } from '../../domain/order/view/sees';
import { sightOf } from '../../domain/order/view/sight';
import { viewOrder } from '../../domain/order/view/view-order';
import { isPublic } from '../../domain/order/view/publicity';
import { readCursor, writeCursor, type CursorScope } from './cursor';
import type { OrderDeps } from './deps';
import { namedIn, standingIn, surroundingsOf, withAreas } from './read-order';
import type { PublicRow } from './store';

export interface PublicQuery {
  area: string;
  state?: OrderState[] | undefined;
  category?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

const PAGE = 50;
/** So many orders are read at once where some that the feed named are not shown. */
const LEAST = 5;

interface Viewed {
  row: PublicRow;
  order: OrderAnswer;
}

/** 大家的单: public orders of an area and what lies below, newest first, in the view of the caller or the public. */
export async function listPublicOrders(
  deps: OrderDeps,
  { cursor, limit, ...asked }: PublicQuery,
  person?: Person,
): Promise<{ items: OrderAnswer[]; next?: string }> {
  const scope: CursorScope = { viewer: person?.id ?? '', query: JSON.stringify(asked) };
  let before = cursor === undefined ? undefined : readCursor(deps.secret, scope, cursor);
  const found: Viewed[] = [];
  for (;;) {
    const { rows, isEnd } = await publicRows(deps, asked.area, before);
    const wanted = rows.filter((row) => isWanted(row, asked));
    // One more than a page says whether there is another: the orders after it are not read.
    while (found.length <= limit && wanted.length > 0) {
      const some = wanted.splice(0, Math.max(limit + 1 - found.length, LEAST));
      found.push(...(await viewRows(deps, some, person)).filter(isIn(asked.area)));
    }
    before = rows.at(-1)?.sort;
    if (found.length > limit || isEnd) break;
  }
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ order }) => order),
    ...(found.length > limit && last !== undefined
      ? { next: writeCursor(deps.secret, scope, last.row.sort) }
      : {}),
  };
}

/** The feed is a community's; who asks for a grid gets what names that grid, or none. */
const isIn =
  (area: string) =>
  ({ order }: { order: OrderAnswer }): boolean =>
    isInside(order.areaCode, area) || order.areaCode === communityOf(area);

const isWanted = (
  { state, categoryCode }: PublicRow,
  { state: states, category }: Pick<PublicQuery, 'state' | 'category'>,
): boolean =>
  (states === undefined || states.some((wanted) => wanted === state)) &&
  (category === undefined || category === categoryCode);

async function publicRows(
  deps: OrderDeps,
  area: string,
  before: string | undefined,
): Promise<{ rows: PublicRow[]; isEnd: boolean }> {
  const communities = await communitiesIn(deps, area);
  const lists = await Promise.all(
    communities.map((code) =>
      // One more than a page: the first may be the row before.
      deps.beside.publicRows(code, {
        limit: PAGE + 1,
        ...(before === undefined ? {} : { before }),
      }),
    ),
  );
  const rows = lists.flat().sort((a, b) => (a.sort < b.sort ? 1 : -1));
  return { rows: rows.slice(0, PAGE), isEnd: rows.length < PAGE };
}

export async function communitiesIn(
  deps: Pick<OrderDeps, 'areas'>,
  area: string,
): Promise<string[]> {
  const level = levelOf(area);
  if (level === 'community' || level === 'grid') return [area.slice(0, 12)];
  const children = await deps.areas.childrenOf(area);
  return (await Promise.all(children.map(({ code }) => communitiesIn(deps, code)))).flat();
}

/**
 * The feed says which; what is shown is read from the orders themselves, so that nothing hidden slips through. Keys are
 * asked for at once for all of them, and so are the names that this caller may see.
 */
async function viewRows(
  deps: OrderDeps,
  rows: readonly PublicRow[],
  person: Person | undefined,
): Promise<Viewed[]> {
  const bundles = await deps.orders.findBundles(rows.map(({ orderId }) => orderId));
  const found = await Promise.all(
    rows.map(async (row) => {
      const bundle = bundles.get(row.orderId);
      const read = bundle && (await withAreas(deps.areas, bundle));
      if (read === undefined || !isPublic(read.order, read)) return [];
      const standing = person && (await standingIn(deps, read, person, deps.clock.now()));
      return [{ row, read, standing }];
    }),
  );
  const shown = found.flat();
  const named = shown.filter(({ read, standing }) => seesNames(read.order, standing));
  const names = await deps.people.namesOf(named.flatMap(({ read }) => namedIn(read)));
  const known = { ...deps, people: { namesOf: () => Promise.resolve(names) } };
  return Promise.all(
    shown.map(async ({ row, read, standing }) => {
      const around = await surroundingsOf(known, read);
      const viewer = person && standing && { person, standing };
      return { row, order: viewOrder(read.order, around, viewer) };
    }),
  );
}

/** Neighbours are told no name: then nobody's is read. */
function seesNames(order: Order, standing: Standing = new Map()): boolean {
  const sight = sightOf(order, standing, true);
  return sight !== undefined && (SEES.worker[sight] !== 'none' || SEES.resident[sight] !== 'none');
}

const NEAR_METRES = 250;

/** Open public orders within 250 m, of the category where one is given: before placing the same again. */
export async function similarOrders(
  deps: OrderDeps,
  {
    area,
    category,
    point,
  }: { area: string; category?: string | undefined; point?: { lat: number; lng: number } },
  person: Person,
): Promise<OrderAnswer[]> {
  const { rows } = await publicRows(deps, area, undefined);
  const near = rows.filter(
    (row) =>
      ORDER_STATES.some((state) => state === row.state && isOpen(state)) &&
      (category === undefined || row.categoryCode === category) &&
      (point === undefined ||
        (row.point !== undefined && metresBetween(row.point, point) <= NEAR_METRES)),
  );
  return (await viewRows(deps, near, person)).map(({ order }) => order);
}
