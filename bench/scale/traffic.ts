import type { Chance } from './random';
import type { Community } from './scales';

/** Orders by hour of a working day, in parts of the day: mornings and evenings, when people are at home. */
const HOURS = [
  ...[0.4, 0.2, 0.2, 0.2, 0.3, 0.8, 2.2, 5, 8.2, 9.4, 9, 7],
  ...[4.6, 4.4, 6.2, 6.6, 6.2, 5.6, 5.8, 6.4, 5.4, 3.4, 1.6, 0.9],
];
const TOTAL = HOURS.reduce((sum, part) => sum + part, 0);
/** What of a day's orders comes in each of its hours. */
export const HOURLY: readonly number[] = HOURS.map((part) => part / TOTAL);
export const FULLEST_HOUR = HOURLY.indexOf(Math.max(...HOURLY));
/** From 22:00 to 7:00 nothing is sent but what is urgent. */
export const NIGHT_SHARE = [22, 23, 0, 1, 2, 3, 4, 5, 6].reduce(
  (sum, hour) => sum + (HOURLY[hour] ?? 0),
  0,
);

/** Against the average day: a Monday, the middle of a long holiday. */
export const DAYS = { working: 1.15, holiday: 0.35 } as const;

const MINUTES = 60;

/** Orders of one area (or of all) in an hour: all of them, and the most in one minute. */
export interface Orders {
  total: number;
  fullest: number;
}

/** An hour of orders by the codes of communities and of the areas above them; all together under ''. */
export type Hour = ReadonlyMap<string, Orders>;

/** Spreads the orders of an hour over communities and minutes by chance. */
export function hourOf(communities: readonly Community[], orders: number, chance: Chance): Hour {
  const above = new Map<string, Uint32Array>();
  const minutesIn = (code: string): Uint32Array => {
    const known = above.get(code) ?? new Uint32Array(MINUTES);
    above.set(code, known);
    return known;
  };
  const hour = new Map<string, Orders>();
  const own = new Uint32Array(MINUTES);
  for (const { code, part } of communities) {
    own.fill(0);
    const areas = [code.slice(0, 9), code.slice(0, 6), ''].map(minutesIn);
    for (let left = chance.poisson(part * orders); left > 0; left -= 1) {
      const minute = Math.floor(chance.next() * MINUTES);
      for (const minutes of [own, ...areas]) minutes[minute] = (minutes[minute] ?? 0) + 1;
    }
    hour.set(code, ordersIn(own));
  }
  for (const [code, minutes] of above) hour.set(code, ordersIn(minutes));
  return hour;
}

function ordersIn(minutes: Uint32Array): Orders {
  let [total, fullest] = [0, 0];
  for (const some of minutes) {
    total += some;
    fullest = Math.max(fullest, some);
  }
  return { total, fullest };
}

export const ordersOf = (hour: Hour, code = ''): Orders =>
  hour.get(code) ?? { total: 0, fullest: 0 };
