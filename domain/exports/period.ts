import { DomainError } from '../errors';
import {
  addDays,
  daysBetween,
  endOfDay,
  shanghaiDay,
  startOfDay,
  type Day,
} from '../time/shanghai';
import { EXPORT_PERIOD_WORDS } from '../words/exports';
import { fill } from '../words/fill';

/** Days in Shanghai, both with it, and the instants (epoch milliseconds) at which they begin and end. */
export interface ExportPeriod {
  from: Day;
  to: Day;
  first: number;
  last: number;
}

const USUAL_DAYS = 30;
/** A year, and a day for the leap year. */
export const MOST_EXPORT_DAYS = 366;

/**
 * What an export covers: without days the last thirty up to today; a first day alone goes up to today, a last day alone
 * thirty days back. Throws `validation_failed` for one that ends before it begins or is longer than a year.
 */
export function exportPeriod(
  { from, to }: { from?: Day | undefined; to?: Day | undefined },
  now: number,
): ExportPeriod {
  const today = shanghaiDay(now);
  const end = to ?? (from !== undefined && from > today ? from : today);
  const start = from ?? addDays(end, 1 - USUAL_DAYS);
  if (start > end) throw refused('to', 'too_early', EXPORT_PERIOD_WORDS.turned);
  if (daysBetween(start, end) >= MOST_EXPORT_DAYS) {
    const words = fill(EXPORT_PERIOD_WORDS.tooLong, { max: MOST_EXPORT_DAYS });
    throw refused('from', 'out_of_range', words);
  }
  return { from: start, to: end, first: startOfDay(start), last: endOfDay(end) };
}

const refused = (path: string, code: string, message: string): DomainError =>
  new DomainError('validation_failed', {}, [{ path, code, message }]);
