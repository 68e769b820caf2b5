import type { Shelf } from './cache';
import { now } from './clock';
import { recall, remember } from './storage';

/** Keeps what was loaded on the phone; it counts as fresh for so many milliseconds, and is shown until newer comes. */
export function createShelf<T>(name: string, freshMs: number): Shelf<T> {
  const slot = (key: string): string => `sidan:${name}:${key}`;
  return {
    find: (key) => {
      const kept = recall<{ at: number; data: T }>(slot(key));
      return kept && { data: kept.data, isFresh: Math.abs(now() - kept.at) < freshMs };
    },
    put: (key, data) => remember(slot(key), { at: now(), data }),
  };
}
