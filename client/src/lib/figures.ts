import type { Rate } from '@domain/rates';
import { addDays, shanghaiDay } from '@domain/time/shanghai';
import { quarterOf } from '@domain/time/quarter';

const PERCENT = 100;

/** `96%`; never 100 % where one is missing; undefined without data. */
export function percentWords({ value, count, of }: Rate): string | undefined {
  if (value === null) return undefined;
  const rounded = Math.round(value * PERCENT);
  return `${rounded === PERCENT && count < of ? PERCENT - 1 : rounded}%`;
}

/** This quarter and those before it, the latest first. */
export function quartersBefore(now: number, many: number): string[] {
  const quarters: string[] = [];
  let day = shanghaiDay(now);
  while (quarters.length < many) {
    const quarter = quarterOf(day);
    quarters.push(quarter);
    const month = (Number(quarter.slice(-1)) - 1) * 3 + 1;
    day = addDays(`${quarter.slice(0, 4)}-${month < 10 ? `0${month}` : month}-01`, -1);
  }
  return quarters;
}
