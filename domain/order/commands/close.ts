import { DomainError } from '../../errors';
import type { Change, Situation } from '../change';
import type { Order } from '../order';

/** 到期办结: seven days without a word; it never counts as satisfied and can still be rated. */
export function close(order: Order, _input: object, { moment }: Situation): Change {
  if (order.dueAt === undefined || moment.now < order.dueAt) throw new DomainError('not_due_yet');
  return { patch: { endedAt: moment.now } };
}
