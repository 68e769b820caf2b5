import {
  NOT_QUALIFIED_REASONS,
  coversOrder,
  daysLeft,
  familyOf,
  feeFor,
  isInForce,
  serviceIdOf,
  whyNotQualified,
} from '../../domain/partner';
import type { Agreement } from '../../domain/partner';
import { HOUR, startOfDay } from '../../domain/time/shanghai';
import { NOT_QUALIFIED_WORDS } from '../../domain/words.zh-CN';

const today = '2026-05-20';
const now = startOfDay(today) + 10 * HOUR;
const wanted = { areaCode: '990102001001002', categoryCode: 'drain' };

const anAgreement = (own: Partial<Agreement> = {}): Agreement => ({
  number: '星光-2026-01',
  basis: 'agreement',
  status: 'active',
  signedOn: '2026-01-01',
  from: '2026-01-01',
  until: '2026-12-31',
  areas: ['990102001001'],
  categories: ['drain', 'facility'],
  cap: 20,
  fees: [],
  credentials: [{ name: '电工证', until: '2027-01-01' }],
  contact: { name: '吴海', phone: '13900000007' },
  hours: '8:00–20:00',
  exitNotice: 30,
  ...own,
});

describe('whether a partner qualifies for an order', () => {
  it('does where its agreement is in force and covers area and category', () => {
    expect(coversOrder(anAgreement(), wanted, now)).toBe(true);
    expect(whyNotQualified(anAgreement(), wanted, now, 19)).toBeUndefined();
    expect(coversOrder(anAgreement({ areas: ['990102001'] }), wanted, now)).toBe(true);
  });

  it.each<[string, Partial<Agreement>]>([
    ['inactive', { status: 'suspended' }],
    ['inactive', { status: 'draft' }],
    ['inactive', { status: 'ended' }],
    ['notBegun', { from: '2026-05-21' }],
    ['ended', { until: '2026-05-19' }],
    ['area', { areas: ['990102001002'] }],
    ['area', { areas: [] }],
    ['category', { categories: ['facility'] }],
    [
      'credential',
      {
        credentials: [
          { name: '电工证', until: '2027-01-01' },
          { name: '上岗证', until: '2026-05-19' },
        ],
      },
    ],
    ['insurance', { insuranceUntil: '2026-05-19' }],
  ])('does not: %s (%j)', (reason, own) => {
    expect(whyNotQualified(anAgreement(own), wanted, now)).toBe(reason);
    expect(coversOrder(anAgreement(own), wanted, now)).toBe(false);
  });

  it('still does on the last day of everything, until midnight in Shanghai', () => {
    const lastDay = anAgreement({
      from: today,
      until: today,
      insuranceUntil: today,
      credentials: [{ name: '电工证', until: today }],
    });
    const midnight = startOfDay('2026-05-21');
    expect(coversOrder(lastDay, wanted, midnight - 1)).toBe(true);
    expect(isInForce(lastDay, midnight - 1)).toBe(true);
    expect(isInForce(lastDay, midnight)).toBe(false);
    expect(coversOrder(lastDay, wanted, startOfDay(today) - 1)).toBe(false);
    expect(daysLeft(lastDay, now)).toBe(0);
  });

  it('holds fewer open orders than its cap, where they are counted', () => {
    expect(whyNotQualified(anAgreement({ cap: 3 }), wanted, now, 2)).toBeUndefined();
    expect(whyNotQualified(anAgreement({ cap: 3 }), wanted, now, 3)).toBe('cap');
    expect(coversOrder(anAgreement({ cap: 0 }), wanted, now)).toBe(true);
  });

  it.each(NOT_QUALIFIED_REASONS)('has words for %s', (reason) => {
    expect(NOT_QUALIFIED_WORDS[reason]).toMatch(/\p{Script=Han}/u);
  });
});

describe('the fee for an order', () => {
  const partner = {
    id: 'blue',
    agreement: anAgreement({
      fees: [
        {
          serviceCode: 'look',
          categoryCode: 'homeRepair',
          name: '上门看看',
          kind: 'free',
        },
        {
          serviceCode: 'homeRepair',
          categoryCode: 'homeRepair',
          name: '家里小修',
          kind: 'lowCost',
          amountFen: 3000,
          unit: '次',
        },
        { serviceCode: 'facility', categoryCode: 'facility', name: '楼道灯', kind: 'free' },
      ],
    }),
  };

  it('is that of the service the order names', () => {
    const serviceId = serviceIdOf('blue', 'look');
    expect(feeFor(partner, { serviceId, categoryCode: 'homeRepair' }).kind).toBe('free');
  });

  it('is the dearest of the category where another partner’s service or none is named', () => {
    expect(feeFor(partner, { categoryCode: 'homeRepair' })).toMatchObject({
      kind: 'lowCost',
      amountFen: 3000,
    });
    const serviceId = serviceIdOf('other', 'look');
    expect(feeFor(partner, { serviceId, categoryCode: 'homeRepair' }).kind).toBe('lowCost');
  });

  it('does not follow a service into another category', () => {
    const serviceId = serviceIdOf('blue', 'homeRepair');
    expect(feeFor(partner, { serviceId, categoryCode: 'facility' }).kind).toBe('free');
  });

  it('is nothing where none is agreed', () => {
    expect(feeFor(partner, { categoryCode: 'parking' })).toEqual({ kind: 'free' });
  });
});

describe('the families of partners', () => {
  it('are 商企结盟, 社群助力 and 能人', () => {
    expect([familyOf('shop'), familyOf('volunteerTeam'), familyOf('skilledNeighbour')]).toEqual([
      'business',
      'group',
      'skilled',
    ]);
  });
});
