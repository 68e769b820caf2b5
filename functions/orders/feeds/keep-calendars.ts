import { givenBy, may } from '../../../domain/access/permissions';
import { DomainError } from '../../../domain/errors';
import { toWireTime } from '../../../domain/time/shanghai';
import { newId } from '../../platform/ids';
import type { StoredPerson } from '../../platform/stores/people';
import type { Calendar } from './calendar-store';
import type { FeedDeps } from './deps';

/** A forgotten one is stopped rather than joined by another. */
const MOST_CALENDARS = 10;

export interface CalendarAnswer {
  id: string;
  partnerId?: string;
  createdAt: string;
}

const answerOf = ({ personId: _, createdAt, ...calendar }: Calendar): CalendarAnswer => ({
  ...calendar,
  createdAt: toWireTime(createdAt),
});

/**
 * 订阅日历: an address that a calendar program reads, for one's own work or for a partner that one leads. It is told this
 * once. Throws `forbidden`, `too_many_calendars`.
 */
export async function addCalendar(
  { calendars, clock }: Pick<FeedDeps, 'calendars' | 'clock'>,
  { id: personId, memberships }: StoredPerson,
  { partnerId }: { partnerId?: string | undefined },
  origin: string,
): Promise<CalendarAnswer & { url: string }> {
  const isAllowed =
    partnerId === undefined
      ? givenBy(memberships, 'subscribe').length > 0
      : may(memberships, 'subscribeForPartner', { partnerId });
  if (!isAllowed) throw new DomainError('forbidden');
  if ((await calendars.of(personId)).length >= MOST_CALENDARS) {
    throw new DomainError('too_many_calendars', { most: MOST_CALENDARS });
  }
  const now = clock.now();
  const calendar: Calendar = {
    ...{ id: newId(now), personId, createdAt: now },
    ...(partnerId === undefined ? {} : { partnerId }),
  };
  const secret = await calendars.add(calendar);
  return { ...answerOf(calendar), url: `${origin}/v1/public/calendars/${secret}.ics` };
}

/** One's own calendars, the oldest first; their addresses are not known any more. */
export const listCalendars = async (
  { calendars }: Pick<FeedDeps, 'calendars'>,
  { id }: StoredPerson,
): Promise<CalendarAnswer[]> => (await calendars.of(id)).map(answerOf);

/** The address answers nothing from now on. Throws `not_found`. */
export async function endCalendar(
  { calendars }: Pick<FeedDeps, 'calendars'>,
  person: StoredPerson,
  id: string,
): Promise<void> {
  if (!(await calendars.remove(person.id, id))) throw new DomainError('not_found');
}
