import { HOUR, MINUTE, toWireTime } from '../../domain/time/shanghai';
import * as keys from '../platform/table/keys';
import type { Item, Table } from '../platform/table/table';

/** What is still waited for: when to look again, how often WeChat failed in a row, and which photos it was asked about. */
export interface PendingCheck {
  again: number;
  failures: number;
  asked: Readonly<Record<string, Asked>>;
}

/** When WeChat was last asked about a photo, and how often. */
export interface Asked {
  at: number;
  times: number;
}

/** WeChat says that a verdict on a photo comes within half an hour. */
export const ANSWER_WITHIN = 30 * MINUTE;

/** The pause after so many failures in a row: a minute, then twice as long each time, up to an hour. */
export const pauseAfter = (failures: number): number =>
  Math.min(MINUTE * 2 ** (failures - 1), HOUR);

export async function findPending(
  table: Table,
  orderId: string,
): Promise<PendingCheck | undefined> {
  const item = await table.get(keys.pendingCheckKey(orderId), { consistent: true });
  return item === undefined ? undefined : pendingOf(item);
}

export const keepPending = (table: Table, orderId: string, pending: PendingCheck): Promise<void> =>
  table.put({
    ...keys.pendingCheckKey(orderId),
    ...keys.pendingByTime(toWireTime(pending.again), keys.tailOf(orderId)),
    ...pending,
  });

/** Unless somebody has written it since it was read: then something new is waited for. */
export async function dropPending(
  table: Table,
  orderId: string,
  read: PendingCheck | undefined,
): Promise<void> {
  if (read === undefined) return;
  await table.transact((TableName) => [
    {
      Delete: {
        TableName,
        Key: keys.pendingCheckKey(orderId),
        ConditionExpression: '#again = :again AND #failures = :failures',
        ExpressionAttributeNames: { '#again': 'again', '#failures': 'failures' },
        ExpressionAttributeValues: { ':again': read.again, ':failures': read.failures },
      },
    },
  ]);
}

/** Some of the orders that are to be looked at again by now, those that waited longest first; `next` is behind them. */
export async function duePending(
  table: Table,
  { now, limit, start }: { now: number; limit: number; start?: Item | undefined },
): Promise<{ orderIds: string[]; next?: Item }> {
  const { items, next } = await table.query(keys.PENDING_CHECKS, {
    ...{ index: 'byArea', to: `${toWireTime(now)}#~`, limit },
    ...(start === undefined ? {} : { start }),
  });
  const orderIds = items.map(({ sk }) => String(sk));
  return { orderIds, ...(next === undefined ? {} : { next }) };
}

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

function pendingOf({ again, failures, asked }: Item): PendingCheck {
  const entries = typeof asked === 'object' && asked !== null ? Object.entries(asked) : [];
  return {
    again: numberOf(again),
    failures: numberOf(failures),
    asked: Object.fromEntries(
      entries.map(([id, { at, times }]) => [id, { at: numberOf(at), times: numberOf(times) }]),
    ),
  };
}
