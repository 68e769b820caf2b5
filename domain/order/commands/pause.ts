import { DomainError } from '../../errors';
import { DAY } from '../../time/shanghai';
import { MAX_PAUSES, MAX_PAUSE_DAYS } from '../../time/windows';
import type { Change, Situation } from '../change';
import type { InputOf } from '../inputs';
import type { Order } from '../order';

/** 挂起: waiting for somebody or something named, until a date; at most twice an order, 15 days each. */
export function pause(
  order: Order,
  input: InputOf<'pause'>,
  { acting, moment }: Situation,
): Change {
  const { reasonCode, note, expectedAt } = input;
  const { now } = moment;
  if (order.pauses >= MAX_PAUSES) throw new DomainError('pause_limit', { times: MAX_PAUSES });
  requirePauseDate(expectedAt, now, MAX_PAUSE_DAYS);
  return {
    patch: {
      pauses: order.pauses + 1,
      pause: {
        reasonCode,
        expectedAt,
        shelved: false,
        since: now,
        by: acting.person?.id ?? '',
        resumeTo: order.state,
      },
    },
    data: { reasonCode, expectedAt: new Date(expectedAt).toISOString() },
    said: { text: note },
  };
}

/** A date ahead, at most so many days; `date_not_ahead` or `pause_too_long` otherwise. */
export function requirePauseDate(date: number, now: number, days: number): void {
  if (date <= now) throw new DomainError('date_not_ahead');
  if (date > now + days * DAY) throw new DomainError('pause_too_long', { days });
}
