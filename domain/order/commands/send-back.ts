import type { Change, Situation } from '../change';
import type { InputOf } from '../inputs';
import type { Order } from '../order';
import { onItsOwn } from './merge';

/** 退回再办: staff see that it is not done; to who worked on it, or to the owner where no partner did. */
export function sendBack(order: Order, input: InputOf<'send-back'>, situation: Situation): Change {
  const said = { text: input.reason };
  return order.partner === undefined
    ? { state: 'accepted', patch: { ...onItsOwn(order, situation), fulfilledAt: undefined }, said }
    : { state: 'started', patch: { fulfilledAt: undefined }, said };
}
