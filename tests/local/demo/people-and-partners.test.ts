import { isInside, parentOf } from '../../../domain/area';
import { daysLeft, isInForce, serviceIdOf } from '../../../domain/partner';
import { shanghaiDay } from '../../../domain/time/shanghai';
import { COMMUNITY, DEMO_AREAS } from '../../../local/demo/areas';
import { demoPartners } from '../../../local/demo/partners';
import { DEMO_USERS, getUser, NEIGHBOURS, PERSONAS } from '../../../local/demo/people';
import { DEMO_PERSONAS } from '../../../local/wechat/personas';

const ID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
const NOW = Date.parse('2026-03-04T10:00:00+08:00');
const partners = demoPartners(NOW);
const partner = (name: string) => partners.find((known) => known.name === name);

describe('the people of the demonstration', () => {
  it('are every persona that can sign in, and neighbours who cannot', () => {
    expect(PERSONAS.map(({ key }) => key)).toEqual(DEMO_PERSONAS.map(({ persona }) => persona));
    expect(PERSONAS.map(({ openid }) => openid)).toEqual(DEMO_PERSONAS.map(({ openid }) => openid));
    expect(NEIGHBOURS.length).toBeGreaterThanOrEqual(14);
  });

  it('have ids, openids and phones of their own', () => {
    expect(DEMO_USERS.filter(({ id }) => !ID.test(id))).toEqual([]);
    for (const field of ['key', 'id', 'openid', 'phone'] as const) {
      const values = DEMO_USERS.map((user) => user[field]);
      expect(values).toEqual([...new Set(values)]);
    }
  });

  it('live in areas that exist, and work for partners that exist', () => {
    const areas = DEMO_AREAS.map(({ code }) => code);
    const ids = partners.map(({ id }) => id);
    for (const { homeArea, memberships } of DEMO_USERS) {
      expect(areas).toContain(homeArea);
      for (const { areaCode, partnerId } of memberships) {
        if (areaCode !== undefined) expect(areas).toContain(areaCode);
        if (partnerId !== undefined) expect(ids).toContain(partnerId);
      }
    }
  });

  it('name 王秀兰 with large letters and 李春梅 of the second grid', () => {
    expect(getUser('resident-wang').elderMode).toBe(true);
    expect(getUser('grid-li').memberships[0]?.areaCode).toBe(`${COMMUNITY}002`);
    expect(() => getUser('nobody')).toThrow(RangeError);
  });
});

describe('the areas of the demonstration', () => {
  it('hang together, with six grids and their staff for sensitive orders', () => {
    const codes = DEMO_AREAS.map(({ code }) => code);
    for (const { code, parent } of DEMO_AREAS) expect(parent).toBe(parentOf(code));
    expect(codes.filter((code) => code !== COMMUNITY && isInside(code, COMMUNITY))).toHaveLength(6);
    const community = DEMO_AREAS.find(({ code }) => code === COMMUNITY);
    expect(community?.households).toBe(4200);
    expect(community?.sensitiveStaff).toEqual([getUser('staff-zhao').id]);
  });
});

describe('the partners of the demonstration', () => {
  it('are ten, all in force but the suspended one, which say what they cost', () => {
    expect(partners).toHaveLength(10);
    expect(
      partners.filter(({ agreement }) => !isInForce(agreement, NOW)).map(({ name }) => name),
    ).toEqual(['勤家家政部']);
    for (const { agreement } of partners) {
      for (const { categoryCode } of agreement.fees) {
        expect(agreement.categories).toContain(categoryCode);
      }
      expect(agreement.signedOn < shanghaiDay(NOW)).toBe(true);
    }
  });

  it('lose 星河供热服务所 in twenty days', () => {
    const heating = partner('星河供热服务所');
    expect(heating && daysLeft(heating.agreement, NOW)).toBe(20);
  });

  it('offer services with ids that fit an order', () => {
    const ids = partners.flatMap(({ id, agreement }) =>
      agreement.fees.map(({ serviceCode }) => serviceIdOf(id, serviceCode)),
    );
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids.filter((id) => id.length > 60)).toEqual([]);
  });

  it('take 周师傅 in by registration, with three orders at once', () => {
    const zhou = partner('周师傅修锁配钥匙')?.agreement;
    expect({ basis: zhou?.basis, cap: zhou?.cap }).toEqual({ basis: 'registration', cap: 3 });
  });
});
