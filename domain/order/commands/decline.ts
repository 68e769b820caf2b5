import type { Change, Situation } from '../change';
import { backToOwner } from '../change';
import type { InputOf } from '../inputs';
import type { Order } from '../order';

/** 退单: the partner gives it back with a reason; the history keeps who it was, the promise stays. */
export function decline(order: Order, input: InputOf<'decline'>, { moment }: Situation): Change {
  const { reasonCode, reason } = input;
  return {
    patch: backToOwner(moment.now),
    data: { reasonCode, ...(order.partner === undefined ? {} : { partner: order.partner.name }) },
    ...(reason === undefined ? {} : { said: { text: reason } }),
  };
}
