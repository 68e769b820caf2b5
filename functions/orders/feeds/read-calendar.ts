import { givenBy, may } from '../../../domain/access/permissions';
import { communityOf } from '../../../domain/area';
import { DomainError } from '../../../domain/errors';
import type { Order, TimeSpan } from '../../../domain/order/order';
import { cardOf } from '../../platform/stores/orders';
import { workOf } from '../../platform/table/keys';
import type { Calendar } from './calendar-store';
import type { FeedDeps } from './deps';

/** An order with its agreed time, and the community in which it is. */
export interface Appointment {
  order: Order;
  agreedTime: TimeSpan;
  communityName: string;
}

/**
 * What stands in a calendar now: open orders with an agreed time, of the partner, or of its person alone; nothing of what
 * is sensitive. Throws `not_found` for an address that is none, was stopped, or whose person is not there any more.
 */
export async function readCalendar(
  deps: FeedDeps,
  secret: string,
): Promise<{ calendar: Calendar; appointments: Appointment[] }> {
  const calendar = await deps.calendars.findBySecret(secret);
  const partnerIds = calendar === undefined ? [] : await partnersNow(deps, calendar);
  if (calendar === undefined || partnerIds.length === 0) throw new DomainError('not_found');
  const pages = await Promise.all(
    partnerIds.map((id) => deps.orders.list('byPartner', workOf(id), {})),
  );
  const isMeant = ({ agreedTime, sensitive, workerId }: Order): boolean =>
    agreedTime !== undefined &&
    !sensitive &&
    (calendar.partnerId !== undefined || workerId === calendar.personId);
  const cards = pages.flatMap(({ items }) => items.map(cardOf)).filter(isMeant);
  const orders = await deps.orders.findMany(cards.map(({ id }) => id));
  const appointments = await Promise.all(
    orders.filter(isMeant).map((order) => appointmentOf(deps, order)),
  );
  return { calendar, appointments: appointments.flat() };
}

async function appointmentOf({ areas }: FeedDeps, order: Order): Promise<Appointment[]> {
  if (order.agreedTime === undefined) return [];
  const community = await areas.find(communityOf(order.areaCode) ?? order.areaCode);
  const { agreedTime } = order;
  return [{ order, agreedTime, communityName: community?.name ?? '' }];
}

/** Partners whose work the person may see through it: a membership that began anew does not bring an old address back. */
async function partnersNow(
  { people, calendars }: FeedDeps,
  { personId, partnerId, createdAt }: Calendar,
): Promise<string[]> {
  const person = (await people.find(personId, { consistent: true }))?.person;
  const given =
    partnerId === undefined
      ? givenBy(person?.memberships ?? [], 'subscribe')
      : givenBy(person?.memberships ?? [], 'subscribeForPartner').filter((one) =>
          may([one], 'subscribeForPartner', { partnerId }),
        );
  const held = await Promise.all(
    given.map(async (membership) => {
      const since = await calendars.memberSince(personId, membership);
      return since !== undefined && since > createdAt ? [] : (membership.partnerId ?? []);
    }),
  );
  return [...new Set(held.flat())];
}
