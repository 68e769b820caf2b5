import {
  applicationBody,
  EMPTY_APPLICATION,
  feesOf,
  missingIn,
  yearsFrom,
  type ApplicationDraft,
} from '../../../client/src/lib/application';

const aDraft = (own: Partial<ApplicationDraft> = {}): ApplicationDraft => ({
  ...EMPTY_APPLICATION,
  kind: 'skilledNeighbour',
  name: ' 老秦上门修锁 ',
  categories: ['homeRepair'],
  areas: ['990102001001'],
  introduction: '修锁二十年',
  contactName: '秦有福',
  contactPhone: '13712340077',
  ...own,
});

describe('the form of whoever wants to help', () => {
  it('names everything that is missing, in its order', () => {
    expect(missingIn(EMPTY_APPLICATION, { isCode: false })).toEqual([
      'kind',
      'name',
      'categories',
      'areas',
      'introduction',
      'contact',
    ]);
    expect(missingIn(aDraft(), { isCode: false })).toEqual([]);
    const company = aDraft({ kind: 'company' });
    expect(missingIn(company, { isCode: false })).toEqual(['creditCode']);
    expect(missingIn(company, { isCode: true })).toEqual([]);
    expect(missingIn(aDraft({ contactPhone: ' ' }), { isCode: true })).toEqual(['contact']);
  });

  it('sends what was said, and no empty line', () => {
    const credentials = [
      { name: '开锁备案', until: '2027-01-01' },
      { name: '', until: '2027-01-01' },
      { name: '电工证', until: '' },
    ];
    expect(applicationBody(aDraft({ credentials, creditCode: '91350100M000100Y43' }))).toEqual({
      kind: 'skilledNeighbour',
      name: '老秦上门修锁',
      categories: ['homeRepair'],
      areas: ['990102001001'],
      introduction: '修锁二十年',
      contact: { name: '秦有福', phone: '13712340077' },
      credentials: [{ name: '开锁备案', until: '2027-01-01' }],
    });
    const company = aDraft({
      kind: 'company',
      creditCode: ' 91350100M000100Y43 ',
      insuranceUntil: '2027-01-01',
    });
    expect(applicationBody(company)).toMatchObject({
      creditCode: '91350100M000100Y43',
      insuranceUntil: '2027-01-01',
    });
  });
});

describe('what the lead agrees on', () => {
  it('costs what was typed, and nothing is said of what is free', () => {
    const prices = {
      drain: { kind: 'lowCost', yuan: '30.5' },
      facility: { kind: 'free', yuan: '' },
      homeRepair: { kind: 'market', yuan: '9' },
      meal: { kind: 'lowCost', yuan: '许多' },
    } as const;
    expect(feesOf(prices, ['drain', 'facility', 'homeRepair', 'meal', 'escort'])).toEqual([
      { categoryCode: 'drain', kind: 'lowCost', amountFen: 3050, unit: '次' },
      { categoryCode: 'homeRepair', kind: 'market' },
      { categoryCode: 'meal', kind: 'lowCost' },
    ]);
    expect(feesOf(prices, [])).toEqual([]);
  });

  it.each([
    ['2026-04-15', 1, '2027-04-14'],
    ['2026-01-01', 3, '2028-12-31'],
    ['2028-02-29', 1, '2029-02-28'],
  ])('ends from %s in %i years on %s', (from, years, until) => {
    expect(yearsFrom(from, years)).toBe(until);
  });
});
