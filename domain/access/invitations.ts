import { isInside, levelOf, type AreaLevel } from '../area';
import type { Role } from '../order/vocabulary';
import type { Membership } from './people';
import { may, reaches, type Grants, type Thing } from './permissions';

interface Row {
  /** The level of the area that the membership names; `partner` where it names a partner (社会力量). */
  at: AreaLevel | 'partner';
  by: Grants;
}

/**
 * 邀请: one row a role that can be given, with who gives it, always from above. Nobody is invited to be a resident,
 * and nobody to be `admin`: that is done on the machine itself.
 */
// prettier-ignore
export const INVITATIONS = {
  districtStaff:    { at: 'district',    by: { admin: 'below' } },
  subdistrictStaff: { at: 'subdistrict', by: { districtStaff: 'below' } },
  communityLead:    { at: 'community',   by: { subdistrictStaff: 'below' } },
  communityStaff:   { at: 'community',   by: { communityLead: 'own' } },
  gridWorker:       { at: 'grid',        by: { communityLead: 'own' } },
  partnerLead:      { at: 'partner',     by: { communityLead: 'own', subdistrictStaff: 'below', districtStaff: 'below' } },
  partnerMember:    { at: 'partner',     by: { partnerLead: 'partner' } },
} as const satisfies Partial<Record<Role, Row>>;

export type InvitedRole = keyof typeof INVITATIONS;
const ROWS: Readonly<Partial<Record<Role, Row>>> = INVITATIONS;

/** The roles that can be given, from the top down. */
export const INVITED_ROLES = [
  'districtStaff',
  'subdistrictStaff',
  'communityLead',
  'communityStaff',
  'gridWorker',
  'partnerLead',
  'partnerMember',
] as const satisfies readonly InvitedRole[];

/** Where a membership holds: an area, or a partner with the areas of its agreement. */
export type Post =
  | { areaCode: string; partnerId?: never }
  | { areaCode?: never; partnerId: string; areas: readonly string[] };

/** Whether the role can be held there: of an area of its level, or of a partner. */
export function fits(role: Role, post: Post): boolean {
  const at = ROWS[role]?.at;
  return 'areas' in post ? at === 'partner' : at === levelOf(post.areaCode);
}

/** The membership by which somebody may give this role there, and end it; undefined where none does. */
export function givingMembership(
  memberships: readonly Membership[],
  role: Role,
  post: Post,
): Membership | undefined {
  if (!fits(role, post)) return undefined;
  return memberships.find((membership) => {
    const reach = ROWS[role]?.by[membership.role];
    return (
      reach !== undefined &&
      thingsOf(post, membership).some((thing) => reaches(membership, reach, thing))
    );
  });
}

/**
 * Whether a membership lets somebody see the team there, its invitations and its record: `all` of it, or for the admin,
 * who gives roles to those right below and has no business with anybody else, what is `given` by them.
 */
export function teamSight(membership: Membership, post: Post): 'all' | 'given' | undefined {
  if (!thingsOf(post, membership).some((thing) => may([membership], 'invite', thing)))
    return undefined;
  if (membership.role !== 'admin') return 'all';
  return 'areas' in post ? undefined : 'given';
}

/** A partner is reached itself, and by every area in which it works, whole or in part. */
function thingsOf(post: Post, { areaCode: own }: Membership): Thing[] {
  if (!('areas' in post)) return [post];
  const { partnerId, areas } = post;
  return [
    { partnerId },
    ...areas.map((area) => ({
      areaCode: own !== undefined && isInside(own, area) ? own : area,
    })),
  ];
}

/** The roles that somebody may give there, from the top down. */
export const givableRoles = (memberships: readonly Membership[], post: Post): InvitedRole[] =>
  INVITED_ROLES.filter((role) => givingMembership(memberships, role, post) !== undefined);

/** Whether whoever has the role looks after others: one of them has to stay. */
export const looksAfterOthers = (role: Role): boolean =>
  INVITED_ROLES.some((invited) => ROWS[invited]?.by[role] !== undefined);

/** Whether two memberships are the same: of one role in one place, whatever the title. */
export const isSameMembership = (
  one: Omit<Membership, 'title'>,
  other: Omit<Membership, 'title'>,
): boolean =>
  one.role === other.role && one.areaCode === other.areaCode && one.partnerId === other.partnerId;
