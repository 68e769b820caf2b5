import { DAY, HOUR, MINUTE } from '../../../domain/time/shanghai';
import type { PlannedFault } from '../../../local/wechat/faults';
import type { Dice } from './dice';

/** Hours in which WeChat cannot be had. */
export interface Outage {
  from: number;
  to: number;
}

/** How WeChat behaves: now and then a call fails, and some days it is gone for hours. */
export interface Weather {
  outages: readonly Outage[];
  isOut: (now: number) => boolean;
  /** What happens to this call; undefined where it goes well. */
  faultFor: (path: string, now: number) => PlannedFault | undefined;
}

const SEND = '/cgi-bin/message/subscribe/send';
const OUT: readonly PlannedFault[] = [
  { errcode: -1 },
  { errcode: 45009 },
  { timeout: true },
  { reset: true },
  { httpStatus: 500 },
  { httpStatus: 502 },
  { httpStatus: 503 },
  { junk: 'html' },
];
/** The message is out, and nobody hears of it. */
const LOST: readonly PlannedFault[] = [
  { timeout: true, afterEffect: true },
  { reset: true, afterEffect: true },
];
const DAYS_BETWEEN_OUTAGES = 5;

/** `days` of weather from `start` on: an outage of one to six hours every few days, one at least. */
export function weatherOf(dice: Dice, start: number, days: number): Weather {
  const count = Math.max(1, Math.round(days / DAYS_BETWEEN_OUTAGES));
  const outages = Array.from({ length: count }, (_, index) => {
    const day = Math.floor(((index + dice.roll()) * days) / count);
    const from = start + day * DAY + Math.floor(dice.between(7, 18) * 60) * MINUTE;
    return { from, to: from + Math.floor(dice.between(1, 6)) * HOUR };
  });
  const isOut = (now: number): boolean => outages.some(({ from, to }) => from <= now && now < to);
  return {
    outages,
    isOut,
    faultFor: (path, now) => {
      if (isOut(now)) return dice.pick(OUT);
      const luck = dice.roll();
      if (luck < 0.004) return dice.pick(OUT);
      return path === SEND && luck < 0.012 ? dice.pick(LOST) : undefined;
    },
  };
}
