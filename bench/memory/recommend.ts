import { routeTables } from '../../cloud/route-tables';
import type { Seen } from './watch-functions';

/** So many MB give a function one whole core of Lambda; less gives it that share. */
const MEGABYTES_OF_A_CORE = 1769;
const SIZES = [128, 192, 256, 384, 512, 768, 1024, 1769] as const;
/** The runtime needs room too, and nobody wants to be ended for the last page. */
const ROOM = 1.5;
/** Trips to the store one after another, and what one of them takes inside a region: taken, not measured here. */
const WAITS_MS = 3 * 5;
/** Most of `firstCpu` is loading, for which a function has a whole core; its first request it works off with its share. */
const LOADING_SHARE = 0.7;
/** A warm answer to somebody who waits, and the first one of a function that has slept. */
const WARM_WITHIN_MS = 500;
const FIRST_WITHIN_MS = 2_000;

type Work = Pick<Seen, 'cpu' | 'cpuP99' | 'firstCpu' | 'peak'>;

export interface Recommendation {
  /** MB. */
  memory: number;
  /** Milliseconds of a warm invocation: the usual one, what 99 of 100 do not exceed, and the first of a process. */
  duration: number;
  p99: number;
  first: number;
}

const slowness = (memory: number): number => Math.max(1, MEGABYTES_OF_A_CORE / memory);

/** How long things last with so much memory: the waits as they are, the CPU at its share of a core. */
export function durationsAt({ cpu, cpuP99, firstCpu }: Work, memory: number): Recommendation {
  const slowed = slowness(memory);
  return {
    memory,
    duration: WAITS_MS + cpu * slowed,
    p99: WAITS_MS + cpuP99 * slowed,
    first: WAITS_MS + firstCpu * (LOADING_SHARE + (1 - LOADING_SHARE) * slowed),
  };
}

/**
 * The least memory in which a function has room and, where somebody waits for it, answers in time. Below a whole core less
 * memory is never dearer: the CPU costs the same, every wait costs less. So the least that will do is the cheapest as well.
 */
export function recommend(work: Work, isAwaited: boolean): Recommendation {
  const memory = SIZES.find((size) => {
    const { p99, first } = durationsAt(work, size);
    const isInTime = !isAwaited || (p99 <= WARM_WITHIN_MS && first <= FIRST_WITHIN_MS);
    return size >= work.peak * ROOM && isInTime;
  });
  return durationsAt(work, memory ?? MEGABYTES_OF_A_CORE);
}

/** Whether somebody waits for its answers: programs alone read the description of the API. */
export const isAwaited = (name: string): boolean => name in routeTables && name !== 'document';
