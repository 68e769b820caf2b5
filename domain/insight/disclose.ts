import { MIN_VOICES_FOR_RANKING, rate } from '../rates';
import type { Disclosed } from './disclosed';
import { spreadOf, type Spread } from './histogram';
import { TIMES, type Tally, type TimeName } from './tally';
import { ratesOfTally } from './tally-rates';

/** Fewer than these are left out. */
export const LEAST_DISCLOSED = MIN_VOICES_FOR_RANKING;

const voicesIn = ({ counts }: Tally): number => counts.voices ?? 0;
const endedIn = ({ counts }: Tally): number => counts.ended ?? 0;

const isEnough = (tally: Tally): boolean => voicesIn(tally) >= LEAST_DISCLOSED;

/** 公开: the counts of a tally, cut to what the public may know; `withheld` where a neighbour's would follow from it. */
export function disclose(tally: Tally, { withheld = false } = {}): Disclosed {
  const known = { ended: endedIn(tally), voices: voicesIn(tally) };
  const enough = isEnough(tally) && !withheld;
  if (!enough && known.voices > 0) return { ...known, enough };
  const { responseRate, resolutionRate, satisfactionRate, firstTimeRate, shares } =
    ratesOfTally(tally);
  const rates = { responseRate, resolutionRate, satisfactionRate };
  if (!enough) return { ...known, enough, ...rates };
  const { unrated, rejected, reopened } = shares;
  return {
    ...known,
    enough,
    ...rates,
    firstTimeRate,
    ...onTimeOf(tally),
    shares: { unrated, rejected, reopened },
    times: timesOf(tally),
  };
}

function onTimeOf({ counts: { onTime = 0, done = 0 } }: Tally): Pick<Disclosed, 'onTimeRate'> {
  return done > 0 && done < LEAST_DISCLOSED ? {} : { onTimeRate: rate(onTime, done) };
}

function timesOf({ times }: Tally): Partial<Record<TimeName, Spread>> {
  const spreads = TIMES.map((name) => [name, spreadOf(times[name] ?? {})] as const);
  return Object.fromEntries(spreads.filter(([, { of }]) => of >= LEAST_DISCLOSED));
}

/**
 * The groups of one whole. What is left out must not follow from the rest either: where those left out have fewer than
 * ten voices together, the smallest of the others is left out with them.
 */
export function discloseGroups(groups: Readonly<Record<string, Tally>>): Map<string, Disclosed> {
  const entries = Object.entries(groups);
  const few = entries.filter(([, tally]) => !isEnough(tally));
  const hidden = few.reduce((sum, [, tally]) => sum + voicesIn(tally), 0);
  const [beside] =
    hidden > 0 && hidden < LEAST_DISCLOSED
      ? entries
          .filter(([, tally]) => isEnough(tally))
          .sort(([one, a], [other, b]) => voicesIn(a) - voicesIn(b) || (one < other ? -1 : 1))
      : [];
  return new Map(
    entries.map(([key, tally]) => [key, disclose(tally, { withheld: key === beside?.[0] })]),
  );
}
