import type { Person } from '../../domain/access/people';
import { isInside } from '../../domain/area';
import { DomainError } from '../../domain/errors';
import type { Order } from '../../domain/order/order';
import { isOverdue } from '../../domain/order/view/wire';
import { cardOf } from '../platform/stores/orders';
import { orderIdOf } from '../platform/table/keys';
import type { Item } from '../platform/table/table';
import { readCursor, writeCursor, type CursorScope } from './cursor';
import type { OrderDeps } from './deps';
import { planAll } from './lists/all';
import { planMine } from './lists/mine';
import { planPool, planWork } from './lists/partner-lists';
import type { ListAnswer, ListQuery, Plan } from './lists/plan';
import { planQueue } from './lists/queue';
import { mergePages, type Row } from './merge-pages';
import { viewRow } from './view-row';

/**
 * One page of a list (单子), cut to what the person may see; half a read unit a page where rows carry cards. With `lookAt` only
 * what belongs among so many of the first rows.
 */
export async function listOrders(
  deps: OrderDeps,
  person: Person,
  query: ListQuery,
  { lookAt }: { lookAt?: number } = {},
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
    ...(lookAt === undefined ? {} : { lookAt }),
    keep: async (items) => {
      const orders = await ordersOf(deps, plan, items);
      const kept = await Promise.all(
        orders.map(
          async (row) =>
            (await belongs(plan, row.value, query, now)) &&
            (await isFound(deps, person, row.value, query)) &&
            row,
        ),
      );
      return kept.filter((row): row is Row<Order> => row !== false);
    },
  });
  // All at once, so that no row asks by itself.
  await deps.people.namesOf(rows.flatMap(({ value }) => value.workerId ?? []));
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
  const idOf = ({ pk }: Item): string => orderIdOf(String(pk)) ?? '';
  const found = new Map((await orders.findMany(items.map(idOf))).map((order) => [order.id, order]));
  return items.flatMap((item) => {
    const order = found.get(idOf(item));
    return order === undefined ? [] : [{ sort: sortOf(item), value: order }];
  });
}

async function belongs(plan: Plan, order: Order, query: ListQuery, now: number): Promise<boolean> {
  const { state, category, overdue, area, view } = query;
  return (
    (state === undefined || state.includes(order.state)) &&
    (category === undefined || order.categoryCode === category) &&
    (overdue === undefined || isOverdue(order, now) === overdue) &&
    (area === undefined ||
      view === 'queue' ||
      isInside(order.areaCode, area) ||
      isInside(order.ownerArea, area)) &&
    (await plan.belongs(order))
  );
}

/** Number and words as this person reads them: what is masked or kept from them cannot be searched for either. */
async function isFound(
  deps: OrderDeps,
  person: Person,
  order: Order,
  { q }: ListQuery,
): Promise<boolean> {
  if (q === undefined) return true;
  const row = await viewRow(deps, person, order, { isCard: true });
  return row !== undefined && `${row.number} ${row.title}`.includes(q);
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
