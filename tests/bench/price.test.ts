import { loopUse } from '../../bench/price/loop-use';
import { priceOfLoops, REGIONS, type Use } from '../../bench/price/price-of';
import prices from '../../bench/price/prices.json';

const NOTHING: Required<Use> = {
  writeUnits: 0,
  readUnits: 0,
  streamReads: 0,
  apiRequests: 0,
  invocations: 0,
  gigabyteSeconds: 0,
  objectPuts: 0,
  objectGets: 0,
  keyCalls: 0,
  queueRequests: 0,
  loggedGigabytes: 0,
  tableGigabytes: 0,
  objectGigabytes: 0,
  keyMonths: 0,
  gigabytesOut: 0,
};
const dollars = (use: Partial<Use>) => priceOfLoops({ ...NOTHING, ...use }, 'us-east-1');

describe('the price of a million loops', () => {
  it('is what each service asks for its part', () => {
    const { services, total } = dollars({ writeUnits: 40, readUnits: 8, apiRequests: 18 });
    expect(services).toMatchObject({ DynamoDB: 26, 'API Gateway': 18, Lambda: 0, KMS: 0 });
    expect(total).toBeCloseTo(44);
  });

  it('counts by what the price is for', () => {
    expect(dollars({ objectPuts: 6 }).services.S3).toBeCloseTo(30);
    expect(dollars({ keyCalls: 1 }).services.KMS).toBeCloseTo(3);
  });

  it.each(REGIONS)(
    'has a price for everything in %s, and says of each where it is from',
    (region) => {
      const known = Object.values(prices.regions[region].prices);
      expect(known).toHaveLength(Object.keys(NOTHING).length);
      for (const { value, per, source } of known) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(per).toBeGreaterThan(0);
        expect(source).not.toBe('');
      }
    },
  );

  it('says so where a price was not found, and in what it was taken instead', () => {
    const { writeUnit, apiRequest } = prices.regions['cn-northwest-1'].prices;
    expect([writeUnit.found, apiRequest.found]).toEqual([true, false]);
    expect(apiRequest.source).toContain('us-east-1');
  });
});

describe('what a loop uses', () => {
  const orders = { name: 'orders', invocations: 100, firstCpu: 300, cpu: 10, cpuP99: 12, peak: 80 };
  const use = loopUse(
    { seen: [orders], loop: { invocations: { orders: 18, outgoing: 2 }, logged: 624 }, given: {} },
    { writes: 64, reads: 80 },
  );

  it('is the units of its commands, pages and projections', () => {
    expect(use).toMatchObject({ writeUnits: 64, readUnits: 80 });
  });

  it('is three photos, a message in three requests, and the requests of whoever asks', () => {
    expect(use).toMatchObject({ objectPuts: 6, objectGets: 21, queueRequests: 6, apiRequests: 21 });
  });

  it('is the memory of each function for as long as it works', () => {
    // 128 MB has room; 15 ms of waits and 10 ms of CPU at 128 of 1,769 parts of a core.
    const lasts = 15 + (10 * 1769) / 128;
    expect(use.gigabyteSeconds).toBeCloseTo((18 * 128 * lasts) / 1024 / 1000);
  });
});
