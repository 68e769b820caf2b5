import {
  contentOf,
  FAIR_WEIGHT,
  rate,
  type LoopRates,
  type Rate,
  type Rates,
  type VoiceRates,
} from '../rates';
import type { Figure } from './figures';
import type { Tally } from './tally';

/** What the rates are without the open orders: the share of 挂账 needs those. */
export type RatesOfEnded = Omit<Rates, 'shares'> & { shares: Omit<Rates['shares'], 'shelved'> };

type Prefix = '' | 'withExempted.' | 'onBehalf.' | 'community.';

/** 三率 and what is shown beside them, of a tally: the same numbers as `ratesOf` has of its orders. */
export function ratesOfTally(
  tally: Tally,
  { fairWeight = FAIR_WEIGHT }: { fairWeight?: number } = {},
): RatesOfEnded {
  const count = (name: Figure): number => tally.counts[name] ?? 0;
  const share = (name: Figure): Rate => rate(count(name), count('ended'));
  const voices = (prefix: Prefix): VoiceRates => {
    const of = count(`${prefix}voices`);
    const content = contentOf(count(`${prefix}satisfied`), count(`${prefix}fair`), fairWeight);
    return {
      resolutionRate: rate(count(`${prefix}resolved`), of),
      satisfactionRate: rate(content, of),
    };
  };
  const loop = (prefix: '' | 'withExempted.'): LoopRates => {
    const of = count(`${prefix}voices`);
    return {
      ...voices(prefix),
      responseRate: rate(count(`${prefix}responded`), of),
      firstTimeRate: rate(count(`${prefix}firstTime`), of),
    };
  };
  return {
    ...loop(''),
    withExempted: loop('withExempted.'),
    apart: { onBehalf: voices('onBehalf.'), community: voices('community.') },
    shares: {
      rejected: share('rejected'),
      reopened: share('reopened'),
      unrated: share('unrated'),
      exempted: share('exempted'),
    },
  };
}
