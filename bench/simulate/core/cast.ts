import type { Membership } from '../../../domain/access/people';
import { createMemberStore } from '../../../functions/platform/stores/members';
import { createSessionStore } from '../../../functions/identity/store';
import { openidDigestOf, phoneDigestOf } from '../../../functions/platform/digests';
import { DAY, HOUR, MINUTE } from '../../../domain/time/shanghai';
import { COMMUNITY, DEMO_AREAS, SUBDISTRICT } from '../../../local/demo/areas';
import { demoId, openidOf } from '../../../local/demo/ids';
import { DEMO_USERS } from '../../../local/demo/people';
import { SECRET, type Ground } from './ground';
import { SIM_PARTNER_IDS, simPartners } from './partners';

/** Somebody of the simulation. */
export interface Somebody {
  key: string;
  id: string;
  displayName: string;
  openid: string;
  phone: string;
  homeArea: string;
  address: string;
  memberships: readonly Membership[];
}

const [redStar = '', wellBeing = '', powerStation = ''] = SIM_PARTNER_IDS;
const staff: Membership = { role: 'communityStaff', areaCode: COMMUNITY, title: '社区工作者' };
const grid = (number: number): Membership => ({
  role: 'gridWorker',
  areaCode: `${COMMUNITY}00${number}`,
  title: '网格员',
});
const lead = (partnerId: string): Membership => ({ role: 'partnerLead', partnerId, title: '负责' });
const member = (partnerId: string): Membership => ({
  ...{ role: 'partnerMember', partnerId, title: '师傅' },
});

const MORE: readonly (readonly [string, string, Membership])[] = [
  ['staff-zhou', '周敏', staff],
  ['staff-xu', '许洁', staff],
  ['staff-ma', '马骏', staff],
  ['grid-1', '何晓', grid(1)],
  ['grid-3', '郭宁', grid(3)],
  ['grid-4', '袁梅', grid(4)],
  ['grid-5', '蒋平', grid(5)],
  ['grid-6', '沈芸', grid(6)],
  [
    'subdistrict-wu',
    '吴岚',
    { role: 'subdistrictStaff', areaCode: SUBDISTRICT, title: '社区治理办' },
  ],
  ['red-star-lead', '洪星', lead(redStar)],
  ['red-star-worker', '洪亮', member(redStar)],
  ['well-being-lead', '安丽', lead(wellBeing)],
  ['well-being-worker', '康芬', member(wellBeing)],
  ['power-lead', '任电', lead(powerStation)],
];

const STAFF_PHONES = 13_999_500_000;
const RESIDENT_PHONES = 13_700_000_000;
const GRIDS = 6;
const ROOMS = 48;

const employed = (): Somebody[] =>
  MORE.map(([key, displayName, membership], index) => {
    const id = demoId(`SSTAFF${index + 1}`);
    return {
      ...{ key, id, displayName, openid: openidOf(id), phone: String(STAFF_PHONES + index) },
      ...{ homeArea: COMMUNITY, address: '星光社区', memberships: [membership] },
    };
  });

/** The household of this number, 0 … 7,999. */
export const residentOf = (index: number): Somebody => {
  const id = demoId(`H${String(index).padStart(5, '0')}`);
  const building = Math.floor(index / ROOMS) + 1;
  return {
    ...{ key: `resident-${index}`, id, displayName: `住户${index}`, openid: openidOf(id) },
    phone: String(RESIDENT_PHONES + index),
    homeArea: `${COMMUNITY}00${1 + (building % GRIDS)}`,
    address: `${building} 号楼 ${1 + (index % 4)} 单元 ${101 + (index % ROOMS)}`,
    memberships: [],
  };
};

/** Everybody, each settled and signed in when first needed. */
export interface Cast {
  get: (key: string) => Somebody;
  settleIn: () => Promise<void>;
  /** A good access token of this person. */
  tokenOf: (someone: Somebody) => Promise<string>;
  /** Those who have come up so far. */
  known: () => readonly Somebody[];
}

export function createCast({ platform, clock }: Ground, households: number): Cast {
  const named = new Map<string, Somebody>();
  const added = new Map<string, Promise<void>>();
  const tokens = new Map<string, { token: string; until: number }>();
  const sessions = new Map<string, number>();
  for (const user of [...DEMO_USERS, ...employed()]) named.set(user.key, user);

  async function add(someone: Somebody): Promise<void> {
    const { key: _key, ...person } = someone;
    const createdAt = clock.now();
    const stored = {
      ...{ ...person, elderMode: false, createdAt },
      phoneDigest: phoneDigestOf(person.phone, SECRET),
    };
    await platform.people.add(stored, openidDigestOf(person.openid, SECRET));
    const members = createMemberStore(platform);
    for (const one of person.memberships) await members.enlist(person.id, one, createdAt);
  }
  const added1 = (someone: Somebody): Promise<void> => {
    const known = added.get(someone.id) ?? add(someone);
    added.set(someone.id, known);
    return known;
  };
  async function signedIn(personId: string, family: string): Promise<void> {
    const now = clock.now();
    if (now - (sessions.get(family) ?? Number.NEGATIVE_INFINITY) < 20 * DAY) return;
    await createSessionStore(platform.table).open(personId, family, now);
    sessions.set(family, now);
  }
  const get = (key: string): Somebody => {
    const number = /^resident-(\d+)$/.exec(key)?.[1];
    const found = named.get(key) ?? (number === undefined ? undefined : residentOf(Number(number)));
    if (found === undefined) throw new RangeError(`nobody is called ${key}`);
    named.set(key, found);
    return found;
  };
  return {
    get,
    known: () => [...named.values()],
    settleIn: async () => {
      const trusted = ['staff-zhao', 'staff-zhou'].map((key) => get(key).id);
      for (const area of DEMO_AREAS) {
        const isHome = area.code.startsWith(COMMUNITY);
        await platform.areas.save({
          ...area,
          ...(isHome ? { sensitiveStaff: trusted } : {}),
          ...(area.code === COMMUNITY ? { households } : {}),
        });
      }
      for (const partner of simPartners(clock.now())) await platform.partners.save(partner);
      for (const someone of [...named.values()]) await added1(someone);
    },
    tokenOf: async (someone) => {
      await added1(someone);
      const now = clock.now();
      const known = tokens.get(someone.id);
      if (known !== undefined && known.until > now + MINUTE) return known.token;
      const family = `family-${someone.id}`;
      await signedIn(someone.id, family);
      const { accessToken } = await platform.tokens.access({ personId: someone.id, family }, now);
      tokens.set(someone.id, { token: accessToken, until: now + 2 * HOUR });
      return accessToken;
    },
  };
}
