import { hottestOf, partitionsFor, shareOf, type Loaded } from '../../../bench/scale/partitions';

const loaded = (key: string, write: number): Loaded => ({
  ...{ key, kind: key.replaceAll(/\d+/g, '{area}') },
  ...{ load: { read: 0, write }, usual: { read: 0, write } },
});
const quiet = { read: 0, write: 0 };

describe('partitions', () => {
  it('bear 3,000 reads or 1,000 writes a second, and the two add up', () => {
    expect(shareOf({ read: 3_000, write: 0 })).toBe(1);
    expect(shareOf({ read: 1_500, write: 500 })).toBe(1);
  });

  it('are four at first', () => {
    expect(partitionsFor({ read: 1, write: 1 }, 0.5)).toBe(4);
  });

  it('become more with what is stored, ten gigabytes each', () => {
    expect(partitionsFor(quiet, 95)).toBe(10);
  });

  it('become more with the most that was asked, with room for twice of it', () => {
    expect(partitionsFor({ read: 0, write: 6_000 }, 1)).toBe(12);
  });
});

describe('the hottest key', () => {
  const many = Array.from({ length: 10_000 }, (_, area) => loaded(`OPEN#${area}`, 0.1));

  it('is found among many', () => {
    const { key } = hottestOf([...many, loaded('PENDING', 80), ...many], quiet, 50);
    expect(key.key).toBe('PENDING');
  });

  it('fills its partition, beside what else falls into it', () => {
    const { partition, heaviestThere } = hottestOf([...many, loaded('PENDING', 80)], quiet, 50);
    expect(heaviestThere).toBe('PENDING');
    // A fiftieth of 10,000 keys: 20 a second, more or less.
    expect(partition.write).toBeGreaterThan(90);
    expect(partition.write).toBeLessThan(110);
  });

  it('is known of each kind', () => {
    const { kinds } = hottestOf([...many, loaded('OPEN#7', 3), loaded('PENDING', 80)], quiet, 50);
    expect(kinds.get('OPEN#{area}')?.key).toBe('OPEN#7');
    expect(kinds.get('PENDING')?.load.write).toBe(80);
  });

  it('is nobody where all is spread evenly, and each partition gets its part', () => {
    const { key, partition } = hottestOf([], { read: 100, write: 40 }, 4);
    expect(key.key).toBe('');
    expect(partition).toEqual({ read: 25, write: 10 });
  });
});
