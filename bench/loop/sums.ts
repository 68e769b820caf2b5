import type { StoreCall } from './meter';

export const writeUnits = (calls: readonly StoreCall[]): number =>
  calls.reduce((sum, { write }) => sum + write, 0);

export const readUnits = (calls: readonly StoreCall[]): number =>
  calls.reduce((sum, { read }) => sum + read, 0);

/** Round trips one after another: the longest row of calls that waited for each other. */
export const tripsOf = (calls: readonly StoreCall[]): number =>
  Math.max(0, ...calls.map(({ depth }) => depth));
