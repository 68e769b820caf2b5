import * as fc from 'fast-check';
import { HOUR, addDays, shanghaiDay, startOfDay } from '../../../domain/time/shanghai';
import {
  addWorkingDays,
  addWorkingHours,
  endOfNextWorkingDay,
  isOpenAt,
  isWorkingDay,
  missingYears,
  nextOpening,
  workingDaysBetween,
} from '../../../domain/time/working-time';
import type { WorkingCalendar } from '../../../domain/time/working-time';

const straight: WorkingCalendar = { hours: [{ from: '09:00', to: '18:00' }] };
const withLunch: WorkingCalendar = {
  hours: [
    { from: '08:30', to: '12:00' },
    { from: '14:00', to: '18:00' },
  ],
};
const at = (day: string, clock: string): number => {
  const [hours, minutes] = clock.split(':').map(Number);
  return startOfDay(day) + (hours ?? 0) * HOUR + ((minutes ?? 0) * HOUR) / 60;
};
const inSight = fc.integer({ min: at('2026-01-05', '00:00'), max: at('2026-11-30', '00:00') });

describe('working days', () => {
  it('follow the official holidays and swaps', () => {
    expect(isWorkingDay(straight, '2026-10-01')).toBe(false);
    expect(isWorkingDay(straight, '2026-10-10')).toBe(true);
    expect(isWorkingDay(straight, '2026-10-11')).toBe(false);
    expect(isWorkingDay(straight, '2026-10-12')).toBe(true);
  });

  it('are overridden by the calendar of the area', () => {
    const own: WorkingCalendar = {
      ...straight,
      calendar: { '2026-10-12': 'rest', '2026-10-11': 'work' },
    };
    expect(isWorkingDay(own, '2026-10-12')).toBe(false);
    expect(isWorkingDay(own, '2026-10-11')).toBe(true);
  });

  it('are counted without the first and with the last', () => {
    expect(workingDaysBetween(straight, at('2026-09-30', '10:00'), at('2026-10-09', '10:00'))).toBe(
      2,
    );
    expect(workingDaysBetween(straight, at('2026-10-09', '10:00'), at('2026-09-30', '10:00'))).toBe(
      0,
    );
  });
});

describe('years without an announced calendar', () => {
  it('are named, so that somebody is warned', () => {
    expect(missingYears(straight, '2026-12-01', '2028-01-02')).toEqual([2027, 2028]);
    expect(missingYears(straight, '2026-01-01', '2026-12-31')).toEqual([]);
  });

  it('are known where the area has put in its own calendar', () => {
    const own: WorkingCalendar = { ...straight, calendar: { '2027-01-01': 'rest' } };
    expect(missingYears(own, '2026-12-01', '2027-03-01')).toEqual([]);
    expect(isWorkingDay(own, '2027-01-01')).toBe(false);
  });

  it('follow the weekdays', () => {
    expect(isWorkingDay(straight, '2027-01-04')).toBe(true);
    expect(isWorkingDay(straight, '2027-01-02')).toBe(false);
  });
});

describe('opening', () => {
  it('pauses for lunch', () => {
    expect(isOpenAt(withLunch, at('2026-10-12', '11:59'))).toBe(true);
    expect(isOpenAt(withLunch, at('2026-10-12', '12:00'))).toBe(false);
    expect(isOpenAt(withLunch, at('2026-10-12', '14:00'))).toBe(true);
    expect(isOpenAt(withLunch, at('2026-10-11', '10:00'))).toBe(false);
  });

  it('comes next morning, or after the holiday', () => {
    expect(nextOpening(straight, at('2026-09-30', '20:00'))).toBe(at('2026-10-08', '09:00'));
    expect(nextOpening(withLunch, at('2026-10-12', '13:00'))).toBe(at('2026-10-12', '14:00'));
    expect(nextOpening(straight, at('2026-10-12', '10:00'))).toBe(at('2026-10-12', '10:00'));
  });
});

describe('adding working hours', () => {
  it('passes over lunch, night and rest days', () => {
    expect(addWorkingHours(withLunch, at('2026-10-12', '11:00'), 4)).toBe(
      at('2026-10-12', '17:00'),
    );
    expect(addWorkingHours(straight, at('2026-09-30', '16:00'), 4)).toBe(at('2026-10-08', '11:00'));
    expect(addWorkingHours(straight, at('2026-10-11', '03:00'), 0.5)).toBe(
      at('2026-10-12', '09:30'),
    );
  });

  it('may end at the very moment of closing', () => {
    expect(addWorkingHours(straight, at('2026-10-12', '14:00'), 4)).toBe(at('2026-10-12', '18:00'));
  });

  it('gives the same in two steps as in one, and never goes back', () => {
    const hours = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(inSight, hours, hours, (instant, first, second) => {
        const inOne = addWorkingHours(withLunch, instant, first + second);
        const inTwo = addWorkingHours(
          withLunch,
          addWorkingHours(withLunch, instant, first),
          second,
        );
        expect(inTwo).toBe(inOne);
        expect(inOne).toBeGreaterThan(instant);
      }),
    );
  });
});

describe('adding working days', () => {
  it('keeps the time of day', () => {
    expect(addWorkingDays(straight, at('2026-09-30', '15:00'), 1)).toBe(at('2026-10-08', '15:00'));
    expect(addWorkingDays(straight, at('2026-10-09', '15:00'), 2)).toBe(at('2026-10-12', '15:00'));
  });

  it('begins at the next opening for what comes in while closed', () => {
    expect(addWorkingDays(straight, at('2026-10-11', '15:00'), 1)).toBe(at('2026-10-13', '09:00'));
  });

  it('is never earlier for what begins later', () => {
    fc.assert(
      fc.property(inSight, inSight, fc.integer({ min: 0, max: 12 }), (one, other, days) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        expect(addWorkingDays(withLunch, early, days)).toBeLessThanOrEqual(
          addWorkingDays(withLunch, late, days),
        );
      }),
    );
  });
});

describe('the end of the next working day', () => {
  it('is its closing time', () => {
    expect(endOfNextWorkingDay(withLunch, at('2026-10-03', '10:00'))).toBe(
      at('2026-10-08', '18:00'),
    );
  });
});

describe('a calendar that never opens', () => {
  const closed: WorkingCalendar = { hours: [] };
  const resting: WorkingCalendar = {
    ...straight,
    calendar: Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [addDays('2026-01-01', index), 'rest' as const]),
    ),
  };

  it('is refused instead of being searched forever', () => {
    const instant = at('2026-01-05', '10:00');
    expect(() => nextOpening(closed, instant)).toThrow(RangeError);
    expect(() => addWorkingHours(closed, instant, 1)).toThrow(RangeError);
    expect(() => addWorkingDays(resting, instant, 1)).toThrow(RangeError);
    expect(() => endOfNextWorkingDay(resting, instant)).toThrow(RangeError);
    expect(shanghaiDay(instant)).toBe('2026-01-05');
  });
});
