import type { DynamoDBRecord } from 'aws-lambda';

import type { Order } from '../../../domain/order/order';
import { orderOf } from '../../../functions/platform/stores/orders';
import { changeOf } from '../../../functions/platform/stream';
import type { Stage } from './stage';

/** Who follows the table's stream to know what people hear of: the last of every order. */
export interface Watch {
  onRecord: (record: DynamoDBRecord) => void;
  /** Those that changed since it was asked last. */
  changed: () => Order[];
  /** Every version of every order as it was written, by its number of steps. */
  versions: ReadonlyMap<string, ReadonlyMap<number, Version>>;
  /** How many rows lie under a key that begins so: a queue, checks that wait. */
  waiting: (prefix: string) => number;
}

/** What was due of an order after one of its steps, and whose turn it was. */
export interface Version {
  version: number;
  at: number;
  state: Order['state'];
  ownerArea: string;
  level: string | undefined;
  dueAt: number | undefined;
  partnerId: string | undefined;
  workerId: string | undefined;
  shelved: boolean;
  sensitive: boolean;
}

const versionOf = (order: Order): Version => ({
  version: order.events.length,
  at: order.updatedAt,
  state: order.state,
  ownerArea: order.ownerArea,
  level: order.escalation?.level,
  dueAt: order.dueAt,
  partnerId: order.partner?.id,
  workerId: order.workerId,
  shelved: order.pause?.shelved === true,
  sensitive: order.sensitive,
});

const COUNTED = ['QUEUE#outgoing', 'PENDING#CHECK'];

export function createWatch({ known }: Stage): Watch {
  const changed = new Set<string>();
  const versions = new Map<string, Map<number, Version>>();
  const waiting = new Map(COUNTED.map((prefix) => [prefix, 0]));
  const count = ({ eventName, dynamodb }: DynamoDBRecord): void => {
    const pk = dynamodb?.Keys?.['pk']?.S ?? '';
    const of = COUNTED.find((prefix) => pk === prefix);
    const more = eventName === 'INSERT' ? 1 : eventName === 'REMOVE' ? -1 : 0;
    if (of !== undefined) waiting.set(of, (waiting.get(of) ?? 0) + more);
  };
  return {
    versions,
    waiting: (prefix) => waiting.get(prefix) ?? 0,
    onRecord: (record) => {
      count(record);
      if (record.dynamodb?.Keys?.['sk']?.S !== 'ORDER') return;
      const after = changeOf(record)?.after;
      if (after === undefined) return;
      const order = orderOf(after);
      const ofOrder = versions.get(order.id) ?? new Map<number, Version>();
      versions.set(order.id, ofOrder.set(order.events.length, versionOf(order)));
      const before = known.get(order.id);
      if (before !== undefined && before.events.length >= order.events.length) return;
      known.set(order.id, order);
      changed.add(order.id);
    },
    changed: () => {
      const orders = [...changed].flatMap((id) => known.get(id) ?? []);
      changed.clear();
      return orders;
    },
  };
}
