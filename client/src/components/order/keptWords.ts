import type { OrderAnswer } from '@domain/order/answer';
import { timeWords } from '../../lib/time';
import { words } from '../../locale';

type Times = Pick<OrderAnswer, 'promisedAt' | 'fulfilledAt'>;

/** Whether it was done by the promised time; undefined where one of the two is missing. */
export const isKept = ({ promisedAt, fulfilledAt }: Times): boolean | undefined =>
  promisedAt === undefined || fulfilledAt === undefined
    ? undefined
    : Date.parse(fulfilledAt) <= Date.parse(promisedAt);

/** `今天 14:00 · 按时`. */
export function keptWords(order: Times, now: number): string {
  const kept = isKept(order);
  const time = order.fulfilledAt ? timeWords(order.fulfilledAt, now) : '';
  if (kept === undefined) return time;
  return `${time} · ${kept ? words.order.inTime : words.order.late}`;
}
