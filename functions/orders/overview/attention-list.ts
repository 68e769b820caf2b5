import type { Person } from '../../../domain/access/people';
import { isInside } from '../../../domain/area';
import {
  ATTENTION_GROUPS,
  concernsOf,
  type AttentionGroup,
  type Concern,
} from '../../../domain/insight/attention';
import type { OrderAnswer } from '../../../domain/order/answer';
import type { Order } from '../../../domain/order/order';
import { isOpen } from '../../../domain/order/states';
import { DAY, toWireTime } from '../../../domain/time/shanghai';
import { cardOf } from '../../platform/stores/orders';
import {
  askedPartition,
  collectivePartition,
  openPartition,
  orderIdOf,
  watchedPartition,
} from '../../platform/table/keys';
import { pageOf } from '../cursor';
import { servedAreas, withBelow } from '../lists/served-areas';
import { viewRow } from '../view-row';
import { sinceIn } from './attention-since';
import { turnOf } from './attention-turn';
import type { OverviewDeps } from './deps';

export interface AttentionQuery {
  area?: string | undefined;
  group?: AttentionGroup | undefined;
  limit: number;
  cursor?: string | undefined;
}

export type AttentionItem = Partial<OrderAnswer> & { since: string; until?: string; turn: string };

export interface GroupAnswer {
  group: AttentionGroup;
  count: number;
  items: AttentionItem[];
  next?: string;
}

/** An order in a group, and the level that it concerns. */
export interface Entry extends Concern {
  order: Order;
  level: string;
}

/** How far back what ended is looked for. */
const ENDED_DAYS = 180;

/**
 * 关注: what the level above sees to, group by group, longest waiting first, each group counted whole and shown by pages
 * (`group` and `cursor` go on in one). Reads only what is on it, of open orders and of ended ones: what stands in the queue
 * of the level, and what the projections keep for it (`isWatched`, the records, 群体诉求).
 * Throws `forbidden` for whoever stands over nothing there.
 */
export async function listAttention(
  deps: OverviewDeps,
  person: Person,
  { area, group, limit, cursor }: AttentionQuery,
): Promise<{ groups: GroupAnswer[] }> {
  const levels = servedAreas(person, area, 'oversee');
  const own = ownLevels(person, levels);
  const found = await Promise.all(own.map((level) => entriesOf(deps, level, levels)));
  const entries = withoutTwice(found.flat());
  const groups = await Promise.all(
    ATTENTION_GROUPS.filter((name) => group === undefined || name === group).map(async (name) => {
      const all = entries.filter((entry) => entry.group === name);
      const scope = `attention ${person.id} ${area ?? ''} ${name}`;
      const page = pageOf(all, { limit, cursor: group && cursor }, { secret: deps.secret, scope });
      const items = await itemsOf(deps, person, page.items);
      const next = page.next === undefined ? {} : { next: page.next };
      return { group: name, count: all.length, items, ...next };
    }),
  );
  return { groups };
}

/** The levels at which somebody stands: where they ask for an area below, still their own. */
function ownLevels({ memberships }: Person, asked: readonly string[]): string[] {
  const own = memberships.flatMap(({ areaCode }) => areaCode ?? []);
  return [...new Set(own)].filter((code) => asked.some((one) => isInside(one, code)));
}

async function entriesOf(
  deps: OverviewDeps,
  level: string,
  asked: readonly string[],
): Promise<Entry[]> {
  const below = (await withBelow(deps, level)).filter((code) => code !== level);
  const isAsked = ({ ownerArea }: Order): boolean =>
    ownerArea !== level &&
    isInside(ownerArea, level) &&
    asked.some((code) => isInside(ownerArea, code));
  const owners = below.filter((code) => asked.some((one) => isInside(code, one)));
  const [open, ended, collective] = await Promise.all([
    openOrders(deps, [...owners.map(watchedPartition), openPartition(level)]),
    askedOrders(deps, owners),
    collectiveOrders(deps, level),
  ]);
  const now = deps.clock.now();
  const isCollective = new Set(collective.map(({ id }) => id));
  // The later is the fresher: an index, then the orders themselves.
  const orders = new Map([...open, ...ended, ...collective].map((order) => [order.id, order]));
  return [...orders.values()].filter(isAsked).flatMap((order) =>
    concernsOf(order, { level, now, isCollective: isCollective.has(order.id) }).map((concern) => ({
      ...concern,
      order,
      level,
    })),
  );
}

async function openOrders(
  { orders }: OverviewDeps,
  partitions: readonly string[],
): Promise<Order[]> {
  const pages = await Promise.all(partitions.map((one) => orders.list('openByArea', one, {})));
  return pages.flatMap(({ items }) => items.map(cardOf));
}

/** Ended orders with something asked of the level above: read whole, there are few. */
async function askedOrders(
  { orders, clock }: OverviewDeps,
  owners: readonly string[],
): Promise<Order[]> {
  const from = toWireTime(clock.now() - ENDED_DAYS * DAY);
  const pages = await Promise.all(
    owners.map((code) => orders.list('byArea', askedPartition(code), { from })),
  );
  return orders.findMany(pages.flatMap(({ items }) => items.flatMap(({ pk }) => idIn(pk))));
}

/** They leave the partition when they are no longer open. */
async function collectiveOrders({ orders }: OverviewDeps, level: string): Promise<Order[]> {
  const { items } = await orders.list('byArea', collectivePartition(level), {});
  const found = await orders.findMany(items.flatMap(({ pk }) => idIn(pk)));
  return found.filter(({ state }) => isOpen(state));
}

const idIn = (pk: unknown): string[] => {
  const id = orderIdOf(String(pk));
  return id === undefined ? [] : [id];
};

/** Whoever stands at two levels sees an order once in a group. */
function withoutTwice(entries: readonly Entry[]): Entry[] {
  const byKey = new Map(entries.map((entry) => [`${entry.group} ${entry.order.id}`, entry]));
  return [...byKey.values()].sort((a, b) => a.since - b.since);
}

async function itemsOf(
  deps: OverviewDeps,
  person: Person,
  shown: readonly Entry[],
): Promise<AttentionItem[]> {
  const [sinceOf] = await Promise.all([
    sinceIn(deps, shown),
    // All at once, so that no row asks by itself.
    deps.people.namesOf(shown.flatMap(({ order }) => order.workerId ?? [])),
  ]);
  const items = await Promise.all(
    shown.map(async (entry): Promise<AttentionItem | undefined> => {
      const [row, turn] = await Promise.all([
        viewRow(deps, person, entry.order, { isCard: entry.order.events.length === 0 }),
        turnOf(deps, entry),
      ]);
      if (row === undefined) return undefined;
      const until = entry.until === undefined ? {} : { until: toWireTime(entry.until) };
      return { ...row, since: toWireTime(sinceOf(entry)), ...until, turn };
    }),
  );
  return items.flatMap((item) => item ?? []);
}
