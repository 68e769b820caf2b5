import { randomFillSync } from 'node:crypto';

const POOL_BYTES = 4096;

const pool = Buffer.alloc(POOL_BYTES);
let taken = POOL_BYTES;

/** So many bytes of chance (at most 4,096), each given out once. The system is asked for many at a time: few at a time cost most of it. */
export function chance(bytes: number): Uint8Array {
  if (taken + bytes > POOL_BYTES) {
    randomFillSync(pool);
    taken = 0;
  }
  const given = Uint8Array.prototype.slice.call(pool, taken, taken + bytes);
  pool.fill(0, taken, taken + bytes);
  taken += bytes;
  return given;
}

const BYTE = 256;

/** From 0 up to 1, fine enough to spread what would come together. */
export const fraction = (): number => (chance(1)[0] ?? 0) / BYTE;
