import type { Rate } from '../rates';
import type { Spread } from './histogram';

/**
 * What the public may know of a set of orders: their number and V always, everything else only from ten on (`enough`),
 * so that nobody can be recognised. V = 0 says that there is no data.
 */
export interface Disclosed {
  ended: number;
  voices: number;
  enough: boolean;
  responseRate?: Rate;
  resolutionRate?: Rate;
  satisfactionRate?: Rate;
  firstTimeRate?: Rate;
  /** Done by the promised time, of what was done. */
  onTimeRate?: Rate;
  shares?: Record<'unrated' | 'rejected' | 'reopened', Rate>;
  /** Minutes that it took. */
  times?: Partial<Record<'toAccept' | 'toTake' | 'toFulfil', Spread>>;
}
