import type { TemplateKind } from '../../../domain/messages/templates';
import { DAY } from '../../../domain/time/shanghai';
import * as keys from '../table/keys';
import { isNew, type Item, type Table } from '../table/table';

/**
 * What became of a message by WeChat: `queued` it is on its way; `waiting` for the morning; `sending` WeChat is asked;
 * `sent`; `refused` by WeChat; `ungranted` nobody agreed to it any more; `unsure` no answer came, it may be out; `replaced`
 * by a later one of the same order; `late` it is no news any more; `gone` the person has left.
 */
export type DeliveryState =
  | 'queued'
  | 'waiting'
  | 'sending'
  | 'sent'
  | 'refused'
  | 'ungranted'
  | 'unsure'
  | 'replaced'
  | 'late'
  | 'gone';

/** One message to one person; the id follows from the event, so that there is one for ever. Epoch milliseconds. */
export interface Delivery {
  personId: string;
  id: string;
  /** When it happened. */
  at: number;
  template: TemplateKind;
  thing: string;
  phrase: string;
  orderId?: string;
  urgent: boolean;
  state: DeliveryState;
  /** Since when it is in that state. */
  since: number;
  errcode?: number;
}

export interface DeliveryStore {
  /** False where it is there already. */
  add: (delivery: Delivery) => Promise<boolean>;
  find: (personId: string, id: string) => Promise<Delivery | undefined>;
  /** False where it was not in that state any more. */
  move: (delivery: Delivery, to: Moved) => Promise<boolean>;
  all: (personId: string) => Promise<Delivery[]>;
  removeAll: (personId: string) => Promise<void>;
  /** Lets it wait for the morning; answers which one waits for that order now, and which one it took the place of. */
  hold: (delivery: Delivery, until: number) => Promise<{ waits: string; instead?: string }>;
  held: () => Promise<Held[]>;
  /** No longer where another one took its place. */
  letGo: (held: Held) => Promise<void>;
}

export interface Moved {
  state: DeliveryState;
  now: number;
  errcode?: number;
}

/** A row of those that wait. */
export interface Held {
  personId: string;
  of: string;
  id: string;
}

/** Far longer than any record or message can come again. */
const KEPT_DAYS = 35;

export function createDeliveryStore(table: Table): DeliveryStore {
  const all = async (personId: string): Promise<Delivery[]> =>
    (await table.query(keys.deliveryPartition(personId), { consistent: true })).items.map(parse);
  return {
    add: (delivery) => table.putIf(itemOf(delivery), isNew),
    find: async (personId, id) => {
      const item = await table.get(keys.deliveryKey(personId, id), { consistent: true });
      return item === undefined ? undefined : parse(item);
    },
    move: ({ personId, id, state: from }, { state, now, errcode }) =>
      table.update(keys.deliveryKey(personId, id), {
        UpdateExpression: `SET #state = :to, #since = :now${errcode === undefined ? '' : ', #errcode = :errcode'}`,
        ConditionExpression: '#state = :from',
        ExpressionAttributeNames: {
          ...{ '#state': 'state', '#since': 'since' },
          ...(errcode === undefined ? {} : { '#errcode': 'errcode' }),
        },
        ExpressionAttributeValues: {
          ...{ ':to': state, ':from': from, ':now': now },
          ...(errcode === undefined ? {} : { ':errcode': errcode }),
        },
      }),
    all,
    removeAll: async (personId) => {
      const rows = await all(personId);
      await Promise.all(rows.map(({ id }) => table.remove(keys.deliveryKey(personId, id))));
      await Promise.all(
        rows.map(({ id, orderId = id }) => table.remove(keys.waitingKey(personId, orderId))),
      );
    },
    hold: ({ personId, id, orderId = id }, until) =>
      hold(table, { personId, of: orderId, id }, until),
    held: async () =>
      (await table.query(keys.WAITING, { consistent: true })).items.map(({ sk, id }) => {
        const [personId = '', of = ''] = String(sk).split('#');
        return { personId, of, id: String(id) };
      }),
    letGo: async ({ personId, of, id }) => {
      await table.removeIf(keys.waitingKey(personId, of), {
        ConditionExpression: '#id = :id',
        ExpressionAttributeNames: { '#id': 'id' },
        ExpressionAttributeValues: { ':id': id },
      });
    },
  };
}

/** The latest of an order waits. */
async function hold(
  table: Table,
  { personId, of, id }: Held,
  until: number,
): Promise<{ waits: string; instead?: string }> {
  const place = keys.waitingKey(personId, of);
  const before = await table.get(place, { consistent: true });
  const earlier = before === undefined ? undefined : String(before['id']);
  const expiresAt = Math.floor((until + KEPT_DAYS * DAY) / 1000);
  const isLatest = await table.putIf(
    { ...place, id, expiresAt },
    {
      ConditionExpression: 'attribute_not_exists(pk) OR #id <= :id',
      ExpressionAttributeNames: { '#id': 'id' },
      ExpressionAttributeValues: { ':id': id },
    },
  );
  if (!isLatest) return { waits: earlier ?? '' };
  return { waits: id, ...(earlier === undefined || earlier === id ? {} : { instead: earlier }) };
}

const itemOf = ({ personId, id, ...told }: Delivery): Item => ({
  ...keys.deliveryKey(personId, id),
  ...told,
  expiresAt: Math.floor((told.at + KEPT_DAYS * DAY) / 1000),
});

const parse = ({ pk, sk, expiresAt: _, ...told }: Item): Delivery => ({
  ...JSON.parse(JSON.stringify(told)),
  personId: String(pk).slice(keys.deliveryPartition('').length),
  id: String(sk),
});
