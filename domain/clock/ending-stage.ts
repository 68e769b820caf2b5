import type { Ending } from '../ending-soon';

/** When something that ends is announced: 30 days and 7 days before, on its last day, and once when it is over. */
export const ENDING_STAGES = ['month', 'week', 'lastDay', 'over'] as const;
export type EndingStage = (typeof ENDING_STAGES)[number];

const WEEK_DAYS = 7;
/** What ended longer ago than this is no news. */
const NEWS_DAYS = 30;

/** The stage that an ending has reached (快到期); undefined where it is over so long that nobody needs to be told. */
export function endingStageOf({ daysLeft }: Pick<Ending, 'daysLeft'>): EndingStage | undefined {
  if (daysLeft < -NEWS_DAYS) return undefined;
  if (daysLeft < 0) return 'over';
  if (daysLeft === 0) return 'lastDay';
  return daysLeft <= WEEK_DAYS ? 'week' : 'month';
}
