import { DomainError } from '../../errors';
import type { Change, Situation } from '../change';
import { backToOwner } from '../change';
import type { InputOf } from '../inputs';
import type { Order } from '../order';

/** 收回: staff take it back; what is shelved (挂账) ends by `resume` or `withdraw` only. */
export function recall(order: Order, input: InputOf<'recall'>, { moment }: Situation): Change {
  if (order.pause?.shelved === true) throw new DomainError('shelved');
  return {
    patch: backToOwner(moment.now),
    data: order.partner === undefined ? {} : { partner: order.partner.name },
    said: { text: input.reason },
  };
}
