import {
  fits,
  givableRoles,
  givingMembership,
  INVITED_ROLES,
  looksAfterOthers,
  teamSight,
  type InvitedRole,
  type Post,
} from '../../../domain/access/invitations';
import type { Membership } from '../../../domain/access/people';
import { ROLES, type Role } from '../../../domain/order/vocabulary';
import {
  COMMUNITY,
  DISTRICT,
  FAR_COMMUNITY,
  GRID,
  PARTNER_ID,
  RIVAL_ID,
  SUBDISTRICT,
} from '../../support/people';

const OTHER_DISTRICT = '990103';

/** Everybody who could have a role: here, and in the place beside. */
const MEMBERSHIPS: Record<string, Membership> = {
  'the admin': { role: 'admin', areaCode: DISTRICT, title: '' },
  'another admin': { role: 'admin', areaCode: OTHER_DISTRICT, title: '' },
  'the district': { role: 'districtStaff', areaCode: DISTRICT, title: '' },
  'another district': { role: 'districtStaff', areaCode: OTHER_DISTRICT, title: '' },
  'the subdistrict': { role: 'subdistrictStaff', areaCode: SUBDISTRICT, title: '' },
  'another subdistrict': { role: 'subdistrictStaff', areaCode: `${DISTRICT}002`, title: '' },
  'the lead': { role: 'communityLead', areaCode: COMMUNITY, title: '' },
  'another lead': { role: 'communityLead', areaCode: FAR_COMMUNITY, title: '' },
  'the staff': { role: 'communityStaff', areaCode: COMMUNITY, title: '' },
  'the grid worker': { role: 'gridWorker', areaCode: GRID, title: '' },
  'the partner’s lead': { role: 'partnerLead', partnerId: PARTNER_ID, title: '' },
  'another partner’s lead': { role: 'partnerLead', partnerId: RIVAL_ID, title: '' },
  'a member': { role: 'partnerMember', partnerId: PARTNER_ID, title: '' },
  'a resident with a row': { role: 'resident', areaCode: COMMUNITY, title: '' },
};

const partnerIn = (...areas: string[]): Post => ({ partnerId: PARTNER_ID, areas });

/** Each role in its place, and the only ones who may give it. */
const EXPECTED: [InvitedRole, Post, string[]][] = [
  ['districtStaff', { areaCode: DISTRICT }, ['the admin']],
  ['subdistrictStaff', { areaCode: SUBDISTRICT }, ['the district']],
  ['communityLead', { areaCode: COMMUNITY }, ['the subdistrict']],
  ['communityStaff', { areaCode: COMMUNITY }, ['the lead']],
  ['gridWorker', { areaCode: GRID }, ['the lead']],
  ['partnerMember', partnerIn(COMMUNITY), ['the partner’s lead']],
  ['partnerLead', partnerIn(COMMUNITY), ['the district', 'the subdistrict', 'the lead']],
];

const PLACES: Record<string, Post> = {
  district: { areaCode: DISTRICT },
  subdistrict: { areaCode: SUBDISTRICT },
  community: { areaCode: COMMUNITY },
  grid: { areaCode: GRID },
  partner: partnerIn(COMMUNITY),
};

const whoMayGive = (role: Role, post: Post): string[] =>
  Object.entries(MEMBERSHIPS)
    .filter(([, membership]) => givingMembership([membership], role, post) !== undefined)
    .map(([name]) => name);

describe('who may invite whom', () => {
  it('has a row for every role that can be given', () => {
    expect(EXPECTED.map(([role]) => role).sort()).toEqual([...INVITED_ROLES].sort());
  });

  it.each(EXPECTED)('lets nobody else give %s', (role, post, givers) => {
    expect(whoMayGive(role, post)).toEqual(givers);
  });

  const cells = ROLES.flatMap((role) =>
    Object.entries(PLACES).map(([place, post]) => [role, place, post] as const),
  );

  it.each(cells)('gives %s in a %s only where it belongs', (role, _place, post) => {
    const row = EXPECTED.find(([known, there]) => known === role && fitsIn(there, post));
    expect(fits(role, post)).toBe(row !== undefined);
    expect(whoMayGive(role, post)).toEqual(row?.[2] ?? []);
  });

  it.each(['admin', 'resident'] as const)('lets nobody give %s anywhere', (role) => {
    expect(Object.values(PLACES).flatMap((post) => whoMayGive(role, post))).toEqual([]);
  });

  it('goes by the areas of the partner’s agreement, whole or in part', () => {
    const givers = (...areas: string[]) => whoMayGive('partnerLead', partnerIn(...areas));
    expect(givers(GRID)).toEqual(['the district', 'the subdistrict', 'the lead']);
    expect(givers(DISTRICT)).toEqual([
      'the district',
      'the subdistrict',
      'another subdistrict',
      'the lead',
      'another lead',
    ]);
    expect(givers(FAR_COMMUNITY)).toEqual(['the district', 'the subdistrict', 'another lead']);
    expect(givers()).toEqual([]);
  });

  it('answers the roles that somebody may give in a place', () => {
    const { 'the lead': lead } = MEMBERSHIPS;
    const given = Object.values(PLACES).map((post) => givableRoles(lead ? [lead] : [], post));
    expect(given).toEqual([[], [], ['communityStaff'], ['gridWorker'], ['partnerLead']]);
  });
});

describe('who sees a team', () => {
  const whoSees = (post: Post) =>
    Object.fromEntries(
      Object.entries(MEMBERSHIPS).flatMap(([name, membership]) => {
        const sight = teamSight(membership, post);
        return sight === undefined ? [] : [[name, sight]];
      }),
    );

  it('is whoever leads it and those above, and of what they give themselves the admin', () => {
    expect(whoSees({ areaCode: COMMUNITY })).toEqual({
      'the admin': 'given',
      'the district': 'all',
      'the subdistrict': 'all',
      'the lead': 'all',
    });
  });

  it('is for a partner its lead and the leads of where it works, not the admin', () => {
    expect(whoSees(partnerIn(COMMUNITY))).toEqual({
      'the district': 'all',
      'the subdistrict': 'all',
      'the lead': 'all',
      'the partner’s lead': 'all',
    });
  });
});

/** Two posts of one kind. */
const fitsIn = (one: Post, other: Post): boolean =>
  one.areaCode === other.areaCode && one.partnerId === other.partnerId;

it.each(ROLES)('knows whether %s looks after others', (role) => {
  const leading = ['admin', 'districtStaff', 'subdistrictStaff', 'communityLead', 'partnerLead'];
  expect(looksAfterOthers(role)).toBe(leading.includes(role));
});
