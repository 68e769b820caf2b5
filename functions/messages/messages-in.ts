import { MESSAGE_WORDS } from '../../domain/words/messages';
import { messagesOf, messagesOfMark, type Message } from '../../domain/messages/messages-of';
import type { Order } from '../../domain/order/order';
import { endingMarkOf, type EndingMark } from '../platform/stores/ending-marks';
import { markOf } from '../platform/stores/marks';
import { orderOf } from '../platform/stores/orders';
import type { StreamChange } from '../platform/stream';
import * as keys from '../platform/table/keys';
import type { Item, Table } from '../platform/table/table';
import type { InboxDeps } from './deps';
import { toldOf, type Told } from './told';

/** What a change of the table gives to tell; nothing for most. */
export async function messagesIn(deps: InboxDeps, change: StreamChange): Promise<Told[]> {
  const { key, before, after } = change;
  if (after === undefined) return [];
  if (key.sk === 'ORDER') {
    const { events } = orderOf(after);
    const order = await knownOrder(deps.table, after);
    const known = Number(before?.['version'] ?? 0);
    const fresh = events.slice(known).flatMap((_, i) => messagesOf(order, known + i + 1));
    return addressed(deps, order, fresh);
  }
  if (before !== undefined) return [];
  const ending = endingMarkOf(after);
  if (ending !== undefined) return endingTold(ending);
  const mark = markOf(after);
  const [order] = mark === undefined ? [] : await deps.orders.findMany([mark.orderId]);
  if (mark === undefined || order === undefined) return [];
  return addressed(deps, order, messagesOfMark(order, mark));
}

/** A record that comes late tells the resident nothing of an order that has forgotten them since. */
async function knownOrder(table: Table, after: Item): Promise<Order> {
  const order = orderOf(after);
  if (order.erasedAt !== undefined) return order;
  const now = await table.get(keys.orderKey(order.id), { consistent: true });
  return now?.['erased'] === undefined ? order : orderOf(now);
}

/** Followers by name, and nobody who has gone. */
async function addressed(
  deps: InboxDeps,
  order: Order,
  messages: readonly Message[],
): Promise<Told[]> {
  const told: Told[] = [];
  for (const message of messages) {
    const inboxes =
      message.inbox === 'followers' ? await followers(deps.table, message) : [message.inbox];
    for (const inbox of inboxes) told.push(toldOf(message, inbox, order));
  }
  const isThere = await Promise.all(told.map((one) => isReached(deps, order, one)));
  return told.filter((_, index) => isThere[index]);
}

/** Whoever followed (同求) when it happened. */
async function followers(table: Table, { orderId, at }: Message): Promise<{ personId: string }[]> {
  const prefix = keys.BESIDE_PREFIX.follow;
  const { items } = await table.query(keys.orderPartition(orderId), { prefix, consistent: true });
  return items
    .filter((item) => Number(item['at']) <= at)
    .map(({ sk }) => ({ personId: String(sk).slice(prefix.length) }));
}

/** A record that comes late brings nothing to somebody who has left, nor to a phone that the order has forgotten. */
async function isReached({ table }: InboxDeps, { id }: Order, { inbox }: Told): Promise<boolean> {
  if ('personId' in inbox) return (await table.get(keys.personKey(inbox.personId))) !== undefined;
  if (!('phoneDigest' in inbox)) return true;
  const now = await table.get(keys.orderKey(id), { consistent: true });
  return now !== undefined && now['erased'] === undefined;
}

/** 快到期: the lead of the partner and the leads of the areas of its agreement. */
function endingTold({ partnerId, areas, at, stage, what, until, name = '' }: EndingMark): Told[] {
  const { thing, phrase } = MESSAGE_WORDS.ending;
  const event = `${partnerId}#ending#${what}#${name}#${until}#${stage}`;
  const inboxes = [{ partnerId, trusted: true }, ...areas.map((area) => ({ area, trusted: true }))];
  return inboxes.map((inbox) => ({
    ...{ inbox, at, event, thing, phrase, text: thing, kind: 'ending', urgent: false },
    template: 'due' as const,
  }));
}
