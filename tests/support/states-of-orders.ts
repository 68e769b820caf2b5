import type { Order } from '../../domain/order/order';
import { ORDER_STATES, type OrderState } from '../../domain/order/states';
import { DAY, HOUR } from '../../domain/time/shanghai';
import { PARTNER_ID, SUBDISTRICT, theWorker } from './people';

type Fields = Partial<Order>;

/** What an order carries in each state when a partner from the pool handles it without a price. */
export function fieldsOfState(state: OrderState, now: number): Fields {
  const accepted: Fields = {
    acceptedAt: now - DAY,
    awaitingSince: now - DAY,
    promisedAt: now + 2 * DAY,
    promisedLength: 3 * DAY,
    dueSince: now - DAY,
    dueAt: now + 2 * HOUR,
  };
  const offered: Fields = { ...accepted, offeredOnce: true };
  const taken: Fields = {
    ...offered,
    partner: { id: PARTNER_ID, name: '蓝衫维修队', feeKind: 'free' },
    workerId: theWorker.id,
    takenAt: now - 3 * HOUR,
    dueAt: now + 2 * DAY,
  };
  const { dueAt: _at, dueSince: _since, ...undue } = taken;
  const fulfilled: Fields = {
    ...taken,
    fulfilledAt: now - HOUR,
    dueSince: now - HOUR,
    dueAt: now - HOUR + 7 * DAY,
  };
  const ended: Fields = { ...undue, fulfilledAt: now - DAY, endedAt: now - HOUR };
  const fields: Record<OrderState, Fields> = {
    placed: { dueSince: now - 2 * DAY, dueAt: now + HOUR },
    accepted,
    offered,
    taken,
    started: taken,
    paused: { ...taken, pauses: 1, pause: aPause(now), dueSince: now - HOUR, dueAt: now + 3 * DAY },
    escalated: {
      ...taken,
      escalation: {
        cause: 'called',
        level: SUBDISTRICT,
        at: now - HOUR,
        resumeTo: 'started',
        bodies: ['供电所'],
        helpers: [],
      },
      dueSince: now - HOUR,
      dueAt: now + HOUR,
    },
    fulfilled,
    rated: {
      ...ended,
      rating: { resolved: true, satisfaction: 'satisfied', at: now - HOUR, by: 'resident' },
    },
    closed: ended,
    rejected: {
      endedAt: now - HOUR,
      rejection: { reasonCode: 'outOfScope', at: now - HOUR },
      contacts: [{ at: now - 2 * HOUR, reached: true, channel: 'phone' }],
    },
    withdrawn: { endedAt: now - HOUR },
    merged: { mergedInto: '01JYYYYYYYYYYYYYYYYYYYYYYY' },
  };
  return fields[state];
}

/** Waiting for parts since an hour, paused by the worker. */
export const aPause = (
  now: number,
  own: Partial<NonNullable<Order['pause']>> = {},
): NonNullable<Order['pause']> => ({
  reasonCode: 'parts',
  expectedAt: now + 3 * DAY,
  shelved: false,
  since: now - HOUR,
  by: theWorker.id,
  resumeTo: 'started',
  ...own,
});

/** States in which the partner of `fieldsOfState` has taken the order. */
export const HANDLED_STATES: readonly OrderState[] = ORDER_STATES.filter(
  (state) => fieldsOfState(state, 0).takenAt !== undefined,
);
