import type { Person } from '../../../domain/access/people';
import { isRole } from '../../../domain/access/roles';
import { inboxesOf, nameOfInbox } from '../../../domain/messages/inboxes';
import type { AreaStore } from './areas';
import type { InboxStore } from './inbox';

/** However many more there are, no more are counted. */
export const MOST_UNREAD = 99;

/** The names of the inboxes that somebody reads now: their own, and those of the teams that they belong to. */
export async function inboxNames(
  { areas }: { areas: Pick<AreaStore, 'find'> },
  person: Person,
): Promise<string[]> {
  const served = person.memberships.flatMap(({ role, areaCode }) =>
    areaCode !== undefined && isRole(role, 'isStaff') ? [areaCode] : [],
  );
  const found = await Promise.all(served.map((code) => areas.find(code)));
  const named = new Map(found.flatMap((area) => (area ? [[area.code, area.sensitiveStaff]] : [])));
  return inboxesOf(person, (code) => named.get(code) ?? []).map(nameOfInbox);
}

/** How many messages came to these inboxes after that one, 99 at most. */
export async function countUnread(
  { inbox }: { inbox: Pick<InboxStore, 'countAfter'> },
  names: readonly string[],
  upTo: string,
): Promise<number> {
  const counts = await Promise.all(names.map((name) => inbox.countAfter(name, upTo, MOST_UNREAD)));
  return Math.min(
    MOST_UNREAD,
    counts.reduce((sum, count) => sum + count, 0),
  );
}
