/** A day in Asia/Shanghai, `YYYY-MM-DD`. Instants are epoch milliseconds. */
export type Day = string;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Asia/Shanghai has been UTC+8 without summer time since 1991. */
const OFFSET = 8 * HOUR;

const MONTH_LENGTH = 7;
const DAY_LENGTH = 10;
const WIRE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/;
const SECONDS_LENGTH = 19;

const shifted = (instant: number): string => new Date(instant + OFFSET).toISOString();

export const shanghaiDay = (instant: number): Day => shifted(instant).slice(0, DAY_LENGTH);

/** `YYYYMM`, as the index of a community's orders is cut. */
export const shanghaiMonth = (instant: number): string =>
  shifted(instant).slice(0, MONTH_LENGTH).replace('-', '');

/** `HH:MM` on the clock in Shanghai. */
export const shanghaiClock = (instant: number): string => shifted(instant).slice(11, 16);

/** The instant of 00:00 on that day. Throws a `RangeError` for a day that does not exist. */
export function startOfDay(day: Day): number {
  const midnight = Date.parse(`${day}T00:00:00.000Z`);
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, DAY_LENGTH) !== day) {
    throw new RangeError(`${day} is no day`);
  }
  return midnight - OFFSET;
}

/** The last millisecond of that day. */
export const endOfDay = (day: Day): number => startOfDay(day) + DAY - 1;

export const isDay = (text: string): boolean => {
  try {
    return startOfDay(text) !== undefined;
  } catch {
    return false;
  }
};

/** 0 is Sunday, 6 is Saturday. */
export const weekday = (day: Day): number => new Date(startOfDay(day) + OFFSET).getUTCDay();

export const addDays = (day: Day, days: number): Day => shanghaiDay(startOfDay(day) + days * DAY);

/** Calendar days from one day to another; negative when `to` comes first. */
export const daysBetween = (from: Day, to: Day): number =>
  (startOfDay(to) - startOfDay(from)) / DAY;

/** RFC 3339 in UTC with milliseconds and `Z`. */
export const toWireTime = (instant: number): string => new Date(instant).toISOString();

/** The instant of an RFC 3339 time in UTC (`Z`); undefined for any other text and for times that do not exist. */
export function parseWireTime(text: string): number | undefined {
  if (!WIRE_TIME.test(text)) return undefined;
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) return undefined;
  const exists = toWireTime(instant).slice(0, SECONDS_LENGTH) === text.slice(0, SECONDS_LENGTH);
  return exists ? instant : undefined;
}
