import { underWay } from '../../../bench/scale/concurrency';
import { chanceFrom } from '../../../bench/scale/random';
import { communitiesOf, SCALES, type Scale } from '../../../bench/scale/scales';
import { HOURLY, hourOf, ordersOf } from '../../../bench/scale/traffic';

const BEIJING = SCALES.find(({ name }) => name === 'Beijing');
const beijing = (): Scale => {
  if (BEIJING === undefined) throw new Error('Beijing is no scale');
  return BEIJING;
};
const aDay = (seed: number) => {
  const chance = chanceFrom(seed);
  return [...hourOf(communitiesOf(beijing(), chance), 6_000, chance)];
};

describe('a day of traffic', () => {
  it('is the same by the same seed', () => {
    expect(aDay(7)).toEqual(aDay(7));
    expect(aDay(8)).not.toEqual(aDay(7));
  });

  it('has all its orders in its hours', () => {
    expect(HOURLY).toHaveLength(24);
    expect(HOURLY.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });

  it('counts an order in its community and in every area above', () => {
    const hour = new Map(aDay(7));
    const sum = (length: number): number =>
      [...hour].reduce((all, [code, { total }]) => (code.length === length ? all + total : all), 0);
    const { total, fullest } = ordersOf(hour);
    expect([sum(12), sum(9), sum(6)]).toEqual([total, total, total]);
    expect(fullest).toBeGreaterThan(total / 60);
  });
});

describe('communities', () => {
  it('are as many as the scale says, each with a code of its own', () => {
    const codes = communitiesOf(beijing(), chanceFrom(1)).map(({ code }) => code);
    expect(new Set(codes).size).toBe(3_091);
    expect(codes.every((code) => /^99\d{10}$/.test(code))).toBe(true);
    expect(new Set(codes.map((code) => code.slice(0, 6))).size).toBe(16);
  });

  it('are of uneven size, and together all', () => {
    const parts = communitiesOf(beijing(), chanceFrom(1)).map(({ part }) => part);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1);
    expect(Math.max(...parts)).toBeGreaterThan(5 / 3_091);
  });
});

describe('chance', () => {
  it('draws counts around their mean, small and large ones', () => {
    const { poisson } = chanceFrom(3);
    const meanOf = (mean: number): number =>
      Array.from({ length: 5_000 }, () => poisson(mean)).reduce((sum, one) => sum + one, 0) / 5_000;
    expect(meanOf(0.3)).toBeCloseTo(0.3, 1);
    expect(meanOf(200) / 200).toBeCloseTo(1, 1);
  });
});

describe('what is under way', () => {
  it('follows from how many come and how long each takes (Little)', () => {
    expect(underWay(100, 250)).toBe(25);
  });
});
