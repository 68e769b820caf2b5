import { communityOf, isInside } from '../../../domain/area';
import type { OrderAnswer } from '../../../domain/order/answer';
import type { Order } from '../../../domain/order/order';
import { isPublic } from '../../../domain/order/view/publicity';
import { viewOrder } from '../../../domain/order/view/view-order';
import { DAY, shanghaiMonth } from '../../../domain/time/shanghai';
import { cardOf, type OrderBundle } from '../../platform/stores/orders';
import { openPartitionsOf, ownersAround } from '../../platform/stores/owners-in';
import { restingPartition } from '../../platform/table/keys';
import { communitiesIn } from '../public-orders';
import { surroundingsOf, withAreas } from '../read-order';
import type { FeedDeps } from './deps';

export interface FeedQuery {
  area: string;
  category?: string | undefined;
}

const MOST = 50;
/** So many are read whole: some of them turn out not to be public. */
const LOOKED_AT = 80;
/** A month back from now, where this one has only begun. */
const MONTH_BACK = 31 * DAY;

/**
 * Public orders of an area in the order in which they last changed, newest first, fifty at most, as everybody sees them.
 * Which those may be say the cards of the open ones, of those that ended lately, and the latest lines of the public list.
 */
export async function newestChanges(deps: FeedDeps, asked: FeedQuery): Promise<OrderAnswer[]> {
  const [open, ended, placed] = await Promise.all([
    openCards(deps, asked.area),
    endedCards(deps, asked.area),
    placedLately(deps, asked),
  ]);
  const cards = [...open, ...ended].filter((card) => isMeant(card, asked));
  const times = new Map([...placed, ...cards.map(({ id, updatedAt }) => [id, updatedAt] as const)]);
  const ids = [...times]
    .sort(([, one], [, other]) => other - one)
    .slice(0, LOOKED_AT)
    .map(([id]) => id);
  const bundles = await deps.orders.findBundles(ids);
  const seen = await Promise.all(
    [...bundles.values()]
      .filter(({ order }) => isMeant(order, asked))
      .map((bundle) => publicly(deps, bundle)),
  );
  return seen
    .flat()
    .sort((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1))
    .slice(0, MOST);
}

const isMeant = (order: Order, { area, category }: FeedQuery): boolean =>
  order.public &&
  !order.sensitive &&
  (isInside(order.areaCode, area) || order.areaCode === communityOf(area)) &&
  (category === undefined || category === order.categoryCode);

async function openCards({ orders, areas }: FeedDeps, area: string): Promise<Order[]> {
  const partitions = await openPartitionsOf(areas, area);
  const pages = await Promise.all(partitions.map((one) => orders.list('openByArea', one, {})));
  return pages.flatMap(({ items }) => items.map(cardOf));
}

/** By their last step, this month and the one before. */
async function endedCards({ orders, areas, clock }: FeedDeps, area: string): Promise<Order[]> {
  const now = clock.now();
  const owners = await ownersAround(areas, area);
  const months = new Set([shanghaiMonth(now), shanghaiMonth(now - MONTH_BACK)]);
  const pages = await Promise.all(
    owners.flatMap((owner) =>
      [...months].map((month) =>
        orders.list('openByArea', restingPartition(owner, month), {
          newestFirst: true,
          limit: LOOKED_AT,
        }),
      ),
    ),
  );
  return pages.flatMap(({ items }) => items.map(cardOf));
}

async function placedLately(
  deps: FeedDeps,
  { area, category }: FeedQuery,
): Promise<(readonly [string, number])[]> {
  const communities = await communitiesIn(deps, area);
  const pages = await Promise.all(
    communities.map((code) => deps.beside.publicRows(code, { limit: MOST })),
  );
  return pages
    .flat()
    .filter(({ categoryCode }) => category === undefined || category === categoryCode)
    .map(({ orderId, sort }) => [orderId, Date.parse(sort.split('#')[0] ?? '')] as const);
}

/** The order as everybody sees it; nothing where not everybody may. */
async function publicly(deps: FeedDeps, bundle: OrderBundle): Promise<OrderAnswer[]> {
  const read = await withAreas(deps.areas, bundle);
  if (!isPublic(read.order, read)) return [];
  const nameless = {
    ...deps,
    people: { namesOf: () => Promise.resolve(new Map<string, string>()) },
  };
  return [viewOrder(read.order, await surroundingsOf(nameless, read))];
}
