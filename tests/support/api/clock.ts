import type { Clock } from '../../../functions/platform/clock';
import { HOUR, startOfDay } from '../../../domain/time/shanghai';

export interface SettableClock extends Clock {
  advance: (milliseconds: number) => void;
}

/** A Wednesday, ten in the morning in Shanghai, without holidays near: every office is open. */
export const OPENING_MORNING = startOfDay('2026-04-15') + 10 * HOUR;

/** Time that stands still until a test moves it. */
export function createSettableClock(start = OPENING_MORNING): SettableClock {
  let now = start;
  return {
    now: () => now,
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}
