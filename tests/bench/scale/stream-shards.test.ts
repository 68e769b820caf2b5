import { chanceFrom } from '../../../bench/scale/random';
import { batchTime, oldestIn, shardsOf } from '../../../bench/scale/stream-shards';

const HOUR = 3_600;
const evenly = (aSecond: number): number[] => Array.from({ length: 24 }, () => aSecond * HOUR);

describe('a batch of the stream', () => {
  const slow = [{ calls: 10, asked: 4 }];

  it('takes as long as the slowest of its workers', () => {
    // Eight side by side, ten records: two of the workers have two each.
    expect(batchTime(slow, 10, chanceFrom(1))).toBe(5 + 2 * (10 * 4 + 4 * 150));
    expect(batchTime(slow, 8, chanceFrom(1))).toBe(5 + 10 * 4 + 4 * 150);
  });

  it('takes no time for what nobody projects', () => {
    expect(batchTime([{ calls: 0, asked: 0 }], 10, chanceFrom(1))).toBe(5);
  });
});

describe('shards', () => {
  it('keep up where less comes than they can hand over', () => {
    const { canASecond, oldest } = shardsOf(evenly(200), 4, () => 100);
    // Ten batches of ten side by side.
    expect(canASecond).toBe(1_000);
    expect(oldest).toBe(0);
  });

  it('fall behind where more comes, and records grow old', () => {
    // 500 come, 400 go: 100 a second are left for an hour, which take a quarter of an hour.
    expect(oldestIn([500 * HOUR, 0, 0], 400)).toBe(900);
  });

  it('wait for a batch to gather, so that few functions run at once', () => {
    const { batch, concurrency } = shardsOf(evenly(400), 4, (size) => 5 + size);
    expect(batch).toBeCloseTo(2.5);
    expect(concurrency).toBeLessThan(4);
  });
});
