import { DomainError } from '../../errors';
import type { Change, Situation } from '../change';
import type { InputOf } from '../inputs';
import type { Order } from '../order';

/**
 * 不用办了: after it was accepted with a reason. Where neighbours follow it (同求) it stays with the
 * community, and only this resident leaves.
 */
export function withdraw(
  order: Order,
  input: InputOf<'withdraw'>,
  { facts, moment }: Situation,
): Change {
  const { reasonCode, reason } = input;
  if (order.state !== 'placed' && reasonCode === undefined)
    throw new DomainError('reason_required');
  const data = reasonCode === undefined ? {} : { reasonCode };
  const said = reason === undefined ? {} : { said: { text: reason } };
  if (facts.followers > 0 && order.state !== 'merged') {
    return {
      state: order.state,
      patch: { residentLeft: true },
      data: { ...data, left: true },
      ...said,
    };
  }
  return { patch: { endedAt: moment.now }, data, ...said };
}
