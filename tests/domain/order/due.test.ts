import { dueOf } from '../../../domain/order/due';
import type { Order } from '../../../domain/order/order';
import { isOpen, ORDER_STATES } from '../../../domain/order/states';
import { DAY, HOUR, MINUTE, startOfDay } from '../../../domain/time/shanghai';
import { aCategory, anAnswerCategory, anOrder, byDay, now } from '../../support/orders';

const due = (own: Partial<Order>, category = aCategory()) => dueOf(anOrder(own), category, byDay);
const FRIDAY = startOfDay('2026-04-17') + 16 * HOUR;
const MONDAY = startOfDay('2026-04-20');

describe('what is due now', () => {
  it.each(ORDER_STATES)('is something in %s exactly where it is somebody’s turn', (state) => {
    const { dueAt, dueSince } = due({ state });
    const isTurn = isOpen(state) || state === 'fulfilled';
    expect([dueAt !== undefined, dueSince !== undefined]).toEqual([isTurn, isTurn]);
  });

  it('is accepting, in working hours from when it came to the owner', () => {
    expect(due({ receivedAt: FRIDAY })).toEqual({
      dueSince: FRIDAY,
      dueAt: MONDAY + 11 * HOUR,
    });
    expect(due({ receivedAt: FRIDAY, urgent: true }).dueAt).toBe(FRIDAY + 30 * MINUTE);
  });

  it.each(['accepted', 'offered'] as const)('is taking it when it is %s', (state) => {
    expect(due({ state, awaitingSince: FRIDAY })).toEqual({
      dueSince: FRIDAY,
      dueAt: MONDAY + 16 * HOUR,
    });
    const urgent = { state, awaitingSince: FRIDAY, triage: 'urgent' as const };
    expect(due(urgent).dueAt).toBe(FRIDAY + 30 * MINUTE);
    const promisedAt = now + 5 * DAY;
    expect(due({ state, promisedAt }, anAnswerCategory()).dueAt).toBe(promisedAt);
  });

  it.each(['taken', 'started'] as const)('is the promised end when it is %s', (state) => {
    const promised = { state, promisedAt: now + 2 * DAY, acceptedAt: now - DAY };
    expect(due(promised)).toEqual({ dueSince: now - DAY, dueAt: now + 2 * DAY });
    expect(due({ ...promised, handlerPromisedAt: now + DAY }).dueAt).toBe(now + DAY);
  });

  it('is what a level above asked for where that is earlier', () => {
    const started = { state: 'started' as const, promisedAt: now + 2 * DAY };
    expect(due({ ...started, supervisedDueAt: now + DAY }).dueAt).toBe(now + DAY);
    expect(due({ ...started, supervisedDueAt: now + 3 * DAY }).dueAt).toBe(now + 2 * DAY);
    expect(due({ state: 'closed', supervisedDueAt: now })).toEqual({});
  });
});
