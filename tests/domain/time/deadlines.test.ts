import * as fc from 'fast-check';
import { DAY, HOUR, MINUTE, shanghaiDay, startOfDay } from '../../../domain/time/shanghai';
import {
  TRIAGE_TIMES,
  days,
  dueAfter,
  escalationDue,
  hours,
  minutes,
  promisedMinutes,
  timesFor,
  workingDays,
  workingHours,
} from '../../../domain/time/deadlines';
import type { Duration, PromisedTimes } from '../../../domain/time/deadlines';
import { isWithinDays, raiseTime, warnTime } from '../../../domain/time/windows';
import { isWorkingDay } from '../../../domain/time/working-time';
import type { WorkingCalendar } from '../../../domain/time/working-time';
import type { Triage } from '../../../domain/order/vocabulary';

const byDay: WorkingCalendar = { hours: [{ from: '09:00', to: '18:00' }] };
const withDuty: WorkingCalendar = { ...byDay, dutyPhone: '13800001234' };
const at = (day: string, hour: number): number => startOfDay(day) + hour * HOUR;
const general = { urgent: false };
const urgent = { urgent: true };

const MONDAY = '2026-10-12';
const FRIDAY = '2026-10-16';
const SATURDAY = '2026-10-17';
const NEXT_MONDAY = '2026-10-19';

describe('the wall clock', () => {
  it('runs at once while the community is open, through the evening too', () => {
    expect(dueAfter(hours(2), at(MONDAY, 17), byDay, urgent)).toBe(at(MONDAY, 19));
    expect(dueAfter(minutes(30), at(MONDAY, 10), byDay, urgent)).toBe(at(MONDAY, 10) + 30 * MINUTE);
  });

  it('waits for opening at night', () => {
    expect(dueAfter(minutes(30), at(MONDAY, 22), byDay, urgent)).toBe(
      at('2026-10-13', 9) + 30 * MINUTE,
    );
  });

  it('runs at night where a duty phone is named', () => {
    expect(dueAfter(hours(2), at(SATURDAY, 2), withDuty, urgent)).toBe(at(SATURDAY, 4));
  });
});

describe('days', () => {
  it('are calendar days at the same time of day', () => {
    expect(dueAfter(days(1), at(MONDAY, 20), byDay, general)).toBe(at('2026-10-13', 20));
  });

  it('that end on a rest day move to the end of the next working day', () => {
    expect(dueAfter(days(1), at(FRIDAY, 10), byDay, general)).toBe(at(NEXT_MONDAY, 18));
    expect(dueAfter(hours(24), at(FRIDAY, 10), byDay, general)).toBe(at(NEXT_MONDAY, 18));
  });

  it('stay where they fall for an urgent order', () => {
    expect(dueAfter(hours(24), at(FRIDAY, 10), byDay, urgent)).toBe(at(SATURDAY, 10));
  });
});

describe('any due time', () => {
  const durations = fc.record<Duration>({
    amount: fc.integer({ min: 1, max: 30 }),
    unit: fc.constantFrom('minute', 'hour', 'day', 'workingHour', 'workingDay'),
  });
  const starts = fc.integer({ min: at('2026-01-05', 0), max: at('2026-10-31', 0) });

  it('lies ahead, and on a working day unless it is urgent', () => {
    fc.assert(
      fc.property(durations, starts, fc.boolean(), (duration, from, isUrgent) => {
        const due = dueAfter(duration, from, byDay, { urgent: isUrgent });
        expect(due).toBeGreaterThan(from);
        if (!isUrgent) expect(isWorkingDay(byDay, shanghaiDay(due))).toBe(true);
      }),
    );
  });
});

describe('the times of an order', () => {
  const own: PromisedTimes = { accept: hours(2), take: hours(4), fulfil: hours(24) };
  const drain: { triage: Triage; times: PromisedTimes } = { triage: 'simple', times: own };
  const utility: { triage: Triage; times: PromisedTimes } = { triage: 'urgent', times: own };

  it('are those of the category for its own triage', () => {
    expect(timesFor(drain, { triage: 'simple' })).toBe(own);
    expect(timesFor(drain, { urgent: false })).toBe(own);
    expect(timesFor(utility, { urgent: true })).toBe(own);
    expect(timesFor(utility, { urgent: false })).toBe(own);
  });

  it('are those of the triage where it was changed, or the resident says 紧急', () => {
    expect(timesFor(drain, { urgent: true })).toEqual(TRIAGE_TIMES.urgent);
    expect(timesFor(drain, { triage: 'complex' })).toEqual(TRIAGE_TIMES.complex);
    expect(timesFor(utility, { triage: 'simple' })).toEqual(TRIAGE_TIMES.simple);
  });

  it('never gain a take time, so that nothing lapses that is not offered', () => {
    const askHelp = { triage: 'simple' as const, times: { accept: hours(2), fulfil: days(1) } };
    expect(timesFor(askHelp, { urgent: true })).not.toHaveProperty('take');
  });
});

describe('an escalation', () => {
  it('has to be answered within two working hours, an urgent one within half an hour', () => {
    expect(escalationDue(byDay, at(MONDAY, 17), false)).toBe(at('2026-10-13', 10));
    expect(escalationDue(byDay, at(MONDAY, 17), true)).toBe(at(MONDAY, 17) + 30 * MINUTE);
  });
});

describe('the times in the catalogue', () => {
  it('are minutes', () => {
    expect(
      promisedMinutes({ accept: workingHours(4), take: workingDays(1), fulfil: days(7) }),
    ).toEqual({ acceptMinutes: 240, takeMinutes: 1440, fulfilMinutes: 10080 });
    expect(promisedMinutes({ accept: minutes(30), fulfil: hours(2) })).toEqual({
      acceptMinutes: 30,
      fulfilMinutes: 120,
    });
  });
});

describe('windows', () => {
  it('warn at 80 % and raise at 200 % of the time', () => {
    expect(warnTime(1000, 2000)).toBe(1800);
    expect(raiseTime(1000, 2000)).toBe(3000);
  });

  it('count the last moment in', () => {
    expect(isWithinDays(0, 15 * DAY, 15)).toBe(true);
    expect(isWithinDays(0, 15 * DAY + 1, 15)).toBe(false);
  });
});
