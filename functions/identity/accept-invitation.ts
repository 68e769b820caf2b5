import { givingMembership } from '../../domain/access/invitations';
import type { Membership } from '../../domain/access/people';
import { DomainError } from '../../domain/errors';
import { ROLE_WORDS } from '../../domain/words/people';
import { codeDigestOf, readTypedCode } from '../platform/codes';
import { hasMembership, OPERATOR, placeOf } from '../platform/stores/members';
import type { StoredPerson } from '../platform/stores/people';
import { isOpen, useWrites, type Invitation } from './invitation-store';
import { meAnswer, type Me } from './me';
import { callers, findPlace, wire, type Place, type TeamDeps } from './team-place';

interface Found {
  invitation: Invitation;
  place: Place;
  /** By which membership it was given; nobody's where the operator of the machine did. */
  giver?: Membership;
}

/**
 * The invitation of a code, good for this person: open, or used by themselves, and from somebody who may still give
 * the role. Throws `invitation_unknown`, `invitation_gone`.
 */
async function getGood(deps: TeamDeps, code: string, personId: string): Promise<Found> {
  const id = codeDigestOf(readTypedCode(code), deps.secret);
  const invitation = await deps.invitations.find(id);
  if (invitation === undefined) throw new DomainError('invitation_unknown');
  const [place, giver] = await Promise.all([
    findPlace(deps, invitation),
    invitation.by === OPERATOR ? undefined : deps.people.find(invitation.by, { consistent: true }),
  ]);
  if (place === undefined) throw new DomainError('invitation_gone');
  if (invitation.usedBy === personId) return { invitation, place };
  if (!isOpen(invitation, deps.clock.now())) throw new DomainError('invitation_gone');
  if (invitation.by === OPERATOR) return { invitation, place };
  const given = givingMembership(giver?.person.memberships ?? [], invitation.role, place.post);
  if (given === undefined) throw new DomainError('invitation_gone');
  return { invitation, place, giver: given };
}

/** What somebody is invited to, by whom, until when. */
export async function findInvitation(deps: TeamDeps, person: StoredPerson, code: string) {
  const { invitation, place, giver } = await getGood(deps, code, person.id);
  const { role, title, by, until } = invitation;
  const [nameOf, from] = await Promise.all([
    callers(deps, [by]),
    giver === undefined ? undefined : findPlace(deps, giver),
  ]);
  return {
    role,
    ...place.team,
    placeName: place.placeName,
    title,
    by: {
      displayName: nameOf(by),
      ...(giver === undefined ? {} : { title: giver.title || ROLE_WORDS[giver.role] }),
      ...(from === undefined ? {} : { placeName: from.placeName }),
    },
    expiresAt: wire(until),
    held: hasMembership(person, membershipOf(invitation)),
  };
}

/**
 * Accepts: one person once, whoever comes first. The same person asking again gets the same answer and nothing more;
 * whoever has the role already leaves the invitation as it is. Throws `invitation_unknown`, `invitation_gone`,
 * `own_invitation`, `phone_required`.
 */
export async function acceptInvitation(
  deps: TeamDeps,
  person: StoredPerson,
  code: string,
): Promise<Me> {
  const now = deps.clock.now();
  const { invitation } = await getGood(deps, code, person.id);
  const granted = await deps.members.grant(person.id, {
    membership: membershipOf(invitation),
    event: 'joined',
    by: invitation.by,
    now,
    beside: async (read) => {
      const { invitation: current } = await getGood(deps, code, person.id);
      if (current.usedBy === person.id) return undefined;
      if (current.by === person.id) throw new DomainError('own_invitation');
      if (read.phoneDigest === undefined) throw new DomainError('phone_required');
      return useWrites(current, person.id, now);
    },
  });
  return meAnswer(granted);
}

const membershipOf = (invitation: Invitation): Membership => ({
  role: invitation.role,
  title: invitation.title,
  ...placeOf(invitation),
});
