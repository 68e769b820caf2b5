import { DomainError } from '../../domain/errors';
import { chainOf, verifyOrder, type ChainItem } from '../../domain/order/history';
import type { Order } from '../../domain/order/order';
import { parseWireTime, shanghaiDay, type Day } from '../../domain/time/shanghai';
import type { InsightDeps } from './deps';

/** Of the 64 characters of a hash: as many as nobody guesses, and a person still reads from paper. */
export const SHORTEST_HEAD = 16;

/** 回执: an order's id, and the hash of one of its steps or the beginning of it. */
export interface Receipt {
  id: string;
  head: string;
}

/**
 * The order of a receipt and the step that it was given for. Throws `not_found` alike where there is no such order and
 * where the hash is none of its own, so that nobody learns which orders there are.
 */
export async function requireReceipt(
  { orders }: Pick<InsightDeps, 'orders'>,
  { id, head }: Receipt,
): Promise<{ order: Order; step: ChainItem }> {
  const [order] = await orders.findMany([id]);
  if (order === undefined) throw new DomainError('not_found');
  const step = chainOf(order.events).find(({ hash }) => hash.startsWith(head));
  if (step === undefined) throw new DomainError('not_found');
  return { order, step };
}

export interface CheckedReceipt {
  valid: boolean;
  /** Steps that the order has by now, and the last one's hash. */
  length: number;
  head: string;
  /** The step that the receipt was given for. */
  sequence: number;
  /** The day whose root covers that step, and whether it is published yet. */
  day: Day;
  published: boolean;
}

/** 查回执: that the order exists and how its chain stands, and nothing else of it. Throws `not_found`. */
export async function checkReceipt(
  deps: Pick<InsightDeps, 'orders' | 'roots'>,
  receipt: Receipt,
): Promise<CheckedReceipt> {
  const { order, step } = await requireReceipt(deps, receipt);
  const { valid, length, head } = verifyOrder(order);
  const day = dayOf(step);
  const root = await deps.roots.find(day);
  return { valid, length, head, sequence: step.sequence, day, published: root !== undefined };
}

const dayOf = ({ at }: ChainItem): Day => shanghaiDay(parseWireTime(at) ?? 0);
