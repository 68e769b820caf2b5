import { givingMembership, teamSight, type Post } from '../../domain/access/invitations';
import type { Membership } from '../../domain/access/people';
import { DomainError } from '../../domain/errors';
import type { Role } from '../../domain/order/vocabulary';
import { NOBODY_WORDS } from '../../domain/words/people';
import type { HttpDeps } from '../platform/http/dispatch';
import type { AreaStore } from '../platform/stores/areas';
import { OPERATOR, type MemberStore } from '../platform/stores/members';
import type { PartnerStore } from '../platform/stores/partners';
import type { Team } from '../platform/table/keys';
import type { InvitationStore } from './invitation-store';

/** What invitations and teams stand on. */
export interface TeamDeps extends HttpDeps {
  areas: Pick<AreaStore, 'find' | 'childrenOf'>;
  partners: Pick<PartnerStore, 'find'>;
  invitations: InvitationStore;
  members: MemberStore;
  /** Key of ids and digests. */
  secret: string;
}

/** An area or a partner with its name. */
export interface Place {
  post: Post;
  team: Team;
  placeName: string;
}

/** An area by its code, or a partner by its id. */
export interface Named {
  areaCode?: string | undefined;
  partnerId?: string | undefined;
}

/** The area or the partner that is named; undefined where there is none of that name. */
export async function findPlace(
  { areas, partners }: Pick<TeamDeps, 'areas' | 'partners'>,
  { areaCode, partnerId }: Named,
): Promise<Place | undefined> {
  if (partnerId !== undefined) {
    const partner = await partners.find(partnerId);
    if (partner === undefined) return undefined;
    const post = { partnerId, areas: partner.agreement.areas };
    return { post, team: { partnerId }, placeName: partner.name };
  }
  const area = areaCode === undefined ? undefined : await areas.find(areaCode);
  if (areaCode === undefined || area === undefined) return undefined;
  return { post: { areaCode }, team: { areaCode }, placeName: area.name };
}

/** The same; throws `not_found`. */
export async function getPlace(deps: TeamDeps, named: Named): Promise<Place> {
  const place = await findPlace(deps, named);
  if (place === undefined) throw new DomainError('not_found');
  return place;
}

/** Whether somebody may give this role there, and end it. */
export const mayGive = (
  memberships: readonly Membership[],
  role: Role,
  { post }: Pick<Place, 'post'>,
): boolean => givingMembership(memberships, role, post) !== undefined;

/** A row of a team that somebody may see: the whole team for its leads and those above, else what they themselves give. */
export type Sight = (row: { role: Role }, place: Place) => boolean;

/** What somebody sees of a team; undefined for those who have no business with it. */
export function findSight(memberships: readonly Membership[], { post }: Place): Sight | undefined {
  const sights = memberships.map((membership) => teamSight(membership, post));
  if (sights.includes('all')) return () => true;
  if (!sights.includes('given')) return undefined;
  return ({ role }, place) => mayGive(memberships, role, place);
}

/** The same; throws `forbidden`. */
export function getSight(memberships: readonly Membership[], place: Place): Sight {
  const sight = findSight(memberships, place);
  if (sight === undefined) throw new DomainError('forbidden');
  return sight;
}

export const wire = (instant: number): string => new Date(instant).toISOString();

/** How people of a team are called: also who works on the machine itself, and who has left. */
export async function callers(
  { people }: Pick<TeamDeps, 'people'>,
  ids: readonly string[],
): Promise<(id: string) => string> {
  const names = await people.namesOf(ids.filter((id) => id !== OPERATOR));
  return (id) => (id === OPERATOR ? NOBODY_WORDS.operator : (names.get(id) ?? NOBODY_WORDS.gone));
}
