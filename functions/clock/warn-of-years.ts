import { addDays, shanghaiDay } from '../../domain/time/shanghai';
import { missingYears } from '../../domain/time/working-time';
import { calendarOf, type Area } from '../platform/stores/areas';
import type { ClockDeps } from './deps';

/** So far ahead nearly every due time lies. */
const AHEAD_DAYS = 30;

/**
 * Says into the log for which years neither the official calendar (调休) nor an area's own is known, though due times
 * fall there: working days are then counted by the week alone until somebody brings the calendar.
 */
export function warnOfYears(
  { clock, log }: Pick<ClockDeps, 'clock' | 'log'>,
  areas: readonly Area[],
): void {
  const today = shanghaiDay(clock.now());
  const lacking = new Map<number, string[]>();
  for (const area of areas) {
    for (const year of missingYears(calendarOf(area), today, addDays(today, AHEAD_DAYS))) {
      lacking.set(year, [...(lacking.get(year) ?? []), area.code]);
    }
  }
  for (const [year, codes] of lacking) {
    log.error('no official calendar for the year', {
      year,
      areas: codes.length,
      first: codes[0] ?? '',
    });
  }
}
