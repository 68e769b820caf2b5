import type { Person } from '../access/people';
import { isRole } from '../access/roles';

/** Whose inbox a message lies in. `trusted` are the lead and who else may see what is sensitive (敏感). */
export type Inbox =
  | { personId: string }
  | { phoneDigest: string }
  | { area: string; trusted: boolean }
  | { partnerId: string; trusted: boolean };

const ofTrusted = (trusted: boolean): string => (trusted ? '#lead' : '');

/** The name of an inbox: one text for one inbox. */
export function nameOfInbox(inbox: Inbox): string {
  if ('personId' in inbox) return inbox.personId;
  if ('phoneDigest' in inbox) return `PHONE#${inbox.phoneDigest}`;
  if ('area' in inbox) return `AREA#${inbox.area}${ofTrusted(inbox.trusted)}`;
  return `PARTNER#${inbox.partnerId}${ofTrusted(inbox.trusted)}`;
}

/**
 * The inboxes that somebody reads now: their own, that of their phone, those of the areas and partners that they belong to.
 * `named` says whom an area lets see sensitive orders beside its lead.
 */
export function inboxesOf(
  person: Pick<Person, 'id' | 'phoneDigest' | 'memberships'>,
  named: (area: string) => readonly string[],
): Inbox[] {
  const { id, phoneDigest, memberships } = person;
  const ofTeams = memberships.flatMap(({ role, areaCode, partnerId }): Inbox[] => {
    if (partnerId !== undefined) return both({ partnerId }, role === 'partnerLead');
    if (areaCode === undefined || !isRole(role, 'isStaff')) return [];
    return both({ area: areaCode }, isRole(role, 'isLead') || named(areaCode).includes(id));
  });
  const all: Inbox[] = [
    { personId: id },
    ...(phoneDigest === undefined ? [] : [{ phoneDigest }]),
    ...ofTeams,
  ];
  return [...new Map(all.map((inbox) => [nameOfInbox(inbox), inbox])).values()];
}

const both = (of: { area: string } | { partnerId: string }, isTrusted: boolean): Inbox[] => [
  { ...of, trusted: false },
  ...(isTrusted ? [{ ...of, trusted: true }] : []),
];
