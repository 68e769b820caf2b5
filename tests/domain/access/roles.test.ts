import { givenBy, may, PERMISSIONS, type Permission } from '../../../domain/access/permissions';
import { isRole, ROLE_ROWS } from '../../../domain/access/roles';
import { ROLES, type Role } from '../../../domain/order/vocabulary';
import {
  COMMUNITY,
  DISTRICT,
  FAR_COMMUNITY,
  GRID,
  PARTNER_ID,
  SUBDISTRICT,
} from '../../support/people';

const rolesWith = (quality: Parameters<typeof isRole>[1]): Role[] =>
  ROLES.filter((role) => isRole(role, quality));
const isPermission = (name: string): name is Permission => name in PERMISSIONS;
const PERMISSION_NAMES = Object.keys(PERMISSIONS).filter(isPermission);

describe('what a role is', () => {
  it('is said for every role, once', () => {
    expect(Object.keys(ROLE_ROWS).sort()).toEqual([...ROLES].sort());
    expect(rolesWith('isStaff')).toEqual([
      'communityStaff',
      'communityLead',
      'subdistrictStaff',
      'districtStaff',
    ]);
    expect(rolesWith('isLead')).toEqual(['communityLead', 'subdistrictStaff', 'districtStaff']);
    expect(rolesWith('isAbove')).toEqual(['subdistrictStaff', 'districtStaff']);
  });

  it('makes the admin nothing to any order', () => {
    expect(ROLE_ROWS.admin).toEqual({});
    for (const permission of ['seeArea', 'seeWork', 'seeMembers'] as const) {
      const admin = [{ role: 'admin' as const, areaCode: DISTRICT, title: '' }];
      expect(givenBy(admin, permission)).toEqual([]);
      expect(may(admin, permission, { areaCode: COMMUNITY })).toBe(false);
    }
  });
});

describe('a permission', () => {
  it.each(PERMISSION_NAMES)('%s gives nothing to who has no membership', (permission) => {
    expect(may([], permission, { areaCode: COMMUNITY, partnerId: PARTNER_ID })).toBe(false);
    const plain = [{ role: 'resident' as const, areaCode: COMMUNITY, title: '' }];
    expect(may(plain, permission, { areaCode: COMMUNITY })).toBe(false);
  });

  it.each<[Role, string, string, boolean]>([
    ['communityLead', COMMUNITY, COMMUNITY, true],
    ['communityLead', COMMUNITY, GRID, true],
    ['communityLead', COMMUNITY, FAR_COMMUNITY, false],
    ['communityLead', COMMUNITY, SUBDISTRICT, false],
    ['communityStaff', COMMUNITY, COMMUNITY, false],
    ['gridWorker', GRID, GRID, false],
    ['subdistrictStaff', SUBDISTRICT, FAR_COMMUNITY, true],
    ['subdistrictStaff', SUBDISTRICT, DISTRICT, false],
    ['districtStaff', DISTRICT, SUBDISTRICT, true],
    ['partnerLead', COMMUNITY, COMMUNITY, false],
  ])('that leads have: %s of %s over %s', (role, areaCode, over, expected) => {
    expect(may([{ role, areaCode, title: '' }], 'erasePerson', { areaCode: over })).toBe(expected);
  });

  it('of a partner reaches that partner alone', () => {
    const lead = [{ role: 'partnerLead' as const, partnerId: PARTNER_ID, title: '' }];
    expect(may(lead, 'invite', { partnerId: PARTNER_ID })).toBe(true);
    expect(may(lead, 'invite', { partnerId: 'another' })).toBe(false);
    expect(may(lead, 'invite', {})).toBe(false);
  });
});
