import type { StreamRecord } from './costs-of';
import type { Chance } from './random';
import { STREAM, TAKES } from './stated';

const BATCHES = 3_000;

/** Milliseconds of a batch of so many records of many orders, handed to a few workers: until the last one ends. */
export function batchTime(
  records: readonly StreamRecord[],
  size: number,
  chance: Chance,
  wechat: number = TAKES.wechat,
): number {
  let sum = 0;
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const workers = Array.from({ length: STREAM.atOnce }, () => 0);
    for (let place = 0; place < size; place += 1) {
      const { calls = 0, asked = 0 } = records[Math.floor(chance.next() * records.length)] ?? {};
      const first = workers.indexOf(Math.min(...workers));
      workers[first] = (workers[first] ?? 0) + calls * TAKES.call + asked * wechat;
    }
    sum += TAKES.handOver + Math.max(...workers);
  }
  return sum / BATCHES;
}

export interface Shards {
  shards: number;
  recordsASecond: number;
  /** That one shard can hand over. */
  canASecond: number;
  /** How old the oldest record gets in the course of a day, in seconds. */
  oldest: number;
  /** Records in a batch, batches a second and functions at once in the fullest hour. */
  batch: number;
  batches: number;
  concurrency: number;
}

const HOUR = 3_600;

/**
 * One shard lies behind each partition and hands over so many batches side by side; what it cannot hand over in one hour
 * waits for the next.
 */
export function shardsOf(
  hourly: readonly number[],
  shards: number,
  msOf: (size: number) => number,
): Shards {
  const canASecond = canOf(msOf(STREAM.batch));
  const recordsASecond = Math.max(...hourly) / HOUR;
  const each = recordsASecond / shards;
  const batch = batchIn(each / STREAM.factor, msOf);
  const batches = Math.min(recordsASecond, canASecond * shards) / batch;
  return {
    ...{ shards, recordsASecond, canASecond, batch, batches },
    oldest: oldestIn(hourly, canASecond * shards),
    concurrency: Math.min(shards * STREAM.factor, (batches * msOf(Math.round(batch))) / 1000),
  };
}

/** Records that a shard can hand over in a second, where a batch takes so long. */
export const canOf = (ms: number): number => (STREAM.batch * STREAM.factor * 1000) / ms;

/** What gathers for one of the batches side by side while the batch before it is worked off, or until it is looked at again. */
function batchIn(each: number, msOf: (size: number) => number): number {
  let size = 1;
  for (let tries = 0; tries < STREAM.batch; tries += 1) {
    const gathered = (each * Math.max(STREAM.pollMs, msOf(Math.round(size)))) / 1000;
    size = Math.min(STREAM.batch, Math.max(1, gathered));
  }
  return size;
}

/** Seconds that the last record of the worst hour waits. */
export function oldestIn(hourly: readonly number[], canASecond: number): number {
  let waiting = 0;
  let oldest = 0;
  for (const records of hourly) {
    waiting = Math.max(0, waiting + records - canASecond * HOUR);
    oldest = Math.max(oldest, waiting / canASecond);
  }
  return oldest;
}
