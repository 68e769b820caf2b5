import type { Machine, Membership, Person } from '../../domain/access/people';

/** The area codes of the tests: two communities under one subdistrict, one of them with a grid. */
export const COMMUNITY = '990102001001';
export const FAR_COMMUNITY = '990102001002';
export const SUBDISTRICT = '990102001';
export const DISTRICT = '990102';
export const GRID = `${COMMUNITY}002`;

export const PARTNER_ID = 'partner-blue';
export const RIVAL_ID = 'partner-red';
export const RELATIVE_PHONE = 'digest-of-the-relative';

const person = (id: string, displayName: string, ...memberships: Membership[]): Person => ({
  id,
  displayName,
  phoneDigest: `digest-of-${id}`,
  memberships,
});

const staff = (role: Membership['role'], areaCode: string): Membership => ({
  role,
  areaCode,
  title: '',
});
const member = (role: Membership['role'], partnerId: string): Membership => ({
  role,
  partnerId,
  title: '',
});

export const theResident = person('resident', '王秀兰');
/** Whose phone the order is for: a mother for whom her son placed. */
export const theRelative: Person = { ...person('relative', '马老太'), phoneDigest: RELATIVE_PHONE };
export const theNeighbour = person('neighbour', '邻居');
export const theStaff = person('staff', '赵慧', staff('communityStaff', COMMUNITY));
export const theColleague = person('colleague', '钱进', staff('communityStaff', COMMUNITY));
export const theLead = person('lead', '陈立新', staff('communityLead', COMMUNITY));
export const theGridWorker = person('grid-worker', '李春梅', staff('gridWorker', GRID));
export const theFarStaff = person('far-staff', '冯磊', staff('communityStaff', FAR_COMMUNITY));
export const theFarLead = person('far-lead', '冯书记', staff('communityLead', FAR_COMMUNITY));
export const theSubdistrict = person(
  'subdistrict',
  '孙志远',
  staff('subdistrictStaff', SUBDISTRICT),
);
export const theDistrict = person('district', '钱明', staff('districtStaff', DISTRICT));
export const theWorker = person('worker', '韩铁柱', member('partnerMember', PARTNER_ID));
export const theMate = person('mate', '张师傅', member('partnerMember', PARTNER_ID));
export const thePartnerLead = person('partner-lead', '吴海', member('partnerLead', PARTNER_ID));
/** Of another partner that qualifies as well. */
export const theRival = person('rival', '刘桂芳', member('partnerMember', RIVAL_ID));
export const theAdmin = person('admin', '管理员', staff('admin', COMMUNITY));

export const theClock: Machine = { machine: 'clock' };
export const theStream: Machine = { machine: 'stream' };

/** Everybody who could try something, by name. */
export const EVERYBODY = {
  theResident,
  theStaff,
  theLead,
  theGridWorker,
  theFarStaff,
  theSubdistrict,
  theDistrict,
  theWorker,
  theMate,
  thePartnerLead,
  theRival,
  theNeighbour,
  theAdmin,
  theClock,
  theStream,
} as const;
export type Somebody = keyof typeof EVERYBODY;
