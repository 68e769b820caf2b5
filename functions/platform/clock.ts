/** The real time, in epoch milliseconds; the only one that functions know. */
export interface Clock {
  now: () => number;
}

export const systemClock: Clock = { now: () => Date.now() };
