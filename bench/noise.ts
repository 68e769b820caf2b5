import { createHash } from 'node:crypto';
import { loadavg } from 'node:os';

import { median, rounded } from './middle';

/** How quiet the machine was: how far apart the same piece of work took, in its middle, and how much else there was to do. */
export interface Noise {
  /** Between the slow tenth and the quick tenth, in the one in the middle. */
  spread: number;
  /** Milliseconds of the piece in the middle. */
  piece: number;
  /** Average load of the last minute, before and after. */
  load: { before: number; after: number };
}

export interface Listener {
  /** Does the piece of work a few times; called between measurements. */
  listen: () => void;
  noise: () => Noise;
}

const TIMES = 9;
const ROUNDS = 20_000;

/** Hears the machine's noise beside the figures. */
export function listenToNoise(): Listener {
  const before = loadOf();
  const pieces: number[] = [];
  return {
    listen: () => {
      for (let time = 0; time < TIMES; time += 1) pieces.push(pieceOfWork());
    },
    noise: () => ({
      spread: spreadOf(pieces),
      piece: rounded(median(pieces), 1),
      load: { before, after: loadOf() },
    }),
  };
}

/** From the quick tenth to the slow tenth of these, in the one in the middle. */
export function spreadOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN;
  return rounded((at(0.9) - at(0.1)) / median(sorted));
}

const loadOf = (): number => rounded(loadavg()[0] ?? 0);

/** Always the same: hashes of hashes, some 20 ms. */
function pieceOfWork(): number {
  const began = performance.now();
  let hash = 'noise';
  for (let round = 0; round < ROUNDS; round += 1) {
    hash = createHash('sha256').update(hash).digest('hex');
  }
  return performance.now() - began;
}
