import { MIN_VOICES_FOR_RANKING, rate, type Rate } from '../rates';
import { MINUTE } from '../time/shanghai';
import type { Figure } from './figures';
import { spreadOf, type Spread } from './histogram';
import { TIMES, type Tally, type TimeName } from './tally';
import { ratesOfTally, type RatesOfEnded } from './tally-rates';
import { WAITING_CAUSES, type WaitingCause } from './waiting';

/** The figures of a set of ended orders, as they are answered: every rate with its count and what it is of. */
export interface FigureBlock extends RatesOfEnded {
  ended: number;
  /** V: the valid voices. */
  voices: number;
  /** Enough of them to stand in a ranking. */
  enough: boolean;
  onTimeRate: Rate;
  times: Record<TimeName, Spread>;
  /** For whom they waited: minutes together, and how many orders. */
  waited: Partial<Record<WaitingCause, { minutes: number; orders: number }>>;
  /** How many orders each figure counts; those without any are left out. */
  counts: Partial<Record<Figure, number>>;
}

/** What a tally says. */
export function figureBlock(tally: Tally): FigureBlock {
  const { counts } = tally;
  const voices = counts.voices ?? 0;
  const spread = (name: TimeName): Spread => spreadOf(tally.times[name] ?? {});
  const [toAccept, toTake, toFulfil] = TIMES;
  return {
    ended: counts.ended ?? 0,
    voices,
    enough: voices >= MIN_VOICES_FOR_RANKING,
    ...ratesOfTally(tally),
    onTimeRate: rate(counts.onTime ?? 0, counts.done ?? 0),
    times: { toAccept: spread(toAccept), toTake: spread(toTake), toFulfil: spread(toFulfil) },
    waited: waitedIn(tally),
    counts,
  };
}

const waitedIn = ({ counts, waited }: Tally): FigureBlock['waited'] =>
  Object.fromEntries(
    WAITING_CAUSES.flatMap((cause) => {
      const orders = counts[`waited.${cause}`] ?? 0;
      const minutes = Math.round((waited[cause] ?? 0) / MINUTE);
      return orders === 0 ? [] : [[cause, { minutes, orders }] as const];
    }),
  );

export const RANKED = ['responseRate', 'resolutionRate', 'satisfactionRate'] as const;
export type Ranks = Record<(typeof RANKED)[number], number>;

/**
 * The place of each among those with enough voices, by each of the three rates: 1 is the highest, equal rates share a
 * place. Whoever has fewer voices has none.
 */
export function ranksOf(blocks: ReadonlyMap<string, FigureBlock>): Map<string, Ranks> {
  const ranked = [...blocks].filter(([, { enough }]) => enough);
  const placeBy = (name: (typeof RANKED)[number], own: FigureBlock): number =>
    1 + ranked.filter(([, block]) => valueOf(block, name) > valueOf(own, name)).length;
  return new Map(
    ranked.map(([key, block]) => [
      key,
      {
        responseRate: placeBy('responseRate', block),
        resolutionRate: placeBy('resolutionRate', block),
        satisfactionRate: placeBy('satisfactionRate', block),
      },
    ]),
  );
}

const valueOf = (block: FigureBlock, name: (typeof RANKED)[number]): number =>
  block[name].value ?? 0;
