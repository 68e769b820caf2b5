import { RATING_DAYS } from '../../domain/time/windows';
import type { Scale } from './scales';
import { CLOCK_MINUTES, PEOPLE, TAKES } from './stated';
import { NIGHT_SHARE } from './traffic';

/** Seconds that one run takes, of what runs by the clock. */
export interface ClockRuns {
  largestDistrict: number;
  /** What one function does over all districts, one after another. */
  roots: number;
  insight: number;
  /** Of the largest district; others run beside it. */
  digest: number;
  /** What waited for the morning. */
  morning: number;
}

/** Calls one after another, read off `functions/clock`, `functions/insight` and `functions/messages`. */
const TRIPS = {
  /** Its queue. */
  area: 1,
  /** Open, resting, open again. */
  rootArea: 3,
  /** 200 orders, 100 at a time. */
  rootOrders: 2,
  /** A community's day: records, partners, rows, the marks above and its own. */
  leaf: 6,
  /** A level's day: children, parts, rows, marks. */
  level: 5,
  /** The marks of a district, once for each level. */
  district: 3,
  /** Counts and children, the inbox, the team, the mark. */
  digestArea: 6,
  /** Delivery, grant, delivery, queue. */
  digestPerson: 4,
  /** A message that waited: found, moved, sent, let go. */
  morning: 4,
} as const;

const ORDERS_AT_A_TIME = 200;
const PAGE = 100;

const seconds = (trips: number): number => (trips * TAKES.call) / 1000;

export function clockRunsOf(
  { districts, subdistricts, communities, ordersADay }: Scale,
  { largest, endedAnHour }: Record<'largest' | 'endedAnHour', number>,
): ClockRuns {
  const areas = districts + subdistricts + communities;
  const open = openOrders(ordersADay);
  const ended = (endedAnHour / 60) * CLOCK_MINUTES;
  const marked = (count: number): number => count * (1 - Math.exp(-ended / count));
  const counted =
    TRIPS.leaf * marked(communities) + TRIPS.level * (marked(subdistricts) + marked(districts));
  const read = (TRIPS.rootOrders * (open + ordersADay)) / ORDERS_AT_A_TIME;
  return {
    largestDistrict: seconds(TRIPS.area * largest + ((open / PAGE) * largest) / communities),
    roots: seconds(TRIPS.rootArea * areas + read),
    insight: seconds(counted + TRIPS.district * districts),
    digest: seconds((TRIPS.digestArea + PEOPLE.staff * TRIPS.digestPerson) * largest),
    morning: seconds(TRIPS.morning * ordersADay * NIGHT_SHARE * PEOPLE.nightMessages),
  };
}

/** Those that are worked on, and those that wait to be rated. */
export const openOrders = (ordersADay: number): number =>
  ordersADay * (PEOPLE.openDays + PEOPLE.unrated * RATING_DAYS);

/** Of 1,000 open ones in one run, see `npm run bench -- clock`. */
const UNITS_FOR_OPEN = 35 / 1_000;
export const RUNS_A_DAY = (24 * 60) / CLOCK_MINUTES;

/** What the clock reads in a day: a query for each area in each run, and the open orders there. */
export const clockReads = ({ districts, subdistricts, communities, ordersADay }: Scale): number =>
  RUNS_A_DAY *
  ((districts + subdistricts + communities) / 2 + openOrders(ordersADay) * UNITS_FOR_OPEN);
