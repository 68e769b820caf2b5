import { DomainError } from '../../errors';
import type { Change, Situation } from '../change';
import type { InputOf } from '../inputs';
import type { Order } from '../order';

/** 改约: one side proposes another visit, the other agrees; the due time stays. */
export function reschedule(
  order: Order,
  input: InputOf<'reschedule'>,
  { acting, moment }: Situation,
): Change {
  const side = acting.relation === 'resident' ? 'resident' : 'handler';
  if ('agree' in input) {
    const proposed = order.proposedTime;
    if (proposed === undefined || proposed.by === side) throw new DomainError('nothing_proposed');
    const { from, to } = proposed;
    return { patch: { agreedTime: { from, to }, proposedTime: undefined }, data: { agreed: true } };
  }
  const { from, to, reason } = input;
  if (from <= moment.now) throw new DomainError('date_not_ahead');
  return {
    patch: { proposedTime: { from, to, by: side } },
    data: { from: new Date(from).toISOString(), to: new Date(to).toISOString() },
    ...(reason === undefined ? {} : { said: { text: reason } }),
  };
}
