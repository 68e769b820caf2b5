import { DomainError } from '../../errors';
import type { Change } from '../change';
import type { InputOf } from '../inputs';
import type { Order } from '../order';

/** 回应评价: the partner answers a rating, once. */
export function reply(order: Order, input: InputOf<'reply'>): Change {
  if (order.replied === true) throw new DomainError('already_replied');
  return { patch: { replied: true }, said: { text: input.text } };
}
