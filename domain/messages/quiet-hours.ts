import { addDays, HOUR, shanghaiDay, startOfDay } from '../time/shanghai';

const FROM = 22;
const UNTIL = 7;

/** 夜里不打扰: from 22:00 to 7:00 in Shanghai nobody's phone rings, unless the order is urgent. */
export function isQuiet(now: number): boolean {
  const hour = (now - startOfDay(shanghaiDay(now))) / HOUR;
  return hour >= FROM || hour < UNTIL;
}

/** The next 7:00 in Shanghai; of 7:00 itself the one of tomorrow. */
export function nextMorning(now: number): number {
  const today = shanghaiDay(now);
  const morning = startOfDay(today) + UNTIL * HOUR;
  return now < morning ? morning : startOfDay(addDays(today, 1)) + UNTIL * HOUR;
}
