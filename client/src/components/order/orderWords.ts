import type { OrderAnswer } from '@domain/order/answer';
import { residentStateWords, workStateWords } from '@domain/words/states';
import { isEnded, turnOf } from '../../lib/steps';
import type { Seat } from '../../lib/seat';
import { dayWords, dueWords, timeWords } from '../../lib/time';
import { words } from '../../locale';

/** The date that the resident's sentence for a state names, in words. */
function dateInWords(
  { state, agreedTime, dueAt, pause }: OrderAnswer,
  now: number,
): string | undefined {
  if (state === 'taken') {
    const by = agreedTime?.from ?? dueAt;
    return by && Date.parse(by) > now ? timeWords(by, now) : undefined;
  }
  return state === 'paused' && pause ? dayWords(pause.expectedAt, now) : undefined;
}

/** The state in the resident's words, with the partner and the date that it names. */
export function residentLine(order: OrderAnswer, now: number): string {
  const dueText = dateInWords(order, now);
  return residentStateWords(order.state, {
    shelved: order.pause?.shelved ?? false,
    ...(order.partner ? { partner: order.partner.name } : {}),
    ...(dueText ? { dueText } : {}),
  });
}

/** The state as those who work on it call it. */
export const workLine = (order: OrderAnswer): string =>
  workStateWords(order.state, {
    shelved: order.pause?.shelved ?? false,
    ...(order.escalation ? { cause: order.escalation.cause } : {}),
  });

/** Whose turn it is, by name where it has one. */
export function whoseTurn(order: OrderAnswer, seat: Seat): string {
  const turn = turnOf(order);
  if (turn === 'partner') return order.partner?.name ?? words.turns.partner;
  if (turn === 'community') return order.community.name || words.turns.community;
  if (turn === 'resident') return seat === 'resident' ? words.order.you : words.turns.resident;
  return words.turns[turn];
}

/** `今天 14:00 前`, `已超时 2 小时`; nothing for an order that has come to its end. */
export const dueLine = (order: OrderAnswer, now: number): string | undefined =>
  order.dueAt && !isEnded(order.state) ? dueWords(order.dueAt, now) : undefined;

export const isLate = (order: OrderAnswer, now: number): boolean =>
  !isEnded(order.state) &&
  (order.overdue || (order.dueAt !== undefined && Date.parse(order.dueAt) < now));
