import type { Triage } from '../order/vocabulary';
import { DAY, HOUR, MINUTE, shanghaiDay } from './shanghai';
import {
  addWorkingDays,
  addWorkingHours,
  endOfNextWorkingDay,
  isOpenAt,
  isWorkingDay,
  nextOpening,
} from './working-time';
import type { WorkingCalendar } from './working-time';

export const DURATION_UNITS = ['minute', 'hour', 'day', 'workingHour', 'workingDay'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

export interface Duration {
  amount: number;
  unit: DurationUnit;
}

/** What is promised for 接单, 领办 and 办结 (counted from accepting). Without `take` nothing lapses. */
export interface PromisedTimes {
  accept: Duration;
  take?: Duration;
  fulfil: Duration;
}

export const minutes = (amount: number): Duration => ({ amount, unit: 'minute' });
export const hours = (amount: number): Duration => ({ amount, unit: 'hour' });
export const days = (amount: number): Duration => ({ amount, unit: 'day' });
export const workingHours = (amount: number): Duration => ({ amount, unit: 'workingHour' });
export const workingDays = (amount: number): Duration => ({ amount, unit: 'workingDay' });

/** 急, 简, 难: what holds where a category or an area says nothing else. */
export const TRIAGE_TIMES: Readonly<Record<Triage, Required<PromisedTimes>>> = {
  urgent: { accept: minutes(30), take: minutes(30), fulfil: hours(2) },
  simple: { accept: workingHours(4), take: workingDays(1), fulfil: days(7) },
  complex: { accept: workingHours(4), take: workingDays(2), fulfil: days(15) },
};

/**
 * The row of times that an order is measured by: before `accept` the resident's 紧急 chooses it, from then on
 * the triage. A category's own times hold for its own triage; one without a take time never gets one.
 */
export function timesFor(
  category: { triage: Triage; times: PromisedTimes },
  by: { urgent: boolean } | { triage: Triage },
): PromisedTimes {
  const triage = 'triage' in by ? by.triage : by.urgent ? 'urgent' : category.triage;
  if (triage === category.triage) return category.times;
  const { accept, take, fulfil } = TRIAGE_TIMES[triage];
  return category.times.take ? { accept, take, fulfil } : { accept, fulfil };
}

/** The wall clock starts at once while open or where a duty phone is named, else at opening. */
const wallClockStart = (calendar: WorkingCalendar, from: number): number =>
  calendar.dutyPhone || isOpenAt(calendar, from) ? from : nextOpening(calendar, from);

const endOf = ({ amount, unit }: Duration, from: number, calendar: WorkingCalendar): number => {
  switch (unit) {
    case 'minute':
      return wallClockStart(calendar, from) + amount * MINUTE;
    case 'hour':
      return wallClockStart(calendar, from) + amount * HOUR;
    case 'day':
      return from + amount * DAY;
    case 'workingHour':
      return addWorkingHours(calendar, from, amount);
    case 'workingDay':
      return addWorkingDays(calendar, from, amount);
  }
};

/** A due time that falls on a rest day moves to the end of the next working day. Not for urgent orders. */
export const offRestDay = (due: number, calendar: WorkingCalendar): number =>
  isWorkingDay(calendar, shanghaiDay(due)) ? due : endOfNextWorkingDay(calendar, due);

/** When something is due that has `duration` from `from` on; `urgent` orders are due on rest days too. */
export const dueAfter = (
  duration: Duration,
  from: number,
  calendar: WorkingCalendar,
  { urgent }: { urgent: boolean },
): number => {
  const due = endOf(duration, from, calendar);
  return urgent ? due : offRestDay(due, calendar);
};

const ESCALATION_TIMES = { urgent: minutes(30), general: workingHours(2) };

/** By when the level above has to answer a call (报到). */
export const escalationDue = (calendar: WorkingCalendar, from: number, urgent: boolean): number =>
  dueAfter(urgent ? ESCALATION_TIMES.urgent : ESCALATION_TIMES.general, from, calendar, { urgent });

const MINUTES_A_UNIT: Record<DurationUnit, number> = {
  minute: 1,
  hour: 60,
  workingHour: 60,
  day: 24 * 60,
  workingDay: 24 * 60,
};

const minutesOf = ({ amount, unit }: Duration): number => amount * MINUTES_A_UNIT[unit];

/** Times for the catalogue, in minutes: a working hour counts as an hour, a working day as a day. */
export const promisedMinutes = (
  times: PromisedTimes,
): { acceptMinutes: number; takeMinutes?: number; fulfilMinutes: number } => ({
  acceptMinutes: minutesOf(times.accept),
  ...(times.take && { takeMinutes: minutesOf(times.take) }),
  fulfilMinutes: minutesOf(times.fulfil),
});
