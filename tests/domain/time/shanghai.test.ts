import * as fc from 'fast-check';
import {
  addDays,
  daysBetween,
  endOfDay,
  isDay,
  parseWireTime,
  shanghaiClock,
  shanghaiDay,
  shanghaiMonth,
  startOfDay,
  toWireTime,
  weekday,
} from '../../../domain/time/shanghai';

const instants = fc.integer({
  min: Date.UTC(2000, 0, 1),
  max: Date.UTC(2090, 0, 1),
});

describe('days in Shanghai', () => {
  it('begin at 16:00 UTC of the day before', () => {
    const lastMoment = Date.UTC(2026, 4, 31, 15, 59, 59, 999);
    expect(shanghaiDay(lastMoment)).toBe('2026-05-31');
    expect(shanghaiMonth(lastMoment)).toBe('202605');
    expect(shanghaiClock(lastMoment)).toBe('23:59');
    expect(shanghaiDay(lastMoment + 1)).toBe('2026-06-01');
    expect(shanghaiMonth(lastMoment + 1)).toBe('202606');
  });

  it('hold every instant between their start and their end', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const day = shanghaiDay(instant);
        expect(startOfDay(day)).toBeLessThanOrEqual(instant);
        expect(endOfDay(day)).toBeGreaterThanOrEqual(instant);
        expect(endOfDay(day) + 1).toBe(startOfDay(addDays(day, 1)));
      }),
    );
  });

  it('count across months, years and the leap day', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3);
    expect(weekday('2026-10-01')).toBe(4);
  });

  it.each(['2026-02-30', '2026-13-01', '26-01-01', '', '2026-1-1'])('refuses %s', (day) => {
    expect(isDay(day)).toBe(false);
    expect(() => startOfDay(day)).toThrow(RangeError);
  });

  it('knows a day when it sees one', () => {
    expect(isDay('2028-02-29')).toBe(true);
  });
});

describe('times on the wire', () => {
  it('come back as they went out', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        expect(parseWireTime(toWireTime(instant))).toBe(instant);
      }),
    );
  });

  it('may leave out the milliseconds', () => {
    expect(parseWireTime('2026-05-01T08:00:00Z')).toBe(Date.UTC(2026, 4, 1, 8));
  });

  it.each([
    '2026-05-01',
    '2026-05-01T08:00Z',
    '2026-05-01T08:00:00',
    '2026-05-01T08:00:00+08:00',
    '2026-02-30T08:00:00Z',
    '2026-05-01T25:00:00Z',
    '2026-05-01t08:00:00z',
    'junk',
  ])('are refused as %s', (text) => {
    expect(parseWireTime(text)).toBeUndefined();
  });
});
