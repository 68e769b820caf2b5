import * as z from 'zod/mini';

import { daysBetween, isDay } from '../../../domain/time/shanghai';

/** A day in Shanghai, `YYYY-MM-DD`; nothing else of a query is looked at where it is none. */
export const day = z.string().check(z.refine(isDay, { abort: true }));

interface Asked {
  from?: string | undefined;
  to?: string | undefined;
}

/** Whether a period ends after it began, and has at most so many days; one that is open at an end is. */
export const isPeriod =
  (mostDays: number) =>
  ({ from, to }: Asked): boolean =>
    from === undefined || to === undefined || (from <= to && daysBetween(from, to) < mostDays);

/** What is told where it is none. */
export const NO_PERIOD = { path: ['to'], error: 'too_early' };
