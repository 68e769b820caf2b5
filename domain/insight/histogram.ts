import { MINUTE } from '../time/shanghai';

/** How often a length occurred: minutes, rounded to two significant figures, to the number of orders. */
export type Histogram = Readonly<Record<string, number>>;

/** Middle and ninth tenth of lengths in minutes, to two significant figures; null where there is none. */
export interface Spread {
  median: number | null;
  p90: number | null;
  /** Number of orders that have this length. */
  of: number;
}

const FIGURES_KEPT = 2;

/**
 * Whole minutes of a length in milliseconds, to two significant figures. A longer one is never rounded to less, so the
 * median of rounded lengths is the rounded median, and a histogram has some hundred entries at most.
 */
export function roundedMinutes(length: number): number {
  const minutes = Math.round(Math.max(0, length) / MINUTE);
  const scale = 10 ** Math.max(0, String(minutes).length - FIGURES_KEPT);
  return Math.round(minutes / scale) * scale;
}

/** Two histograms in one. */
export function addHistograms(one: Histogram, other: Histogram): Histogram {
  const sum: Record<string, number> = { ...one };
  for (const [minutes, count] of Object.entries(other)) sum[minutes] = (sum[minutes] ?? 0) + count;
  return sum;
}

const MEDIAN = 50;
const NINTH_TENTH = 90;

/** Median and p90 by nearest rank: of ten lengths the fifth and the ninth. */
export function spreadOf(histogram: Histogram): Spread {
  const sorted = Object.entries(histogram)
    .map(([minutes, count]) => ({ minutes: Number(minutes), count }))
    .sort((a, b) => a.minutes - b.minutes);
  const of = sorted.reduce((sum, { count }) => sum + count, 0);
  const atRank = (percent: number): number | null => {
    let left = Math.ceil((of * percent) / 100);
    for (const { minutes, count } of sorted) {
      left -= count;
      if (left <= 0) return minutes;
    }
    return null;
  };
  return { median: atRank(MEDIAN), p90: atRank(NINTH_TENTH), of };
}
