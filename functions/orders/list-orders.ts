import type { Person } from '../../domain/access/people';
import { communityOf, isInside, levelOf } from '../../domain/area';
import { DomainError } from '../../domain/errors';
import type { OrderAnswer } from '../../domain/order/answer';
import type { Order } from '../../domain/order/order';
import type { OrderState } from '../../domain/order/states';
import type { Role } from '../../domain/order/vocabulary';
import { isOverdue } from '../../domain/order/view/wire';
import { coversOrder } from '../../domain/partner';
import { DAY, shanghaiMonth } from '../../domain/time/shanghai';
import { cardOf } from '../platform/stores/orders';
import { poolOf, workOf } from '../platform/table/keys';
import type { Item } from '../platform/table/table';
import { readCursor, writeCursor, type CursorScope } from './cursor';
import type { OrderDeps } from './deps';
import { mergePages, type Row, type Source } from './merge-pages';
import { viewRow } from './view-row';

export const VIEWS = ['mine', 'queue', 'pool', 'work', 'public', 'all'] as const;
export type ListView = (typeof VIEWS)[number];

export interface ListQuery {
  view: ListView;
  area?: string | undefined;
  state?: OrderState[] | undefined;
  category?: string | undefined;
  overdue?: boolean | undefined;
  q?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

export interface ListAnswer {
  items: Partial<OrderAnswer>[];
  next?: string;
}

/** What a view reads: from where, sorted how, and which of the orders belong in it. */
interface Plan {
  sources: Source[];
  sortAttribute: string;
  newestFirst: boolean;
  /** Index rows carry a card, or only the id. */
  carriesCard: boolean;
  belongs: (order: Order) => boolean | Promise<boolean>;
}

/** One page of a list (单子), cut to what the person may see; half a read unit a page where rows carry cards. */
export async function listOrders(
  deps: OrderDeps,
  person: Person,
  query: ListQuery,
): Promise<ListAnswer> {
  const { cursor, limit, ...asked } = query;
  const scope: CursorScope = { viewer: person.id, query: JSON.stringify(asked) };
  const after = cursor === undefined ? undefined : readCursor(deps.secret, scope, cursor);
  const plan = await planOf(deps, person, query);
  const now = deps.clock.now();
  const { rows, next } = await mergePages<Order>({
    ...plan,
    limit,
    ...(after === undefined ? {} : { after }),
    keep: async (items) => {
      const orders = await ordersOf(deps, plan, items);
      const kept = await Promise.all(
        orders.map(async (row) => (await belongs(plan, row.value, query, now)) && row),
      );
      return kept.filter((row): row is Row<Order> => row !== false);
    },
  });
  const items = await Promise.all(
    rows.map(({ value }) => viewRow(deps, person, value, { isCard: plan.carriesCard })),
  );
  return {
    items: items.flatMap((item) => item ?? []),
    ...(next === undefined ? {} : { next: writeCursor(deps.secret, scope, next) }),
  };
}

async function ordersOf(
  { orders }: OrderDeps,
  { carriesCard, sortAttribute }: Plan,
  items: readonly Item[],
): Promise<Row<Order>[]> {
  const sortOf = (item: Item): string => String(item[sortAttribute]);
  if (carriesCard) return items.map((item) => ({ sort: sortOf(item), value: cardOf(item) }));
  const idOf = (item: Item): string => sortOf(item).split('#')[1] ?? '';
  const found = new Map((await orders.findMany(items.map(idOf))).map((order) => [order.id, order]));
  return items.flatMap((item) => {
    const order = found.get(idOf(item));
    return order === undefined ? [] : [{ sort: sortOf(item), value: order }];
  });
}

async function belongs(plan: Plan, order: Order, query: ListQuery, now: number): Promise<boolean> {
  const { state, category, overdue, q, area, view } = query;
  return (
    (state === undefined || state.includes(order.state)) &&
    (category === undefined || order.categoryCode === category) &&
    (overdue === undefined || isOverdue(order, now) === overdue) &&
    (q === undefined || `${order.number} ${order.title}`.includes(q)) &&
    (area === undefined ||
      view === 'queue' ||
      isInside(order.areaCode, area) ||
      isInside(order.ownerArea, area)) &&
    (await plan.belongs(order))
  );
}

function planOf(deps: OrderDeps, person: Person, query: ListQuery): Plan | Promise<Plan> {
  switch (query.view) {
    case 'mine':
      return planMine(deps, person);
    case 'queue':
      return planQueue(deps, person, query);
    case 'all':
      return planAll(deps, person, query);
    case 'pool':
      return planPool(deps, person);
    case 'work':
      return planWork(deps, person);
    case 'public':
      throw new DomainError('route_not_found');
  }
}

function planMine({ orders, beside }: OrderDeps, person: Person): Plan {
  const own: Source = (options) => orders.list('byResident', `MINE#${person.id}`, options);
  const pointed: Source = async ({ to, newestFirst }) => {
    const digest = person.phoneDigest;
    if (digest === undefined) return { items: [] };
    const found = await orders.findMany(await beside.minePointers(digest));
    const rows = found
      .filter(({ placerId }) => placerId !== person.id)
      .map(({ id, placedAt }) => ({ mineSk: `${new Date(placedAt).toISOString()}#${id}` }))
      .filter(({ mineSk }) => to === undefined || mineSk < to);
    return {
      items: rows.sort((a, b) => (a.mineSk < b.mineSk === (newestFirst ?? false) ? 1 : -1)),
    };
  };
  return {
    sources: [own, pointed],
    sortAttribute: 'mineSk',
    newestFirst: true,
    carriesCard: false,
    belongs: () => true,
  };
}

const STAFF: readonly Role[] = [
  'communityStaff',
  'communityLead',
  'subdistrictStaff',
  'districtStaff',
  'gridWorker',
];
/** Whose turn it is: the community's, or the level's above that was called. */
const OWNERS_TURN: readonly OrderState[] = ['placed', 'accepted', 'escalated'];

/** Areas that somebody serves, inside the one asked for; 403 outside of them. */
function servedAreas({ memberships }: Person, area: string | undefined): string[] {
  const own = memberships.flatMap(({ role, areaCode }) =>
    areaCode !== undefined && STAFF.includes(role) ? [areaCode] : [],
  );
  const asked =
    area === undefined
      ? own
      : own.flatMap((code) => (isInside(area, code) ? [area] : isInside(code, area) ? [code] : []));
  if (asked.length === 0) throw new DomainError('forbidden');
  return [...new Set(asked)];
}

function planQueue({ orders }: OrderDeps, person: Person, { area, state }: ListQuery): Plan {
  const wanted = new Set(servedAreas(person, area));
  const owners = [
    ...new Set(
      [...wanted].map((code) => (levelOf(code) === 'grid' ? (communityOf(code) ?? code) : code)),
    ),
  ];
  return {
    sources: owners.map((code) => (options) => orders.list('openByArea', `OPEN#${code}`, options)),
    sortAttribute: 'openSk',
    newestFirst: false,
    carriesCard: true,
    belongs: (order) =>
      (state !== undefined || OWNERS_TURN.includes(order.state) || order.pause?.shelved === true) &&
      [...wanted].some(
        (code) =>
          levelOf(code) !== 'grid' ||
          isInside(order.areaCode, code) ||
          order.areaCode === communityOf(code),
      ),
  };
}

const MONTHS = 13;

async function planAll(deps: OrderDeps, person: Person, { area }: ListQuery): Promise<Plan> {
  const asked = servedAreas(person, area);
  const owners = (await Promise.all(asked.map((code) => withBelow(deps, code)))).flat();
  const now = deps.clock.now();
  return {
    sources: [...new Set(owners)].map((code) => monthly(deps, code, now)),
    sortAttribute: 'areaSk',
    newestFirst: true,
    carriesCard: false,
    belongs: () => true,
  };
}

/** The area and every area below it that can own orders. */
async function withBelow(deps: OrderDeps, code: string): Promise<string[]> {
  if (levelOf(code) === 'grid') return [communityOf(code) ?? code];
  if (levelOf(code) === 'community') return [code];
  const children = await deps.areas.childrenOf(code);
  const below = await Promise.all(children.map((child) => withBelow(deps, child.code)));
  return [code, ...below.flat()];
}

/** Orders of an area by the month in which they were placed, newest first, back over a year. */
function monthly({ orders }: OrderDeps, area: string, now: number): Source {
  return async (options) => {
    const from = options.to === undefined ? now : Date.parse(options.to.split('#')[0] ?? '');
    const items: Item[] = [];
    for (let back = 0; back < MONTHS; back += 1) {
      const month = shanghaiMonth(monthsBefore(from, back));
      const page = await orders.list('byArea', `AREA#${area}#${month}`, options);
      items.push(...page.items);
      if (page.next !== undefined || items.length >= (options.limit ?? 1)) {
        return { items, next: { more: true } };
      }
    }
    return { items };
  };
}

function monthsBefore(instant: number, months: number): number {
  const date = new Date(instant + DAY / 3);
  return Date.UTC(
    date.getUTCFullYear(),
    date.getUTCMonth() - months,
    months === 0 ? date.getUTCDate() : 15,
  );
}

const partnersOf = ({ memberships }: Person): { id: string; isLead: boolean }[] =>
  memberships.flatMap(({ partnerId, role }) =>
    partnerId === undefined ? [] : [{ id: partnerId, isLead: role === 'partnerLead' }],
  );

async function planPool(deps: OrderDeps, person: Person): Promise<Plan> {
  const { orders, partners, clock } = deps;
  const own = partnersOf(person);
  if (own.length === 0) throw new DomainError('forbidden');
  const found = (await Promise.all(own.map(({ id }) => partners.findCached(id)))).flatMap(
    (one) => one ?? [],
  );
  const now = clock.now();
  const areas = (
    await Promise.all(
      found.flatMap(({ agreement }) => agreement.areas).map((code) => withBelow(deps, code)),
    )
  ).flat();
  const holders = [...new Set(areas.map(poolOf)), ...own.map(({ id }) => workOf(id))];
  return {
    sources: holders.map((holder) => (options) => orders.list('byPartner', holder, options)),
    sortAttribute: 'workSk',
    newestFirst: false,
    carriesCard: true,
    belongs: (order) =>
      order.state === 'offered' &&
      (order.directed === true
        ? own.some(({ id, isLead }) => id === order.partner?.id && (isLead || !order.sensitive))
        : found.some(({ agreement }) => coversOrder(agreement, order, now))),
  };
}

function planWork({ orders }: OrderDeps, person: Person): Plan {
  const own = partnersOf(person);
  if (own.length === 0) throw new DomainError('forbidden');
  const leads = new Set(own.filter(({ isLead }) => isLead).map(({ id }) => id));
  return {
    sources: own.map(
      ({ id }) =>
        (options) =>
          orders.list('byPartner', workOf(id), options),
    ),
    sortAttribute: 'workSk',
    newestFirst: false,
    carriesCard: true,
    belongs: (order) =>
      order.state !== 'offered' &&
      (order.workerId === person.id || leads.has(order.partner?.id ?? '')),
  };
}
