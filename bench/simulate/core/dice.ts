import { createHash } from 'node:crypto';

/** Chance that can be repeated: the same seed throws the same numbers. */
export interface Dice {
  /** 0 ≤ x < 1. */
  roll: () => number;
  /** Between two numbers. */
  between: (least: number, most: number) => number;
  /** A whole number below `most`. */
  below: (most: number) => number;
  chance: (share: number) => boolean;
  pick: <T>(from: readonly T[]) => T;
  /** One of the rows by its weight. */
  weighed: <T>(rows: readonly (readonly [T, number])[]) => T;
  /** A waiting time of this mean: often short, now and then long. */
  wait: (mean: number) => number;
}

const WORD = 4_294_967_296;

/** Dice of a seed (mulberry32 over a digest of the text). */
export function diceOf(seed: string): Dice {
  let state = createHash('sha256').update(seed).digest().readInt32BE(0);
  const roll = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / WORD;
  };
  const pick = <T>(from: readonly T[]): T => {
    const [found] = from.slice(Math.floor(roll() * from.length));
    if (found === undefined) throw new RangeError('nothing to pick from');
    return found;
  };
  return {
    roll,
    pick,
    between: (least, most) => least + roll() * (most - least),
    below: (most) => Math.floor(roll() * most),
    chance: (share) => roll() < share,
    weighed: (rows) => {
      let left = roll() * rows.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of rows) {
        left -= weight;
        if (left < 0) return value;
      }
      return pick(rows)[0];
    },
    wait: (mean) => -Math.log(1 - roll()) * mean,
  };
}
