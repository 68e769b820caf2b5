import type { InvitedRole } from '../../domain/access/invitations';
import type { Membership } from '../../domain/access/people';
import { DomainError } from '../../domain/errors';
import { DAY } from '../../domain/time/shanghai';
import { codeDigestOf, newTypedCode } from '../platform/codes';
import { OPERATOR } from '../platform/stores/members';
import type { StoredPerson } from '../platform/stores/people';
import type { Invitation } from './invitation-store';
import {
  callers,
  findPlace,
  findSight,
  getPlace,
  getSight,
  mayGive,
  wire,
  type Named,
  type Place,
  type TeamDeps,
} from './team-place';

/** 28 letters of 24: 128 bits and a little, and still fewer than the 32 that a mini-program code can carry. */
const CODE_LENGTH = 28;

export interface Wish extends Named {
  role: InvitedRole;
  title: string;
  days: number;
}

/** Invites somebody to a role: the code is told this once. Throws `not_found`, `forbidden`. */
export async function invite(deps: TeamDeps, person: StoredPerson, wish: Wish) {
  const place = await getPlace(deps, wish);
  if (!mayGive(person.memberships, wish.role, place)) throw new DomainError('forbidden');
  return issue(deps, person.id, place, wish);
}

/** Keeps an invitation of whoever may give it; answers its code. */
export async function issue(
  { invitations, clock, secret }: Pick<TeamDeps, 'invitations' | 'clock' | 'secret'>,
  by: string,
  { team, placeName }: Place,
  { role, title, days }: Omit<Wish, keyof Named>,
) {
  const now = clock.now();
  const code = newTypedCode(CODE_LENGTH);
  const id = codeDigestOf(code, secret);
  const told = { id, role, ...team, title };
  const until = now + days * DAY;
  await invitations.add({ ...told, by, createdAt: now, until });
  const url = `/#/pages/invitation/index?scene=${code}`;
  return { ...told, placeName, code, scene: code, url, expiresAt: wire(until) };
}

/** The open invitations of a team that somebody may see; without those that hold no longer. Throws `not_found`, `forbidden`. */
export async function listInvitations(deps: TeamDeps, { memberships }: StoredPerson, named: Named) {
  const here = await getPlace(deps, named);
  const sees = getSight(memberships, here);
  const open = await deps.invitations.openOf(here.team, deps.clock.now());
  const inviters = await invitersOf(deps, open);
  const nameOf = await callers(
    deps,
    open.map(({ by }) => by),
  );
  const items = [];
  for (const { id, role, title, by, createdAt, until, ...rest } of open) {
    const place = await findPlace(deps, rest);
    const given = by === OPERATOR || (place && mayGive(inviters.get(by) ?? [], role, place));
    if (place === undefined || !given || !sees({ role }, place)) continue;
    items.push({
      ...{ id, role, ...place.team, placeName: place.placeName, title },
      by: { displayName: nameOf(by) },
      createdAt: wire(createdAt),
      expiresAt: wire(until),
      mayEnd: mayGive(memberships, role, place),
    });
  }
  return items.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}

async function invitersOf(
  { people }: TeamDeps,
  open: readonly Invitation[],
): Promise<Map<string, readonly Membership[]>> {
  const ids = [...new Set(open.map(({ by }) => by))].filter((id) => id !== OPERATOR);
  const known = await Promise.all(ids.map((id) => people.find(id)));
  return new Map(known.flatMap((one) => (one ? [[one.person.id, one.person.memberships]] : [])));
}

/** Takes an invitation back; once more it changes nothing. Throws `not_found`, `forbidden`, `invitation_gone` once it is used. */
export async function endInvitation(
  deps: TeamDeps,
  { id: by, memberships }: StoredPerson,
  invitationId: string,
): Promise<void> {
  const invitation = await deps.invitations.find(invitationId);
  const place = invitation && (await findPlace(deps, invitation));
  if (invitation === undefined || place === undefined) throw new DomainError('not_found');
  if (!mayGive(memberships, invitation.role, place)) {
    const isSeen = findSight(memberships, place)?.(invitation, place) === true;
    throw new DomainError(isSeen ? 'forbidden' : 'not_found');
  }
  if (await deps.invitations.end(invitation, { by, now: deps.clock.now() })) return;
  const now = await deps.invitations.find(invitationId);
  if (now?.endedAt === undefined) throw new DomainError('invitation_gone');
}
