import { clockReads, clockRunsOf } from '../../../bench/scale/clock-runs';
import { priceOfMonth } from '../../../bench/scale/price-of-month';
import { quantitiesOf, storedAfterAYear } from '../../../bench/scale/quantities';
import { SCALES } from '../../../bench/scale/scales';

const runs = SCALES.map((scale) =>
  clockRunsOf(scale, {
    largest: Math.ceil(scale.communities / scale.districts),
    endedAnHour: scale.ordersADay / 10,
  }),
);

describe('runs of the clock', () => {
  it('take longer with more areas', () => {
    const roots = runs.map((run) => run.roots);
    expect(roots).toEqual([...roots].sort((a, b) => a - b));
  });

  it('tell the digest a district at a time: more districts take no longer', () => {
    const [one = 0, ten = 0] = [1, 10].map((districts) => {
      const scale = { name: '', districts, subdistricts: districts, communities: 100 * districts };
      return clockRunsOf({ ...scale, ordersADay: 10 }, { largest: 100, endedAnHour: 1 }).digest;
    });
    expect(one).toBeGreaterThan(0);
    expect(ten).toBe(one);
  });

  it('read each area at every run even while nobody places anything', () => {
    const idle = { name: '', districts: 1, subdistricts: 1, communities: 1, ordersADay: 0 };
    expect(clockReads(idle)).toBe(((24 * 60) / 5 / 2) * 3);
  });
});

describe('what is stored', () => {
  it('is what stays for a year, and of what expires only what has not yet', () => {
    const rows = [
      { key: 'a', bytes: 1_000, indexBytes: 500 },
      { key: 'b', bytes: 1_000, indexBytes: 0, days: 36.5 },
    ];
    const { table, indexes, rows: count } = storedAfterAYear(rows, 1_000);
    expect(table).toBeCloseTo(0.365 + 0.0365);
    expect(indexes).toBeCloseTo(0.1825);
    expect(count).toBeCloseTo(401_500);
  });
});

describe('a month', () => {
  it('is priced by whatever list is passed, from quantities that know no price', () => {
    const nothing = { calls: 0, ms: 0 };
    const cost = {
      ...{ templates: [], load: { read: 400, write: 100 }, signIns: 5, records: [] },
      ...{ texts: 3, photos: 3 },
      running: { requests: { calls: 46, ms: 900 }, pictures: nothing, outgoing: nothing },
    };
    const of = (ordersADay: number) =>
      quantitiesOf(
        { name: '', districts: 1, subdistricts: 1, communities: 1, ordersADay },
        { cost, rows: [], stream: nothing },
      );
    expect(of(1_000).writeUnits).toBeCloseTo(30.4 * 1_000 * 100);
    expect(of(0).writeUnits).toBe(0);
    const [price, asleep] = [priceOfMonth(of(1_000)), priceOfMonth(of(0))];
    expect(price.services.DynamoDB).toBeGreaterThan(asleep.services.DynamoDB);
  });
});
