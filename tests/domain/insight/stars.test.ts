import * as fc from 'fast-check';

import {
  rankStars,
  scoreOf,
  STAR_FORMULA,
  wilsonBound,
  type Candidate,
} from '../../../domain/insight/stars';
import { starFormulaWords } from '../../../domain/words/stars';
import type { Rate } from '../../../domain/rates';

const rate = (count: number, of: number): Rate => ({
  value: of === 0 ? null : count / of,
  count,
  of,
});
const aCandidate = (key: string, good: number, voices: number, onTime = good): Candidate => ({
  key,
  name: key,
  satisfactionRate: rate(good, voices),
  resolutionRate: rate(good, voices),
  onTimeRate: rate(onTime, voices),
});
const withGood = (one: Candidate, more: number): Candidate => ({
  ...one,
  satisfactionRate: rate(one.satisfactionRate.count + more, one.satisfactionRate.of + more),
  resolutionRate: rate(one.resolutionRate.count + more, one.resolutionRate.of + more),
  onTimeRate: rate(one.onTimeRate.count + more, one.onTimeRate.of + more),
});

const counted = (of: number) => fc.integer({ min: 0, max: of }).map((count) => rate(count, of));
const anyCandidate = (key: string) =>
  fc.record({ voices: fc.nat({ max: 60 }), done: fc.nat({ max: 60 }) }).chain(({ voices, done }) =>
    fc
      .record({
        satisfactionRate: fc
          .integer({ min: 0, max: voices * 10 })
          .map((tenths) => rate(tenths / 10, voices)),
        resolutionRate: counted(voices),
        onTimeRate: counted(done),
      })
      .map((rates): Candidate => ({ key, name: key, ...rates })),
  );
const anyCandidates = fc
  .integer({ min: 1, max: 6 })
  .chain((length) => fc.tuple(...Array.from({ length }, (_, index) => anyCandidate(`p${index}`))));

const placeOf = (candidates: readonly Candidate[], key: string): number =>
  rankStars(candidates).find((one) => one.key === key)?.place ?? Number.POSITIVE_INFINITY;

describe('the Wilson bound', () => {
  it.each([
    [9, 10, 0.596],
    [90, 100, 0.826],
    [10, 10, 0.722],
    [0, 10, 0],
    [0, 0, 0],
  ])('of %d in %d is %d', (count, of, bound) => {
    expect(wilsonBound({ count, of }, STAR_FORMULA.z)).toBeCloseTo(bound, 3);
  });

  it('is never above the share itself', () => {
    const counts = fc.nat({ max: 500 }).chain((of) => counted(of));
    fc.assert(
      fc.property(counts, ({ count, of }) => {
        const bound = wilsonBound({ count, of }, STAR_FORMULA.z);
        expect(bound).toBeGreaterThanOrEqual(0);
        expect(bound).toBeLessThanOrEqual(of === 0 ? 0 : count / of + 1e-12);
      }),
    );
  });
});

describe('stars (服务明星)', () => {
  it('goes to whoever has proven it, not to whoever was heard least', () => {
    const ranked = rankStars([aCandidate('few', 10, 10), aCandidate('many', 98, 100)]);
    expect(ranked.map(({ key, place }) => [key, place])).toEqual([
      ['many', 1],
      ['few', 2],
    ]);
  });

  it('leaves out whoever was heard less than ten times, however good', () => {
    expect(rankStars([aCandidate('nine', 9, 9)])).toEqual([]);
  });

  it('names nobody where the best is not good', () => {
    expect(rankStars([aCandidate('poor', 8, 20)])).toMatchObject([{ place: 1, star: false }]);
  });

  it('lets those who are equal share a place, and names no fourth', () => {
    const equal = ['a', 'b', 'c'].map((key) => aCandidate(key, 30, 30));
    const ranked = rankStars([aCandidate('d', 29, 30), ...equal]);
    expect(ranked.map(({ key, place, star }) => [key, place, star])).toEqual([
      ['a', 1, true],
      ['b', 1, true],
      ['c', 1, true],
      ['d', 4, false],
    ]);
  });

  it('weighs the three rates to a whole', () => {
    const { satisfaction, resolution, onTime } = STAR_FORMULA.weights;
    expect(satisfaction + resolution + onTime).toBeCloseTo(1);
    expect(scoreOf(aCandidate('none', 0, 20))).toBe(0);
  });

  it('says its formula with its own figures', () => {
    expect(starFormulaWords().join('')).toContain('满意率×40% + 解决率×40% + 按时率×20%');
    expect(starFormulaWords().join('')).toContain('不满 10 条');
  });
});

describe('whatever the candidates', () => {
  it('more good voices never lower a place', () => {
    fc.assert(
      fc.property(
        anyCandidate('p'),
        anyCandidates,
        fc.integer({ min: 1, max: 30 }),
        (first, others, more) => {
          const better = withGood(first, more);
          expect(scoreOf(better)).toBeGreaterThanOrEqual(scoreOf(first));
          expect(placeOf([better, ...others], first.key)).toBeLessThanOrEqual(
            placeOf([first, ...others], first.key),
          );
        },
      ),
    );
  });

  it('a star has enough voices, a good score and one of the first places', () => {
    fc.assert(
      fc.property(anyCandidates, (candidates) => {
        for (const { star, voices, score, place } of rankStars(candidates)) {
          expect(voices).toBeGreaterThanOrEqual(STAR_FORMULA.minVoices);
          if (star) expect(score).toBeGreaterThanOrEqual(STAR_FORMULA.leastScore);
          if (star) expect(place).toBeLessThanOrEqual(STAR_FORMULA.places);
        }
      }),
    );
  });

  it('the order in which they are given changes nothing', () => {
    const shuffled = anyCandidates.chain((candidates) =>
      fc.tuple(
        fc.constant(candidates),
        fc.shuffledSubarray(candidates, {
          minLength: candidates.length,
          maxLength: candidates.length,
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([candidates, other]) => {
        expect(rankStars(other)).toEqual(rankStars(candidates));
      }),
    );
  });
});
