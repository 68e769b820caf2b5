import { DAY } from './shanghai';

/** An order nobody rates closes by itself after this many days; reminders go out on the days between. */
export const RATING_DAYS = 7;
export const RATING_REMINDER_DAYS = [1, 5] as const;

/** How long after its end an order can still be rated, reopened or appealed against. */
export const RATING_WINDOW_DAYS = 15;
export const REOPEN_WINDOW_DAYS = 15;
export const APPEAL_WINDOW_DAYS = 15;

export const MAX_PAUSES = 2;
export const MAX_PAUSE_DAYS = 15;
export const MAX_SHELVE_DAYS = 90;
export const MAX_EXTENSIONS = 2;
export const EXEMPT_WORKING_DAYS = 10;
export const URGE_PAUSE_HOURS = 24;

/** A claim may promise this much ahead where `promisedAt` has already passed. */
export const LATE_CLAIM_HOURS = 24;

/** Whether at most that many days (of 24 hours) have passed since. */
export const isWithinDays = (since: number, now: number, days: number): boolean =>
  now - since <= days * DAY;

/** Share of the time after which whoever's turn it is gets warned, and after which it is raised (超时提级). */
const WARN_AT = 0.8;
const RAISE_AT = 2;

const at =
  (share: number) =>
  (from: number, due: number): number =>
    Math.ceil(from + share * (due - from));

export const warnTime = at(WARN_AT);
export const raiseTime = at(RAISE_AT);
