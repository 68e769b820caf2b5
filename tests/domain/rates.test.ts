import * as fc from 'fast-check';
import {
  canBeRanked,
  endedWithin,
  hasResponded,
  isProvisional,
  poolRates,
  ratesOf,
} from '../../domain/rates';
import type { OrderFact, Voice } from '../../domain/rates';
import { DAY, HOUR, MINUTE, startOfDay } from '../../domain/time/shanghai';

const placedAt = startOfDay('2026-05-20') + 10 * HOUR;

const aFact = (own: Partial<OrderFact> = {}): OrderFact => ({
  placedAt,
  urgent: false,
  end: { state: 'rated', at: placedAt + 2 * DAY },
  contacts: [{ at: placedAt + HOUR, reached: true }],
  voices: [],
  reopened: 0,
  exempted: false,
  shelved: false,
  merged: false,
  ...own,
});
const aVoice = (own: Partial<Voice> = {}): Voice => ({
  at: placedAt + 2 * DAY,
  kind: 'resident',
  resolved: true,
  satisfaction: 'satisfied',
  ...own,
});
const saying = (own: Partial<Voice>, more: Partial<OrderFact> = {}): OrderFact =>
  aFact({ voices: [aVoice(own)], ...more });

describe('no valid voice', () => {
  it('gives no data, never 0 % or 100 %', () => {
    const closed = aFact({ end: { state: 'closed', at: placedAt + 9 * DAY } });
    const { responseRate, resolutionRate, satisfactionRate, firstTimeRate } = ratesOf([closed]);
    const nothing = { value: null, count: 0, of: 0 };
    expect([responseRate, resolutionRate, satisfactionRate, firstTimeRate]).toEqual(
      Array(4).fill(nothing),
    );
    expect(ratesOf([]).shares.rejected).toEqual(nothing);
  });
});

describe('满意率 and 解决率', () => {
  const facts = [
    saying({ satisfaction: 'satisfied' }),
    saying({ satisfaction: 'fair', resolved: false }),
    saying({ satisfaction: 'dissatisfied', resolved: false }),
    saying({ satisfaction: 'satisfied' }),
    aFact(),
  ];

  it('count valid voices only, 基本满意 as nine tenths', () => {
    const { satisfactionRate, resolutionRate } = ratesOf(facts);
    expect(satisfactionRate).toEqual({ value: 2.9 / 4, count: 2.9, of: 4 });
    expect(resolutionRate).toEqual({ value: 0.5, count: 2, of: 4 });
  });

  it('weigh 基本满意 as the settings say', () => {
    expect(ratesOf(facts, { fairWeight: 0.5 }).satisfactionRate.count).toBe(2.5);
  });

  it('take the later voice, in whatever order they come', () => {
    const voices = [
      aVoice({ kind: 'above', at: placedAt + 5 * DAY, resolved: false, satisfaction: 'fair' }),
      aVoice({ kind: 'relative', at: placedAt + 3 * DAY }),
    ];
    for (const inSomeOrder of [voices, [...voices].reverse()]) {
      const { resolutionRate } = ratesOf([aFact({ voices: inSomeOrder })]);
      expect(resolutionRate).toEqual({ value: 0, count: 0, of: 1 });
    }
  });

  it('show the community’s own calls and ratings on behalf apart', () => {
    const rates = ratesOf([saying({ kind: 'community' }), saying({ kind: 'onBehalf' })]);
    expect(rates.satisfactionRate.of).toBe(0);
    expect(rates.apart.community.satisfactionRate).toEqual({ value: 1, count: 1, of: 1 });
    expect(rates.apart.onBehalf.resolutionRate).toEqual({ value: 1, count: 1, of: 1 });
  });

  it('forget what was said before it was reopened', () => {
    const again = { reopened: 1, reopenedAt: placedAt + 3 * DAY };
    expect(ratesOf([saying({}, again)]).satisfactionRate.of).toBe(0);
    const said = saying({ at: placedAt + 4 * DAY }, again);
    expect(ratesOf([said]).satisfactionRate.of).toBe(1);
    expect(ratesOf([said]).firstTimeRate).toEqual({ value: 0, count: 0, of: 1 });
  });

  it('leave out merged and shelved orders', () => {
    const rates = ratesOf([
      saying({}, { merged: true }),
      saying({}, { shelved: true }),
      saying({ resolved: false }),
    ]);
    expect(rates.resolutionRate).toEqual({ value: 0, count: 0, of: 1 });
    expect(rates.shares.shelved).toEqual({ value: 0.5, count: 1, of: 2 });
  });

  it('are shown with and without exempted orders', () => {
    const rates = ratesOf([saying({}), saying({ resolved: false }, { exempted: true })]);
    expect(rates.resolutionRate.value).toBe(1);
    expect(rates.withExempted.resolutionRate.value).toBe(0.5);
    expect(rates.shares.exempted).toEqual({ value: 0.5, count: 1, of: 2 });
  });
});

describe('响应率', () => {
  const tried = (...hours: number[]) =>
    hours.map((hour) => ({ at: placedAt + hour * HOUR, reached: false }));

  it.each<[string, boolean, Partial<OrderFact>]>([
    ['reached within a day', true, { contacts: [{ at: placedAt + 24 * HOUR, reached: true }] }],
    ['reached a moment late', false, { contacts: [{ at: placedAt + DAY + 1, reached: true }] }],
    ['reached before it was placed', false, { contacts: [{ at: placedAt - 1, reached: true }] }],
    ['tried once', false, { contacts: tried(1) }],
    ['tried twice, two hours apart', true, { contacts: tried(3, 1) }],
    ['tried twice, too close', false, { contacts: tried(1, 2.9) }],
    ['tried three times over two hours', true, { contacts: tried(1, 2, 3) }],
    ['tried again after the day', false, { contacts: tried(23, 25) }],
    ['never tried', false, { contacts: [] }],
    [
      'urgent, reached in half an hour',
      true,
      { urgent: true, contacts: [{ at: placedAt + 30 * MINUTE, reached: true }] },
    ],
    [
      'urgent, reached in an hour',
      false,
      { urgent: true, contacts: [{ at: placedAt + HOUR, reached: true }] },
    ],
    ['urgent, tried twice', false, { urgent: true, contacts: tried(0, 2) }],
  ])('%s: %s', (_, responded, own) => {
    expect(hasResponded(aFact(own))).toBe(responded);
  });

  it('is taken over the orders with a valid voice', () => {
    const { responseRate } = ratesOf([saying({}), saying({}, { contacts: [] }), aFact()]);
    expect(responseRate).toEqual({ value: 0.5, count: 1, of: 2 });
  });
});

describe('the shares beside the rates', () => {
  it('are taken over all that ended', () => {
    const { shares } = ratesOf([
      aFact({ end: { state: 'rejected', at: placedAt } }),
      aFact({ end: { state: 'closed', at: placedAt }, reopened: 2 }),
      aFact({ end: { state: 'withdrawn', at: placedAt } }),
      saying({}),
    ]);
    expect(shares.rejected).toEqual({ value: 0.25, count: 1, of: 4 });
    expect(shares.unrated).toEqual({ value: 0.25, count: 1, of: 4 });
    expect(shares.reopened).toEqual({ value: 0.25, count: 1, of: 4 });
  });
});

describe('the period', () => {
  it('takes an order by its latest end', () => {
    const fact = aFact({ end: { state: 'rated', at: 1000 } });
    expect(endedWithin(fact, 1000, 1000)).toBe(true);
    expect(endedWithin(fact, 1001, 2000)).toBe(false);
    expect(endedWithin(fact, 0, 999)).toBe(false);
    const open = aFact({ shelved: true });
    delete open.end;
    expect(endedWithin(open, 0, Number.MAX_SAFE_INTEGER)).toBe(false);
  });

  it('is provisional until its last orders can no longer be rated', () => {
    expect(isProvisional(0, 15 * DAY)).toBe(true);
    expect(isProvisional(0, 15 * DAY + 1)).toBe(false);
  });
});

describe('levels and rankings', () => {
  it('pool counts instead of averaging rates', () => {
    const small = ratesOf([saying({ resolved: false })]).resolutionRate;
    const large = ratesOf(Array.from({ length: 3 }, () => saying({}))).resolutionRate;
    expect(poolRates([small, large])).toEqual({ value: 0.75, count: 3, of: 4 });
    expect(poolRates([])).toEqual({ value: null, count: 0, of: 0 });
  });

  it('leave out whoever has fewer than ten voices', () => {
    const voices = (count: number) => ratesOf(Array.from({ length: count }, () => saying({})));
    expect(canBeRanked(voices(9))).toBe(false);
    expect(canBeRanked(voices(10))).toBe(true);
  });

  it('give the same for a whole as for its parts together', () => {
    const voice = fc.record({
      at: fc.integer({ min: placedAt, max: placedAt + 20 * DAY }),
      kind: fc.constantFrom('resident', 'relative', 'above', 'onBehalf', 'community'),
      resolved: fc.boolean(),
      satisfaction: fc.constantFrom('satisfied', 'fair', 'dissatisfied'),
    });
    const fact = fc
      .record({
        voices: fc.array(voice, { maxLength: 4 }),
        exempted: fc.boolean(),
        merged: fc.boolean(),
        urgent: fc.boolean(),
      })
      .map((own) => aFact(own));
    const facts = fc.array(fact, { maxLength: 20 });
    fc.assert(
      fc.property(facts, facts, (here, there) => {
        const whole = ratesOf([...here, ...there]).satisfactionRate;
        const parts = poolRates([ratesOf(here).satisfactionRate, ratesOf(there).satisfactionRate]);
        expect(parts.of).toBe(whole.of);
        expect(parts.count).toBeCloseTo(whole.count, 6);
        if (whole.value !== null) {
          expect(whole.value).toBeGreaterThanOrEqual(0);
          expect(whole.value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
