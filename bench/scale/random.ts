/** Chance as a parameter: the same seed gives the same day. */
export interface Chance {
  /** In [0, 1). */
  next: () => number;
  /** Of mean 0 and deviation 1. */
  normal: () => number;
  /** How many of what happens `mean` times on average. */
  poisson: (mean: number) => number;
}

/** Mulberry32: small, fast and good enough to spread orders over minutes. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return { next, normal, poisson: (mean) => poisson(mean, { next, normal }) };
}

/** Above this the normal distribution is as good. */
const MANY = 60;

function poisson(mean: number, { next, normal }: Pick<Chance, 'next' | 'normal'>): number {
  if (mean > MANY) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
  const floor = Math.exp(-mean);
  let count = 0;
  for (let product = next(); product > floor; product *= next()) count += 1;
  return count;
}
