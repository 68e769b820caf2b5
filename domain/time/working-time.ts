import { getHolidaysInRange, isWorkday } from 'chinese-days';
import { DAY, HOUR, MINUTE, addDays, shanghaiDay, startOfDay } from './shanghai';
import type { Day } from './shanghai';

/** A community's opening hours on its working days; more than one span where there is a lunch break. */
export interface WorkingCalendar {
  /** `HH:MM` in Shanghai, in order, not overlapping. */
  hours: readonly { from: string; to: string }[];
  /** The area's own calendar: it overrides the official one. */
  calendar?: Readonly<Record<Day, 'work' | 'rest'>>;
  /** Where one is named, minutes and hours run outside opening hours too. */
  dutyPhone?: string;
}

/** Longer than any holiday: a calendar that never opens is a fault of the settings, not a reason to loop forever. */
const HORIZON_DAYS = 400;

/**
 * Whether people work on that day in Shanghai: the area's own calendar first, else the official one with its
 * swaps (调休). In a year that is not announced yet Monday to Friday count as working days; `missingYears` tells.
 */
export const isWorkingDay = (calendar: WorkingCalendar, day: Day): boolean => {
  const own = calendar.calendar?.[day];
  return own === undefined ? isWorkday(day) : own === 'work';
};

interface Span {
  from: number;
  to: number;
}

const minutesOf = (clock: string): number => {
  const [hours = '', minutes = ''] = clock.split(':');
  return Number(hours) * 60 + Number(minutes);
};

/** The spans in which the community is open on that day; none on a rest day. */
const spansOf = (calendar: WorkingCalendar, day: Day): Span[] => {
  if (!isWorkingDay(calendar, day)) return [];
  const midnight = startOfDay(day);
  return calendar.hours.map(({ from, to }) => ({
    from: midnight + minutesOf(from) * MINUTE,
    to: midnight + minutesOf(to) * MINUTE,
  }));
};

/** Every open span that ends after `instant`, the first one cut to begin no earlier. */
function* openSpansFrom(calendar: WorkingCalendar, instant: number): Generator<Span, never> {
  let idle = 0;
  for (let day = shanghaiDay(instant); ; day = addDays(day, 1)) {
    const spans = spansOf(calendar, day).filter((span) => span.to > instant);
    idle = spans.length > 0 ? 0 : idle + 1;
    if (idle > HORIZON_DAYS) throw new RangeError('the working calendar never opens');
    for (const span of spans) yield { from: Math.max(span.from, instant), to: span.to };
  }
}

export const isOpenAt = (calendar: WorkingCalendar, instant: number): boolean =>
  spansOf(calendar, shanghaiDay(instant)).some(({ from, to }) => from <= instant && instant < to);

/** `instant` itself while the community is open, else the moment it opens next. */
export const nextOpening = (calendar: WorkingCalendar, instant: number): number =>
  openSpansFrom(calendar, instant).next().value.from;

/** The moment by which that many hours of opening time have passed. `hours` may be a fraction. */
export function addWorkingHours(calendar: WorkingCalendar, instant: number, hours: number): number {
  let left = hours * HOUR;
  const spans = openSpansFrom(calendar, instant);
  for (;;) {
    const { from, to } = spans.next().value;
    if (left <= to - from) return from + left;
    left -= to - from;
  }
}

/** The n-th working day after `day`; for 0 the day itself. */
const workingDayAfter = (calendar: WorkingCalendar, day: Day, days: number): Day => {
  let current = day;
  let idle = 0;
  for (let left = days; left > 0;) {
    current = addDays(current, 1);
    idle = isWorkingDay(calendar, current) ? 0 : idle + 1;
    if (idle > HORIZON_DAYS) throw new RangeError('the working calendar never opens');
    if (idle === 0) left -= 1;
  }
  return current;
};

/**
 * The same time of day, that many working days later. What begins while the community is closed begins at its
 * next opening, as working hours do.
 */
export function addWorkingDays(calendar: WorkingCalendar, instant: number, days: number): number {
  const begin = nextOpening(calendar, instant);
  const day = shanghaiDay(begin);
  return startOfDay(workingDayAfter(calendar, day, days)) + (begin - startOfDay(day));
}

/** The closing time of the first working day after the day of `instant`. */
export function endOfNextWorkingDay(calendar: WorkingCalendar, instant: number): number {
  const day = workingDayAfter(calendar, shanghaiDay(instant), 1);
  const closing = spansOf(calendar, day).pop();
  return closing ? closing.to : startOfDay(day) + DAY - 1;
}

/** How many working days begin after the day of `from`, up to and with the day of `to`; 0 when `to` comes first. */
export function workingDaysBetween(calendar: WorkingCalendar, from: number, to: number): number {
  const last = shanghaiDay(to);
  let count = 0;
  for (let day = addDays(shanghaiDay(from), 1); day <= last; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) count += 1;
  }
  return count;
}

const announced = new Map<number, boolean>();

const isAnnounced = (year: number): boolean => {
  const known = announced.get(year);
  if (known !== undefined) return known;
  const found = getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false).length > 0;
  announced.set(year, found);
  return found;
};

/**
 * The years between two days whose official calendar is unknown and for which the area has none of its own.
 * Their working days follow the weekdays only, so the platform warns whoever keeps the settings.
 */
export function missingYears(calendar: WorkingCalendar, fromDay: Day, toDay: Day): number[] {
  const own = new Set(Object.keys(calendar.calendar ?? {}).map((day) => Number(day.slice(0, 4))));
  const missing: number[] = [];
  for (let year = Number(fromDay.slice(0, 4)); year <= Number(toDay.slice(0, 4)); year += 1) {
    if (!own.has(year) && !isAnnounced(year)) missing.push(year);
  }
  return missing;
}
