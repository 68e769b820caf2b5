import { isInside, levelOf } from '../../domain/area';
import type { FigureScope } from '../../domain/insight/figure-scope';
import { countOpen, type OpenCounts } from '../../domain/insight/open-figures';
import type { Order } from '../../domain/order/order';
import { cardOf } from '../platform/stores/orders';
import { countsIn, openPartitionsOf } from '../platform/stores/owners-in';
import { workOf } from '../platform/table/keys';
import type { StatsDeps } from './get-stats';
import { nameOfArea } from './public-areas';

/** Orders that have not ended, as they are now; above a community also one area below beside the other. */
export interface OpenAnswer {
  counts: OpenCounts;
  groups?: { key: string; name: string; counts: OpenCounts }[];
}

/** Counts what has not ended, from the cards of the index. */
export async function countOpenOrders(
  deps: StatsDeps,
  scope: FigureScope,
  now: number,
): Promise<OpenAnswer> {
  const { areas, partnerId } = scope;
  if (partnerId !== undefined) {
    const cards = await cardsIn(deps, 'byPartner', [workOf(partnerId)]);
    const here = cards.filter((card) => areas?.some((area) => countsIn(card, area)) ?? true);
    return { counts: countOpen(here, now) };
  }
  const partitions = await Promise.all(areas.map((area) => openPartitionsOf(deps.areas, area)));
  const cards = await cardsIn(deps, 'openByArea', [...new Set(partitions.flat())]);
  const here = cards.filter((card) => areas.some((area) => countsIn(card, area)));
  const counts = countOpen(here, now);
  const [area] = areas;
  if (areas.length > 1 || area === undefined) return { counts };
  const groups = await groupsBelow(deps, area, here, now);
  return groups.length === 0 ? { counts } : { counts, groups };
}

async function cardsIn(
  { orders }: StatsDeps,
  index: 'openByArea' | 'byPartner',
  partitions: readonly string[],
): Promise<Order[]> {
  const pages = await Promise.all(partitions.map((one) => orders.list(index, one, {})));
  return pages.flatMap(({ items }) => items.map(cardOf));
}

async function groupsBelow(
  deps: StatsDeps,
  area: string,
  cards: readonly Order[],
  now: number,
): Promise<NonNullable<OpenAnswer['groups']>> {
  if (levelOf(area) === 'community' || levelOf(area) === 'grid') return [];
  const children = await deps.areas.childrenOf(area);
  return Promise.all(
    children.map(async ({ code }) => ({
      key: code,
      name: await nameOfArea(deps, code),
      counts: countOpen(
        cards.filter(({ ownerArea }) => isInside(ownerArea, code)),
        now,
      ),
    })),
  );
}
