import { findQuarter, quarterOf } from '../../../domain/time/quarter';
import { DAY, startOfDay } from '../../../domain/time/shanghai';

describe('a quarter (季度)', () => {
  it('begins and ends by the clock in Shanghai', () => {
    expect(findQuarter('2026Q2')).toEqual({
      from: '2026-04-01',
      to: '2026-06-30',
      begins: startOfDay('2026-04-01'),
      ends: startOfDay('2026-06-30') + DAY - 1,
    });
    expect(findQuarter('2026Q4')).toMatchObject({ from: '2026-10-01', to: '2026-12-31' });
  });

  it.each(['2026Q0', '2026Q5', '2026q2', '26Q1', '2026-Q1', ''])('is not %p', (text) => {
    expect(findQuarter(text)).toBeUndefined();
  });

  it.each([
    ['2026-01-01', '2026Q1'],
    ['2026-06-30', '2026Q2'],
    ['2026-12-31', '2026Q4'],
  ])('of %s is %s', (day, quarter) => {
    expect(quarterOf(day)).toBe(quarter);
  });
});
