import { DAY, HOUR, MINUTE } from '../time/shanghai';

/** How long after a failed try the next one comes; together about a day, so that a night of repairs loses nothing. */
export const PAUSES: readonly number[] = [
  5_000,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  4 * HOUR,
  8 * HOUR,
  9 * HOUR,
];

/** Up to a tenth earlier or later, so that what failed together does not come again together. */
const JITTER = 0.1;
/** A receiver may ask for more patience, but not for more than this. */
const LONGEST_ASKED = 6 * HOUR;

/** A webhook whose receiver took nothing for so long is switched off when the next delivery is given up. */
export const OFF_AFTER = 3 * DAY;

/** How long what became of deliveries is kept. */
export const KEPT_DAYS = 30;

export interface Failed {
  /** How often it was tried, this time included. */
  tries: number;
  /** What the receiver asked for (`Retry-After`), in milliseconds. */
  asked?: number | undefined;
  /** From 0 up to 1. */
  chance: number;
}

/** How long to wait before the next try; undefined where it is given up (死信). */
export function pauseAfter({ tries, asked = 0, chance }: Failed): number | undefined {
  const pause = PAUSES[tries - 1];
  if (pause === undefined) return undefined;
  const spread = pause * (1 + JITTER * (2 * chance - 1));
  return Math.round(Math.max(spread, Math.min(asked, LONGEST_ASKED)));
}

/** `Retry-After` in seconds or as a date of HTTP (RFC 9110), as milliseconds from now; undefined for anything else. */
export function retryAfterOf(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/.test(value.trim())) return Number(value) * 1000;
  const at = /GMT$/.test(value.trim()) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}

/** Whether the receiver was away so long that nothing more is sent. */
export const isGivenUp = (failingSince: number | undefined, now: number): boolean =>
  failingSince !== undefined && now - failingSince >= OFF_AFTER;
