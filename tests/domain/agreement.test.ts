import { AGREEMENT_STEPS, stepAgreement, type AgreementStep } from '../../domain/agreement';
import { fitsKind, termsProblems, widestAreas, type Terms } from '../../domain/agreement-rules';
import { CATEGORIES } from '../../domain/catalogue/catalogue';
import type { Agreement, Fee } from '../../domain/partner';
import { startOfDay } from '../../domain/time/shanghai';
import { demoPartners } from '../../local/demo/partners';
import { domainError } from '../support/orders';

const now = startOfDay('2026-05-20') + 43_200_000;
const [demo] = demoPartners(now);
if (demo === undefined) throw new Error('no partner');
const { agreement } = demo;

const STEPS = ['change', 'suspend', 'restore', 'end'] as const satisfies readonly AgreementStep[];
const STATUSES = ['draft', 'active', 'suspended', 'ended'] as const;

describe('what a lead does with an agreement', () => {
  const allowed: Record<
    AgreementStep,
    Partial<Record<Agreement['status'], Agreement['status']>>
  > = {
    change: { active: 'active', suspended: 'suspended' },
    suspend: { active: 'suspended' },
    restore: { suspended: 'active' },
    end: { active: 'ended', suspended: 'ended' },
  };

  it.each(STEPS.flatMap((step) => STATUSES.map((status) => [step, status] as const)))(
    '%s of one that is %s',
    (step, status) => {
      const after = allowed[step][status];
      const tried = (): Agreement => stepAgreement({ ...agreement, status }, step);
      if (after === undefined) expect(tried).toThrow(domainError('agreement_state'));
      else expect(tried().status).toBe(after);
    },
  );

  it('knows no other step', () => {
    expect(Object.keys(AGREEMENT_STEPS).sort()).toEqual([...STEPS].sort());
  });

  it('changes what is agreed anew, and nothing else', () => {
    const changed = stepAgreement(agreement, 'change', { until: '2027-12-31', cap: 5 });
    expect(changed).toEqual({ ...agreement, until: '2027-12-31', cap: 5 });
  });
});

describe('the terms of an agreement', () => {
  const knownAreas = new Set(['990102001001', '990102001', '990102001001002']);
  const wrong = (terms: Terms, kind = demo.kind): string[] =>
    termsProblems(terms, { kind, now, knownAreas }).map(({ path, code }) => `${path} ${code}`);
  const fee = (own: Partial<Fee> = {}): Fee => ({
    serviceCode: 'drain',
    categoryCode: 'drain',
    name: '下水道疏通',
    kind: 'free',
    ...own,
  });

  it.each<[string, Terms, string[]]>([
    ['three years', { from: '2026-05-20', until: '2029-05-20' }, []],
    ['a day more', { from: '2026-05-20', until: '2029-05-21' }, ['until termTooLong']],
    [
      'three years from a leap day',
      { from: '2028-02-29', until: '2031-03-01' },
      ['until termTooLong'],
    ],
    ['three years from today where it goes on', { until: '2029-05-21' }, ['until termTooLong']],
    [
      'its end before its beginning',
      { from: '2026-06-02', until: '2026-06-01' },
      ['until untilBeforeFrom'],
    ],
    ['one day', { from: '2026-05-20', until: '2026-05-20' }, []],
    ['an end that has passed', { from: '2026-01-01', until: '2026-05-19' }, ['until untilOver']],
    ['an area nobody knows', { areas: ['990102001001', '990199'] }, ['areas.1 area']],
    ['a grid', { areas: ['990102001001002'] }, ['areas.0 area']],
    ['no category', { categories: ['nothing'] }, ['categories.0 category']],
    [
      'what others handle',
      { categories: ['drain', 'meal', 'bigWash'] },
      ['categories.2 categoryOfOthers'],
    ],
    ['what the subdistrict owns', { categories: ['complaint'] }, ['categories.0 categoryOfOthers']],
    ['what the community does itself', { categories: ['askHelp'] }, []],
    [
      'a credential out of date',
      { credentials: [{ name: '电工证', until: '2026-05-19' }] },
      ['credentials.0.until credentialOver'],
    ],
    [
      'a credential on its last day',
      { credentials: [{ name: '电工证', until: '2026-05-20' }] },
      [],
    ],
    ['insurance out of date', { insuranceUntil: '2026-05-19' }, ['insuranceUntil insuranceOver']],
    [
      'a fee of something else',
      { categories: ['facility'], fees: [fee()] },
      ['fees.0.categoryCode feeOfOther'],
    ],
    [
      'a low fee that says nothing',
      { fees: [fee({ kind: 'lowCost' })] },
      ['fees.0.amountFen feeUnpriced'],
    ],
    [
      'a market price that says something',
      { fees: [fee({ kind: 'market', amountFen: 1 })] },
      ['fees.0.amountFen feePriced'],
    ],
    ['a service twice', { fees: [fee(), fee()] }, ['fees.1.serviceCode serviceTwice']],
  ])('are looked at: %s', (_, terms, expected) => {
    expect(wrong(terms)).toEqual(expected);
  });

  it('hold for every partner of the demonstration', () => {
    for (const { kind, agreement: signed } of demoPartners(now)) {
      const { from: _, until: __, ...rest } = signed;
      expect(wrong(rest, kind)).toEqual([]);
    }
  });

  it('leave somebody for every category but what the subdistrict owns', () => {
    const nobodys = CATEGORIES.filter((category) => !fitsKind(category, 'volunteerTeam')).filter(
      ({ handledBy }) => handledBy.length === 0,
    );
    expect(nobodys.map(({ code }) => code)).toEqual(['complaint']);
  });

  it('name each area once, and none that lies in another', () => {
    const areas = ['990102001001', '990102001', '990102002001', '990102002001'];
    expect(widestAreas(areas)).toEqual(['990102001', '990102002001']);
  });
});
