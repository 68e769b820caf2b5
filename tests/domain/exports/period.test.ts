import { DomainError } from '../../../domain/errors';
import { exportPeriod } from '../../../domain/exports/period';
import { endOfDay, startOfDay } from '../../../domain/time/shanghai';

/** Ten in the morning in Shanghai. */
const now = startOfDay('2026-04-15') + 10 * 3_600_000;

const refusalOf = (asked: { from?: string; to?: string }) => {
  try {
    exportPeriod(asked, now);
  } catch (error) {
    if (error instanceof DomainError) return [error.code, error.problems[0]];
    throw error;
  }
  throw new Error('not refused');
};

describe('the period of an export', () => {
  it.each([
    [{}, '2026-03-17', '2026-04-15'],
    [{ from: '2026-04-01' }, '2026-04-01', '2026-04-15'],
    [{ to: '2026-01-31' }, '2026-01-02', '2026-01-31'],
    [{ from: '2026-05-01' }, '2026-05-01', '2026-05-01'],
    [{ from: '2026-01-01', to: '2026-01-01' }, '2026-01-01', '2026-01-01'],
    [{ from: '2024-01-01', to: '2024-12-31' }, '2024-01-01', '2024-12-31'],
  ])('of %j is from %s to %s, both days whole', (asked, from, to) => {
    expect(exportPeriod(asked, now)).toEqual({
      ...{ from, to },
      ...{ first: startOfDay(from), last: endOfDay(to) },
    });
  });

  it('is a year at most, and says so', () => {
    expect(refusalOf({ from: '2025-01-01', to: '2026-01-02' })).toEqual([
      'validation_failed',
      { path: 'from', code: 'out_of_range', message: '一次最多导出 366 天,把时间改短一点' },
    ]);
    expect(refusalOf({ from: '2020-01-01' })[0]).toBe('validation_failed');
  });

  it('does not end before it begins', () => {
    expect(refusalOf({ from: '2026-04-02', to: '2026-04-01' })[1]).toMatchObject({
      path: 'to',
      code: 'too_early',
    });
  });
});
