import { clockReads, RUNS_A_DAY } from './clock-runs';
import type { OrderCost } from './costs-of';
import type { Row } from './record/rows';
import type { Scale } from './scales';
import { MEMORY_GB, PEOPLE, TAKES } from './stated';

/** What a month takes of each service, and nothing of what it costs. */
export interface Quantities {
  writeUnits: number;
  readUnits: number;
  /** At the end of the first year, with indexes. */
  tableGigabytes: number;
  functionGigabyteSeconds: number;
  functionRequests: number;
  apiRequests: number;
  photoPuts: number;
  photoGets: number;
  /** At the end of the first year. */
  photoGigabytes: number;
  queueRequests: number;
  keyRequests: number;
  logGigabytes: number;
  gigabytesOut: number;
}

const DAYS = 30.4;
const YEAR = 365;
const GIGABYTE = 1e9;
/** A photo that comes is put, cleaned and put again. */
const PUTS_A_PHOTO = 2;
/** Sent, received, removed. */
const CALLS_A_MESSAGE = 3;
/** One call in so many starts a function anew, which asks for the platform's key. */
const CALLS_A_START = 200;
const LOG_BYTES = 650;
/** Beside the districts: the schedule, the roots, figures and messages. */
const OTHER_CLOCKS = 4;

/** Gigabytes and rows that stand in the table a year after the first order. */
export function storedAfterAYear(rows: readonly Row[], ordersADay: number) {
  const sum = (of: (row: Row) => number): number =>
    ordersADay * rows.reduce((all, row) => all + of(row) * Math.min(YEAR, row.days ?? YEAR), 0);
  return {
    table: sum(({ bytes }) => bytes) / GIGABYTE,
    indexes: sum(({ indexBytes }) => indexBytes) / GIGABYTE,
    rows: sum(() => 1),
  };
}

/** Of the stream in a day. */
export interface StreamWork {
  calls: number;
  ms: number;
}

export function quantitiesOf(
  scale: Scale,
  { cost, rows, stream }: { cost: OrderCost; rows: readonly Row[]; stream: StreamWork },
): Quantities {
  const { ordersADay, districts } = scale;
  const { requests, pictures, outgoing } = cost.running;
  const clocks = (districts + OTHER_CLOCKS) * RUNS_A_DAY;
  const each = [requests, pictures, outgoing];
  const sum = (of: 'calls' | 'ms'): number => each.reduce((all, one) => all + one[of], 0);
  const calls = DAYS * (ordersADay * sum('calls') + stream.calls + clocks);
  const clockMs = (clocks + 2 * clockReads(scale)) * TAKES.call;
  const ms = DAYS * (ordersADay * sum('ms') + stream.ms + clockMs);
  const orders = DAYS * ordersADay;
  const views = orders * PEOPLE.photos * PEOPLE.photoViews;
  const stored = storedAfterAYear(rows, ordersADay);
  const answers = orders * requests.calls * PEOPLE.answerBytes;
  return {
    writeUnits: orders * cost.load.write,
    readUnits: orders * cost.load.read + DAYS * clockReads(scale),
    tableGigabytes: stored.table + stored.indexes,
    functionGigabyteSeconds: (ms / 1000) * MEMORY_GB,
    functionRequests: calls,
    apiRequests: orders * requests.calls,
    photoPuts: orders * PEOPLE.photos * PUTS_A_PHOTO,
    photoGets: orders * PEOPLE.photos + views,
    photoGigabytes: (ordersADay * YEAR * PEOPLE.photos * PEOPLE.photoBytes) / GIGABYTE,
    queueRequests: CALLS_A_MESSAGE * (orders * outgoing.calls + DAYS * clocks),
    keyRequests: calls / CALLS_A_START,
    logGigabytes: (calls * LOG_BYTES) / GIGABYTE,
    gigabytesOut: (answers + views * PEOPLE.photoBytes) / GIGABYTE,
  };
}
