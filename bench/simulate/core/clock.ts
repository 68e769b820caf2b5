import type { Clock } from '../../../functions/platform/clock';

/** Simulated time: it stands still until the simulation moves it, and never goes back. */
export interface SimClock extends Clock {
  moveTo: (instant: number) => void;
}

export function createSimClock(start: number): SimClock {
  let now = start;
  return {
    now: () => now,
    moveTo: (instant) => {
      now = Math.max(now, Math.floor(instant));
    },
  };
}
