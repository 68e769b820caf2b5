import { DomainError } from '../../errors';
import { withoutHandler, type Change, type Patch, type Situation } from '../change';
import type { InputOf } from '../inputs';
import type { Order } from '../order';

/**
 * 不用办了: after it was accepted with a reason, from the list or in words. Where neighbours follow it (同求) it stays with the
 * community, and only this resident leaves.
 */
export function withdraw(
  order: Order,
  input: InputOf<'withdraw'>,
  { facts, moment }: Situation,
): Change {
  const { reasonCode, reason } = input;
  const isAccepted = order.state !== 'placed' && order.acceptedAt !== undefined;
  if (isAccepted && reasonCode === undefined && reason === undefined)
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
  return { patch: { ...atEnd(order), endedAt: moment.now }, data, ...said };
}

/** Who had taken it stays named, and is told; who was only asked does not. */
const atEnd = (order: Order): Patch => ({
  ...(order.takenAt === undefined ? withoutHandler : {}),
  pause: undefined,
  extension: undefined,
  proposedTime: undefined,
  supervisedDueAt: undefined,
});
