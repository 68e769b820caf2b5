import type { Order } from '../../../domain/order/order';
import {
  HOUR,
  MINUTE,
  shanghaiClock,
  shanghaiDay,
  startOfDay,
  DAY,
} from '../../../domain/time/shanghai';
import { COMMUNITY, DISTRICT, FAR_COMMUNITY, SUBDISTRICT } from '../../../local/demo/areas';
import { MANNERS, type Manner } from '../core/partners';

const OUR_STAFF = ['staff-zhao', 'staff-zhou', 'staff-xu', 'staff-ma'];
const TRUSTED = ['staff-zhao', 'staff-zhou', 'lead-chen'];

/** Whose desk an order of this owner lies on. */
export function staffOf(area: string, sensitive: boolean): readonly string[] {
  if (area === COMMUNITY) return sensitive ? TRUSTED : OUR_STAFF;
  if (area === FAR_COMMUNITY) return ['staff-far'];
  if (area === SUBDISTRICT) return ['subdistrict-sun', 'subdistrict-wu'];
  return ['district-qian'];
}

/** Who leads there: what only the lead may is theirs. */
export const leadOf = (area: string): string | undefined =>
  area === COMMUNITY
    ? 'lead-chen'
    : area === SUBDISTRICT
      ? 'subdistrict-sun'
      : area === DISTRICT
        ? 'district-qian'
        : undefined;

/** The level over this area. */
export const above = (area: string): string =>
  area === SUBDISTRICT || area === DISTRICT ? DISTRICT : SUBDISTRICT;

export const mannerOf = (partnerId: string | undefined): Manner | undefined =>
  MANNERS.find(({ id }) => id === partnerId);

/** Partners that take this kind of order, as whoever dispatches knows them by heart. */
export const partnersFor = ({ categoryCode }: Order): readonly Manner[] =>
  MANNERS.filter(({ categories }) => categories.includes(categoryCode));

const BEGIN = '08:00';
const END = '20:00';

/** Within the day of those who work with their hands: eight to eight, every day. */
export function byDaylight(at: number): number {
  const time = shanghaiClock(at);
  const midnight = startOfDay(shanghaiDay(at));
  const spread = (at % HOUR) / 2;
  if (time < BEGIN) return midnight + 8 * HOUR + spread;
  return time >= END ? midnight + DAY + 8 * HOUR + spread : at;
}

/** When people look at their phones: seven in the morning to half past ten at night. */
export function awake(at: number): number {
  const midnight = startOfDay(shanghaiDay(at));
  if (shanghaiClock(at) < '07:00') return midnight + 7 * HOUR + (at % HOUR) / 2;
  return shanghaiClock(at) > '22:30' ? midnight + DAY + 7 * HOUR + (at % (90 * MINUTE)) : at;
}

export const wire = (instant: number): string => new Date(Math.floor(instant)).toISOString();
