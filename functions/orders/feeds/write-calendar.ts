import { createHash } from 'node:crypto';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

import { findCategory } from '../../../domain/catalogue/catalogue';
import { versionOf } from '../../../domain/order/order';
import { FEED_WORDS } from '../../../domain/words/feeds';
import type { Reply } from '../../platform/http/route';
import type { Appointment } from './read-calendar';

/** How often a program should look again. */
const EVERY_SECONDS = 900;

const PRODUCT = { company: 'sidan', product: 'agreed times', language: 'ZH-CN' };

/**
 * iCalendar (RFC 5545) of agreed times: category, number and community, and where to open the order. The address may fall
 * into other hands, so it says nothing of a person, a phone or a door.
 */
export function writeCalendar(
  appointments: readonly Appointment[],
  { origin, isPartners }: { origin: string; isPartners: boolean },
): string {
  const calendar = ical({
    prodId: PRODUCT,
    name: isPartners ? FEED_WORDS.partnerCalendar : FEED_WORDS.ownCalendar,
    method: ICalCalendarMethod.PUBLISH,
    ttl: EVERY_SECONDS,
  });
  for (const { order, agreedTime, communityName } of sorted(appointments)) {
    calendar.createEvent({
      id: `${order.id}@sidan`,
      sequence: versionOf(order),
      stamp: new Date(order.updatedAt),
      start: new Date(agreedTime.from),
      end: new Date(agreedTime.to),
      summary: `${findCategory(order.categoryCode)?.name ?? ''} ${order.number}`.trim(),
      location: communityName,
      status: ICalEventStatus.CONFIRMED,
      url: `${origin}/#/pages/order/index?id=${order.id}`,
    });
  }
  return calendar.toString();
}

const sorted = (appointments: readonly Appointment[]): Appointment[] =>
  [...appointments].sort(
    (one, other) =>
      one.agreedTime.from - other.agreedTime.from || (one.order.id < other.order.id ? -1 : 1),
  );

/** As an answer: the same calendar has the same mark, and is not sent twice. */
export function calendarReply(
  text: string,
  asked: Readonly<Record<string, string | undefined>>,
): Reply {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  const headers = { etag, 'cache-control': 'private, max-age=300' };
  if (asked['if-none-match'] === etag) return { status: 304, headers };
  return { body: text, headers: { ...headers, 'content-type': 'text/calendar; charset=utf-8' } };
}
