import type { OrderCost } from '../../../bench/scale/costs-of';
import { hotPartsOf, topOfAreas } from '../../../bench/scale/hot-keys';
import { shareOf } from '../../../bench/scale/partitions';
import type { Touch } from '../../../bench/scale/record/touches';
import { extentOf, templatesOf } from '../../../bench/scale/templates';
import type { Hour } from '../../../bench/scale/traffic';
import * as keys from '../../../functions/platform/table/keys';
import { COMMUNITY } from '../../../local/demo/areas';

const ORDER = '01KR99VV00Z0K8A2STFY1TXH4X';
const names = { staff: '01JDEM00000000000000PERS04', worker: '01JDEM00000000000000PERS06' };
const written = (part: string, pk: string): Touch => ({ part, pk, read: 0, write: 1 });

const touches = [
  written('table', keys.orderKey(ORDER).pk),
  written('table', keys.pendingCheckKey(ORDER).pk),
  written('table', keys.personKey(names.staff).pk),
  written('openByArea', keys.openPartition(COMMUNITY)),
  written('openByArea', keys.openPartition(COMMUNITY)),
];
const templates = templatesOf(touches, { names });

describe('templates of keys', () => {
  it('are what the key functions made, without the names in it', () => {
    expect(templates.map(({ part, key, load }) => [part, key, load.write])).toEqual([
      ['table', 'ORDER#{one}', 1],
      ['table', keys.PENDING_CHECKS, 1],
      ['table', 'PERSON#{staff}', 1],
      ['openByArea', 'OPEN#{community}', 2],
    ]);
  });

  it('know how many share them', () => {
    expect(templates.map(({ key }) => extentOf(key))).toEqual(['one', 'all', 'staff', 'community']);
  });
});

describe('hot keys', () => {
  const busy = '990001001007';
  const hour: Hour = new Map([
    ['990001001001', { total: 20, fullest: 2 }],
    [busy, { total: 1_200, fullest: 60 }],
    ['', { total: 1_220, fullest: 61 }],
  ]);
  const cost: OrderCost = {
    ...{ templates, load: { read: 0, write: 5 }, signIns: 0, records: [], texts: 0, photos: 0 },
    running: {
      requests: { calls: 0, ms: 0 },
      pictures: { calls: 0, ms: 0 },
      outgoing: { calls: 0, ms: 0 },
    },
  };
  const hot = hotPartsOf({ cost, hour, others: [], gigabytes: {} });
  const of = (part: string) => hot.find((one) => one.part === part);

  it('are named by the real key of the community that is busiest', () => {
    expect(of('openByArea')?.key.key).toBe(keys.openPartition(busy));
    expect(of('openByArea')?.key.load.write).toBe(2);
  });

  it('are those without a name where all orders share one', () => {
    expect(of('table')?.key.key).toBe(keys.PENDING_CHECKS);
  });

  it('grow with the districts, and not with their square: each finds itself', () => {
    const share = (districts: number): number => shareOf(topOfAreas(districts, 600).load);
    expect(share(2_850)).toBeLessThan(0.02);
    expect(share(28_500) / share(2_850)).toBeCloseTo(10, 0);
  });
});
