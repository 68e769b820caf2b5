import type { Category } from '../catalogue/types';
import { dueAfter, escalationDue, timesFor } from '../time/deadlines';
import { DAY } from '../time/shanghai';
import { RATING_DAYS } from '../time/windows';
import type { WorkingCalendar } from '../time/working-time';
import type { Order } from './order';
import type { Triage } from './vocabulary';

export interface Due {
  dueAt?: number;
  dueSince?: number;
}

const span = (dueSince: number | undefined, dueAt: number | undefined): Due =>
  dueSince === undefined || dueAt === undefined ? {} : { dueSince, dueAt };

/**
 * 到期: what is due now, by state, and since when it runs ("The clock"). A due time set by 督办 holds
 * where it is the earlier one. Ended orders have none.
 */
export function dueOf(order: Order, category: Category, calendar: WorkingCalendar): Due {
  const due = dueByState(order, category, calendar);
  const { supervisedDueAt } = order;
  if (due.dueAt === undefined || supervisedDueAt === undefined) return due;
  return { ...due, dueAt: Math.min(due.dueAt, supervisedDueAt) };
}

function dueByState(order: Order, category: Category, calendar: WorkingCalendar): Due {
  switch (order.state) {
    case 'placed': {
      const { accept } = timesFor(category, { urgent: order.urgent });
      const { receivedAt } = order;
      const urgent = defaultTriage(order, category) === 'urgent';
      return span(receivedAt, dueAfter(accept, receivedAt, calendar, { urgent }));
    }
    case 'accepted':
    case 'offered':
      return dueForTaking(order, category, calendar);
    case 'taken':
    case 'started':
      return span(order.acceptedAt ?? order.takenAt, order.handlerPromisedAt ?? order.promisedAt);
    case 'paused':
      return span(order.pause?.since, order.pause?.expectedAt);
    case 'escalated': {
      const since = order.escalation?.at ?? order.updatedAt;
      return span(since, escalationDue(calendar, since, order.triage === 'urgent'));
    }
    case 'fulfilled': {
      const since = order.fulfilledAt ?? order.updatedAt;
      return span(since, since + RATING_DAYS * DAY);
    }
    default:
      return {};
  }
}

/** Before anyone accepted it: what the resident calls urgent is, else what the category says. */
export const defaultTriage = ({ urgent }: Pick<Order, 'urgent'>, category: Category): Triage =>
  urgent ? 'urgent' : category.triage;

const waitingSince = ({ awaitingSince, acceptedAt, updatedAt }: Order): number =>
  awaitingSince ?? acceptedAt ?? updatedAt;

/** The take time, counted from entering `accepted`; undefined where a category has none, and nothing lapses. */
export function takeTimeOf(
  order: Order,
  category: Category,
  calendar: WorkingCalendar,
): number | undefined {
  const { take } = timesFor(category, { triage: order.triage });
  if (take === undefined) return undefined;
  return dueAfter(take, waitingSince(order), calendar, { urgent: order.triage === 'urgent' });
}

/** The take time, or the promised end where a category has none. */
const dueForTaking = (order: Order, category: Category, calendar: WorkingCalendar): Due =>
  span(waitingSince(order), takeTimeOf(order, category, calendar) ?? order.promisedAt);
