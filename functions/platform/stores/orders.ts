import { shanghaiMonth } from '../../../domain/time/shanghai';
import { communityOf } from '../../../domain/area';
import type { Order, SaidText } from '../../../domain/order/order';
import { versionOf } from '../../../domain/order/order';
import { hasDueTime, isOpen } from '../../../domain/order/states';
import { VERDICTS, type Checks, type Verdict } from '../../../domain/order/view/publicity';
import type { CommandKey } from '../digests';
import * as keys from '../table/keys';
import {
  isNew,
  isUnchangedSince,
  type Item,
  type Page,
  type QueryOptions,
  type Table,
} from '../table/table';
import type { IndexName } from '../table/schema';
import { orderSubject, type SubjectKey, type Vault } from '../vault/vault';
import { packEvents, packHash, unpackEvents, unpackHash } from './order-events';
import { packCard, packRest, unpackCard, unpackRest } from './order-fields';
import { isText, textItem, textsOf } from './sealed-texts';

/** So many command keys an order remembers. */
const REMEMBERED = 16;

/** An order with what lies beside it, as read at once. */
export interface OrderBundle {
  order: Order;
  keys: CommandKey[];
  texts: SaidText[];
  checks: Checks;
  followers: number;
  merged: number;
}

export interface OrderStore {
  find: (orderId: string, options?: { consistent?: boolean }) => Promise<OrderBundle | undefined>;
  findMany: (orderIds: readonly string[], options?: { consistent?: boolean }) => Promise<Order[]>;
  /** Whole orders by their ids, a moment old: for a page of them, with the keys of all asked for at once. */
  findBundles: (orderIds: readonly string[]) => Promise<Map<string, OrderBundle>>;
  list: (index: IndexName, partition: string, options: QueryOptions) => Promise<Page>;
  count: (index: IndexName, partition: string) => Promise<number>;
  /** What was said lies sealed under the key of whom the order is for. */
  saveText: (order: Order, text: SaidText) => Promise<void>;
  /** False where the id is taken: the same person placed under the same key. */
  add: (order: Order, key: CommandKey) => Promise<boolean>;
  /** False where somebody wrote it since it was read: then nothing is written, and nothing `beside` it either. */
  save: (order: Order, known: readonly CommandKey[], saving?: Saving) => Promise<boolean>;
  /** Writes an order over whose person was erased, without a step; false where somebody wrote it since. */
  saveErased: (order: Order, known: readonly CommandKey[]) => Promise<boolean>;
}

/** Under which key a command was sent, and rows that change with the order or not at all. */
export interface Saving {
  key?: CommandKey | undefined;
  beside?: readonly Item[];
}

/** Orders: one item each, one conditional write a command. */
export function createOrderStore(table: Table, vault: Vault): OrderStore {
  const rowsOf = async (orderId: string, consistent: boolean): Promise<OrderRows | undefined> => {
    const bounds = { from: 'A', to: keys.BESIDE_PREFIX.before, consistent };
    return orderRowsIn((await table.query(keys.orderPartition(orderId), bounds)).items);
  };
  return {
    find: async (orderId, { consistent = false } = {}) => {
      const rows = await rowsOf(orderId, consistent);
      if (rows === undefined) return undefined;
      return bundleOf(rows, rows.said.length === 0 ? undefined : await vault.find(rows.subject));
    },
    findBundles: async (orderIds) => {
      const ids = [...new Set(orderIds)];
      const read = await Promise.all(ids.map((id) => rowsOf(id, false)));
      const found = read.flatMap((rows) => rows ?? []);
      const said = found.filter((rows) => rows.said.length > 0);
      const subjectKeys = await vault.findMany(said.map(({ subject }) => subject));
      return new Map(
        found.map(
          (rows) => [rows.order.id, bundleOf(rows, subjectKeys.get(rows.subject))] as const,
        ),
      );
    },
    findMany: async (orderIds, options) => {
      const items = await table.getMany([...new Set(orderIds)].map(keys.orderKey), options);
      const byId = new Map(items.map((item) => [orderOf(item).id, orderOf(item)]));
      return orderIds.flatMap((id) => byId.get(id) ?? []);
    },
    list: (index, partition, options) => table.query(partition, { ...options, index }),
    count: (index, partition) => table.count(partition, { index }),
    saveText: async (order, text) =>
      table.put(textItem(order.id, text, await vault.obtain(orderSubject(order)))),
    add: (order, key) => table.putIf(itemOf(order, [key]), isNew),
    save: (order, known, { key, beside = [] } = {}) => {
      const item = itemOf(order, key === undefined ? known : [...known, key].slice(-REMEMBERED));
      const unchanged = isUnchangedSince(versionOf(order) - 1, isErased(order));
      if (beside.length === 0) return table.putIf(item, unchanged);
      return table.transact((TableName) => [
        { Put: { TableName, Item: item, ...unchanged } },
        ...beside.map((Item) => ({ Put: { TableName, Item } })),
      ]);
    },
    saveErased: (order, known) =>
      table.putIf(itemOf(order, known), isUnchangedSince(versionOf(order))),
  };
}

/** A command that read the order before its person was erased must not bring back what it read. */
const isErased = ({ erasedAt }: Order): { unlessErased: boolean } => ({
  unlessErased: erasedAt === undefined,
});

function itemOf(order: Order, remembered: readonly CommandKey[]): Item {
  return {
    ...keys.orderKey(order.id),
    version: versionOf(order),
    card: cardTextOf(order),
    rest: packRest(order),
    head: packHash(order.head),
    events: packEvents(order.events),
    keys: remembered.map(({ key, body }) => `${key}${body}`).join(' '),
    ...(order.erasedAt === undefined ? {} : { erased: 1 }),
    ...indexKeysOf(order),
  };
}

/** The card of an order as rows carry it; `cardOf` reads it. */
export const cardTextOf = (order: Order): string => packCard(order, movedAt(order));

/** When the state last changed: a card that carried every step would cost an index row for each. */
function movedAt({ events, placedAt }: Order): number {
  const before = (index: number): string | undefined => events[index - 1]?.to;
  const last = events.filter(({ to }, index) => to !== before(index)).at(-1);
  return last?.at ?? placedAt;
}

const wire = (instant: number): string => new Date(instant).toISOString();
/** Sorts after every time. */
const NEVER = '9999';

/**
 * Where an order stands in the list of who placed it, with its category, so that the open orders of one category can
 * be counted without reading all.
 */
export const mineSortOf = ({ id, placedAt, categoryCode }: Order): string =>
  keys.byResident('', wire(placedAt), `${keys.tailOf(id)}#${categoryCode}`).mineSk;

/**
 * When an order stands in the list of who placed it: by its placing. In that of the hotline by its last step, so that what has
 * changed since is found at once and in its order, with no row beside it.
 */
const listedAtOf = ({ channel, placedAt, updatedAt }: Order): string =>
  wire(channel === 'hotline' ? updatedAt : placedAt);

/** Whose turn it is decides the queue; who holds it, or could, decides the partner's list. */
function indexKeysOf(order: Order): Item {
  const { state, placedAt } = order;
  const id = keys.tailOf(order.id);
  const due = order.dueAt === undefined ? NEVER : wire(order.dueAt);
  const placed = wire(placedAt);
  const turn =
    state === 'escalated' ? (order.escalation?.level ?? order.ownerArea) : order.ownerArea;
  const holder = holderOf(order);
  return {
    ...keys.byResident(order.placerId, listedAtOf(order), `${id}#${order.categoryCode}`),
    ...keys.byArea(order.ownerArea, shanghaiMonth(placedAt), placed, id),
    ...(hasDueTime(state) ? keys.openByArea(turn, due, id) : restingKeysOf(order)),
    ...(holder === undefined ? {} : keys.byPartner(holder, due, id)),
  };
}

/** Not a projection: a step is listed the moment it is taken, so that no day's root can miss it. */
function restingKeysOf({ id, ownerArea, updatedAt, events }: Order): Item {
  const lastAt = events.at(-1)?.at ?? updatedAt;
  return keys.restingByArea(ownerArea, shanghaiMonth(lastAt), wire(lastAt), keys.tailOf(id));
}

function holderOf({ state, partner, areaCode }: Order): string | undefined {
  if (!isOpen(state)) return undefined;
  if (partner !== undefined) return keys.workOf(partner.id);
  return state === 'offered' ? keys.poolOf(communityOf(areaCode) ?? areaCode) : undefined;
}

const text = (item: Item, name: string): string => {
  const value = item[name];
  return typeof value === 'string' ? value : '';
};

const idOf = (item: Item): string => keys.orderIdOf(text(item, 'pk')) ?? '';

/** The order that an item of the table holds; also read by the stream, from its images. */
export function orderOf(item: Item): Order {
  const card = unpackCard(text(item, 'card'));
  const events = unpackEvents(text(item, 'events'));
  return {
    ...card,
    ...unpackRest(text(item, 'rest'), card.placedAt),
    id: idOf(item),
    updatedAt: events.at(-1)?.at ?? card.updatedAt,
    events,
    head: unpackHash(text(item, 'head')),
  };
}

/**
 * The order as far as a card of a list shows it: without history, words and what only the order needs. Its
 * `updatedAt` is when the state last changed.
 */
export const cardOf = (item: Item): Order => ({
  ...unpackCard(text(item, 'card')),
  id: idOf(item),
  events: [],
  head: '',
});

const KEY_LENGTH = 11;

/** An order and the rows beside it, before anything in them is opened. */
interface OrderRows {
  items: readonly Item[];
  root: Item;
  order: Order;
  said: Item[];
  /** Whose key opens what was said. */
  subject: string;
}

function orderRowsIn(items: readonly Item[]): OrderRows | undefined {
  const root = items.find(({ sk }) => sk === 'ORDER');
  if (root === undefined) return undefined;
  const order = orderOf(root);
  return { items, root, order, said: items.filter(isText), subject: orderSubject(order) };
}

function bundleOf(
  { items, root, order, said }: OrderRows,
  subjectKey: SubjectKey | undefined,
): OrderBundle {
  const counts = items.find(({ sk }) => sk === 'COUNTS');
  return {
    order,
    keys: text(root, 'keys')
      .split(' ')
      .filter((packed) => packed !== '')
      .map((packed) => ({ key: packed.slice(0, KEY_LENGTH), body: packed.slice(KEY_LENGTH) })),
    texts: textsOf(said, subjectKey),
    checks: checksOf(items),
    followers: number(counts, 'followers'),
    merged: number(counts, 'merged'),
  };
}

const number = (item: Item | undefined, name: string): number => {
  const value = item?.[name];
  return typeof value === 'number' ? value : 0;
};

const verdictOf = (item: Item): Verdict =>
  VERDICTS.find((verdict) => verdict === item['verdict']) ?? 'review';

function checksOf(items: readonly Item[]): Checks {
  const ofText = items.find(({ sk }) => sk === 'CHECK');
  return {
    ...(ofText === undefined
      ? {}
      : { text: { verdict: verdictOf(ofText), sequence: number(ofText, 'sequence') } }),
    pieces: Object.fromEntries(
      items
        .filter((item) => text(item, 'sk').startsWith('CHECK#'))
        .map((item) => [text(item, 'sk').slice('CHECK#'.length), verdictOf(item)]),
    ),
  };
}
