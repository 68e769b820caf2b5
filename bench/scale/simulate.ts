import { clockRunsOf, type ClockRuns } from './clock-runs';
import { underWay } from './concurrency';
import { costOfOrder, costOfPlacing, type OrderCost } from './costs-of';
import { hotPartsOf, topOfAreas, waitingKey, type HotPart } from './hot-keys';
import { AT_FIRST, times, type Load } from './partitions';
import { quantitiesOf, storedAfterAYear, type Quantities } from './quantities';
import { chanceFrom, type Chance } from './random';
import type { Recording } from './record/record';
import { communitiesOf, type Community, type Scale } from './scales';
import { CLOCK_MINUTES, PEOPLE, STREAM, TAKES } from './stated';
import { batchTime, canOf, oldestIn, shardsOf, type Shards } from './stream-shards';
import { DAYS, FULLEST_HOUR, HOURLY, hourOf, ordersOf } from './traffic';

const A_MINUTE = 60;
const A_DAY = 86_400;
const FIRST_OF_NIGHT = 22;

/** What a working day is at one scale; rates are a second's. */
export interface Simulated {
  scale: Scale;
  orders: { holiday: number; working: number; hour: number; minute: number };
  requests: { average: number; most: number; signIns: number };
  units: { average: Load; most: Load };
  stored: { rows: number; table: number; indexes: number };
  hot: HotPart[];
  /** Beside it, how old the oldest record gets in a new table while WeChat is slow. */
  stream: Shards & { slow: number; oldestIfSlow: number };
  concurrency: Record<'requests' | 'pictures' | 'outgoing' | 'stream' | 'clock', number>;
  clocks: ClockRuns;
  /** Questions to WeChat. */
  wechat: Record<'textsADay' | 'textsAMinute' | 'photosADay' | 'photosAMinute', number>;
  quantities: Quantities;
  /** A month in which nobody places anything: the clock alone. */
  idle: Quantities;
}

/** A day at one scale, by the recording of one order and by chance. */
export function simulate(recording: Recording, scale: Scale, seed: number): Simulated {
  const chance = chanceFrom(seed);
  const communities = communitiesOf(scale, chance);
  const cost = costOfOrder(recording);
  const working = scale.ordersADay * DAYS.working;
  const hour = hourOf(communities, working * (HOURLY[FULLEST_HOUR] ?? 0), chance);
  const { total, fullest: minute } = ordersOf(hour);
  const [average, most] = [scale.ordersADay / A_DAY, minute / A_MINUTE];
  const stored = storedAfterAYear(recording.rows, scale.ordersADay);
  const atNight = (working * (HOURLY[FIRST_OF_NIGHT] ?? 0) * PEOPLE.nightMessages) / 3_600;
  const others = [topOfAreas(scale.districts, recording.areaBytes), waitingKey(atNight)];
  const hot = hotPartsOf({ cost, hour, others, gigabytes: gigabytesOf(stored) });
  const stream = streamOf(cost, { working, chance, shards: partitionsIn(hot) });
  const { requests, pictures, outgoing } = cost.running;
  const largest = largestDistrict(communities);
  const clocks = clockRunsOf(scale, { largest, endedAnHour: total });
  const records = scale.ordersADay * cost.records.length;
  const work = {
    calls: records / stream.batch,
    ms: (records * STREAM.factor * 1000) / stream.canASecond,
  };
  return {
    ...{ scale, hot, stream, clocks, stored },
    orders: { holiday: scale.ordersADay * DAYS.holiday, working, hour: total, minute },
    requests: {
      ...{ average: average * requests.calls, most: most * requests.calls },
      signIns: most * cost.signIns,
    },
    units: { average: times(cost.load, average), most: times(cost.load, most) },
    concurrency: {
      requests: underWay(most, requests.ms),
      pictures: underWay(most, pictures.ms),
      outgoing: underWay(most, outgoing.ms),
      stream: stream.concurrency,
      clock: underWay(scale.districts / (CLOCK_MINUTES * A_MINUTE), clocks.largestDistrict * 1000),
    },
    wechat: {
      ...{ textsADay: working * cost.texts, textsAMinute: minute * cost.texts },
      ...{ photosADay: working * cost.photos, photosAMinute: minute * cost.photos },
    },
    quantities: quantitiesOf(scale, { cost, rows: recording.rows, stream: work }),
    idle: quantitiesOf({ ...scale, ordersADay: 0 }, { cost, rows: [], stream: NO_WORK }),
  };
}

/** The heating of one community fails: so many place within an hour and look in again. */
export function incident(recording: Recording, seed: number): HotPart[] {
  const chance = chanceFrom(seed);
  const [alone] = communitiesOf({ ...ONE, ordersADay: PEOPLE.incident }, chance);
  const hour = hourOf(alone === undefined ? [] : [alone], PEOPLE.incident, chance);
  return hotPartsOf({ cost: costOfPlacing(recording), hour, others: [], gigabytes: {} });
}

const NO_WORK = { calls: 0, ms: 0 };
const ONE = { name: 'incident', districts: 1, subdistricts: 1, communities: 1 };

function streamOf(
  { records }: OrderCost,
  { working, chance, shards }: { working: number; chance: Chance; shards: number },
): Simulated['stream'] {
  const msBySize = Array.from({ length: STREAM.batch }, (_, index) =>
    batchTime(records, index + 1, chance),
  );
  const hourly = HOURLY.map((share) => working * share * records.length);
  const slow = canOf(batchTime(records, STREAM.batch, chance, TAKES.slowWechat));
  return {
    ...shardsOf(hourly, shards, (size) => msBySize[size - 1] ?? 0),
    slow,
    oldestIfSlow: oldestIn(hourly, slow * AT_FIRST),
  };
}

const partitionsIn = (hot: readonly HotPart[]): number =>
  hot.find(({ part }) => part === 'table')?.partitions ?? 1;

/** Orders stand in three indexes for good; among partners only while somebody works on them. */
const gigabytesOf = ({ table, indexes }: { table: number; indexes: number }) => ({
  ...{ table, openByArea: indexes / 3, byResident: indexes / 3, byArea: indexes / 3 },
});

function largestDistrict(communities: readonly Community[]): number {
  const counts = new Map<string, number>();
  for (const { code } of communities) {
    const district = code.slice(0, 6);
    counts.set(district, (counts.get(district) ?? 0) + 1);
  }
  return Math.max(...counts.values());
}
