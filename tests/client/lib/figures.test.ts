import { percentWords, quartersBefore } from '@/lib/figures';
import { startOfDay } from '../../../domain/time/shanghai';

describe('figures on the screen', () => {
  it.each([
    [10, 10, '100%'],
    [999, 1000, '99%'],
    [0, 12, '0%'],
    [2.9, 4, '73%'],
  ])('%d of %d is %s', (count, of, words) => {
    expect(percentWords({ value: count / of, count, of })).toBe(words);
  });

  it('says nothing without data', () => {
    expect(percentWords({ value: null, count: 0, of: 0 })).toBeUndefined();
  });

  it('names this quarter and those before it', () => {
    expect(quartersBefore(startOfDay('2026-01-01'), 4)).toEqual([
      '2026Q1',
      '2025Q4',
      '2025Q3',
      '2025Q2',
    ]);
  });
});
