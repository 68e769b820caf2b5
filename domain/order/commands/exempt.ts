import { DomainError } from '../../errors';
import { EXEMPT_WORKING_DAYS } from '../../time/windows';
import { addWorkingDays } from '../../time/working-time';
import type { Change, Situation } from '../change';
import type { InputOf } from '../inputs';
import type { Order } from '../order';

/** 剔除: the owner asks within 10 working days with a reason and proof; the level above decides, later too. */
export function exempt(
  order: Order,
  input: InputOf<'exempt'>,
  { acting, facts, moment }: Situation,
): Change {
  const { reasonCode, proof } = input;
  const { now } = moment;
  const data = { reasonCode };
  const said = { text: proof };
  const latest = addWorkingDays(facts.calendar, order.endedAt ?? now, EXEMPT_WORKING_DAYS);
  const isLate = now > latest && order.requested?.command !== 'exempt';
  if (isLate) throw new DomainError('exempt_window_over', { days: EXEMPT_WORKING_DAYS });
  if (acting.relation === 'levelAbove') {
    return { patch: { exempted: { reasonCode, at: now }, requested: undefined }, data, said };
  }
  return {
    patch: { requested: { command: 'exempt', at: now } },
    data: { ...data, asked: true },
    said,
  };
}
