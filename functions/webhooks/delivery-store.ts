import { DAY, MINUTE, toWireTime } from '../../domain/time/shanghai';
import { KEPT_DAYS } from '../../domain/webhooks/retries';
import type { WebhookEvent } from '../../domain/webhooks/event-names';
import type { WebhookOwner } from '../../domain/webhooks/events';
import type { DeliveryState, Try } from '../../domain/webhooks/webhook';
import * as keys from '../platform/table/keys';
import { isNew, type Item, type Page, type Table } from '../platform/table/table';

/** One event on its way to one webhook; the id follows from both, so that there is one for ever. Epoch milliseconds. */
export interface Delivery {
  webhookId: string;
  id: string;
  owner: WebhookOwner;
  event: WebhookEvent;
  orderId: string;
  number: string;
  /** Exactly what is sent, at every try. */
  body: string;
  state: DeliveryState;
  /** How often it was tried since it was made, or replayed. */
  tries: number;
  /** The latest of all tries, the oldest first. */
  attempts: readonly Try[];
}

/** What a try led to; `again` is when the next one comes. */
export interface Settled {
  state: DeliveryState;
  attempt: Try;
  again?: number;
}

export interface DeliveryStore {
  /** False where it is there already. */
  add: (delivery: Delivery, now: number) => Promise<boolean>;
  find: (webhookId: string, id: string) => Promise<Delivery | undefined>;
  /** The newest first. */
  list: (webhookId: string, page: { limit: number; before?: string | undefined }) => Promise<Page>;
  /** Takes it in hand for this try; false where somebody else has. */
  claim: (delivery: Delivery, now: number) => Promise<boolean>;
  /** What came of the try that was claimed. */
  settle: (delivery: Delivery, settled: Settled, now: number) => Promise<void>;
  /** Begins anew; false where somebody was faster. */
  replay: (delivery: Delivery, now: number) => Promise<boolean>;
  /** Some of those whose time has come, the longest waiting first. */
  due: (now: number, limit: number) => Promise<{ webhookId: string; id: string }[]>;
  /** It is on its way again: not due before `until`. False where it went on meanwhile. */
  postpone: (delivery: Delivery, until: number) => Promise<boolean>;
  remove: (delivery: Delivery) => Promise<void>;
}

/** Whoever took one in hand has an answer by then, or none will come. */
export const IN_HAND_MS = 2 * MINUTE;
const MOST_ATTEMPTS = 24;

/** Deliveries lie with their webhook; those that are on their way stand in an index by when they are to be looked at again. */
export function createDeliveryStore(table: Table): DeliveryStore {
  const keyOf = ({ webhookId, id }: Delivery): keys.Key => keys.hookedKey(webhookId, id);
  const dueAt = ({ webhookId, id }: Delivery, at: number) =>
    keys.hookedByTime(toWireTime(at), webhookId, id);
  const isStill = 'attribute_exists(pk) AND #state = :state AND #tries = :tries';
  const names = { '#state': 'state', '#tries': 'tries' };
  return {
    add: (delivery, now) => {
      const { webhookId: _, id: _id, owner, attempts, ...told } = delivery;
      const row = {
        ...{ ...keyOf(delivery), ...told, owner: JSON.stringify(owner) },
        ...{ attempts: JSON.stringify(attempts), ...dueAt(delivery, now + IN_HAND_MS) },
        expiresAt: Math.floor((now + KEPT_DAYS * DAY) / 1000),
      };
      return table.putIf(row, isNew);
    },
    find: async (webhookId, id) => {
      const item = await table.get(keys.hookedKey(webhookId, id), { consistent: true });
      return item === undefined ? undefined : deliveryOf(item);
    },
    list: (webhookId, { limit, before }) =>
      table.query(keys.hookedPartition(webhookId), {
        ...{ limit, newestFirst: true, consistent: true },
        ...(before === undefined ? {} : { start: { ...keys.hookedKey(webhookId, before) } }),
      }),
    claim: (delivery, now) =>
      table.update(keyOf(delivery), {
        UpdateExpression: 'SET #tries = :next, #areaSk = :later',
        ConditionExpression: isStill,
        ExpressionAttributeNames: { ...names, '#areaSk': 'areaSk' },
        ExpressionAttributeValues: {
          ...{ ':state': 'pending', ':tries': delivery.tries, ':next': delivery.tries + 1 },
          ':later': dueAt(delivery, now + IN_HAND_MS).areaSk,
        },
      }),
    settle: async (delivery, { state, attempt, again }, now) => {
      const attempts = [...delivery.attempts, attempt].slice(-MOST_ATTEMPTS);
      await table.update(keyOf(delivery), {
        UpdateExpression:
          again === undefined
            ? 'SET #state = :to, #attempts = :attempts REMOVE #areaPk, #areaSk'
            : 'SET #state = :to, #attempts = :attempts, #areaPk = :areaPk, #areaSk = :areaSk',
        ConditionExpression: isStill,
        ExpressionAttributeNames: {
          ...{ ...names, '#attempts': 'attempts' },
          ...{ '#areaPk': 'areaPk', '#areaSk': 'areaSk' },
        },
        ExpressionAttributeValues: {
          ...{ ':state': 'pending', ':tries': delivery.tries, ':to': state },
          ':attempts': JSON.stringify(attempts),
          ...(again === undefined ? {} : placeholders(dueAt(delivery, Math.max(again, now)))),
        },
      });
    },
    replay: (delivery, now) =>
      table.update(keyOf(delivery), {
        UpdateExpression:
          'SET #state = :to, #tries = :none, #areaPk = :areaPk, #areaSk = :areaSk, #expiresAt = :until',
        ConditionExpression: isStill,
        ExpressionAttributeNames: {
          ...{ ...names, '#areaPk': 'areaPk', '#areaSk': 'areaSk' },
          '#expiresAt': 'expiresAt',
        },
        ExpressionAttributeValues: {
          ...{ ':state': delivery.state, ':tries': delivery.tries, ':to': 'pending', ':none': 0 },
          ...placeholders(dueAt(delivery, now + IN_HAND_MS)),
          ':until': Math.floor((now + KEPT_DAYS * DAY) / 1000),
        },
      }),
    due: async (now, limit) => {
      const { items } = await table.query(keys.HOOKED_DUE, {
        ...{ index: 'byArea', from: ' ', to: `${toWireTime(now)}~`, limit },
      });
      return items.map(({ pk, sk }) => ({
        webhookId: String(pk).slice(keys.hookedPartition('').length),
        id: String(sk),
      }));
    },
    postpone: (delivery, until) =>
      table.update(keyOf(delivery), {
        UpdateExpression: 'SET #areaSk = :later',
        ConditionExpression: isStill,
        ExpressionAttributeNames: { ...names, '#areaSk': 'areaSk' },
        ExpressionAttributeValues: {
          ...{ ':state': 'pending', ':tries': delivery.tries },
          ':later': dueAt(delivery, until).areaSk,
        },
      }),
    remove: (delivery) => table.remove(keyOf(delivery)),
  };
}

const placeholders = ({ areaPk, areaSk }: { areaPk: string; areaSk: string }) => ({
  ':areaPk': areaPk,
  ':areaSk': areaSk,
});

export const deliveryOf = (item: Item): Delivery => ({
  webhookId: String(item['pk']).slice(keys.hookedPartition('').length),
  id: String(item['sk']),
  owner: JSON.parse(String(item['owner'])),
  attempts: JSON.parse(String(item['attempts'])),
  ...readTold(item),
});

const readTold = ({
  event,
  orderId,
  number,
  body,
  state,
  tries,
}: Item): Pick<Delivery, 'event' | 'orderId' | 'number' | 'body' | 'state' | 'tries'> =>
  JSON.parse(JSON.stringify({ event, orderId, number, body, state, tries }));
