import { DomainError } from '../../errors';
import { APPEAL_WINDOW_DAYS, isWithinDays } from '../../time/windows';
import type { Change, Situation } from '../change';
import type { InputOf } from '../inputs';
import type { Order } from '../order';
import { escalated } from './escalate';

/** 申诉: once, within 15 days of a refusal, to the level above, which decides finally. */
export function appeal(order: Order, input: InputOf<'appeal'>, { moment }: Situation): Change {
  if (order.appealed === true) throw new DomainError('already_appealed');
  const since = order.rejection?.at ?? order.updatedAt;
  if (!isWithinDays(since, moment.now, APPEAL_WINDOW_DAYS)) {
    throw new DomainError('appeal_window_over', { days: APPEAL_WINDOW_DAYS });
  }
  const { patch, data } = escalated(order, { cause: 'appealed', now: moment.now });
  return {
    patch: { ...patch, appealed: true, endedAt: undefined },
    data,
    said: { text: input.reason },
  };
}
