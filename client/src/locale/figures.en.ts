import { counted } from './counted.en';
import type { figureWords } from './figures.zh-CN';

/** The words of 公开的数字, in English: figures, stars and the days' roots. */
export const figureWordsEn: typeof figureWords = {
  title: 'Public figures',
  tabs: { figures: 'How it went', stars: 'Service stars', roots: 'Daily proof' },
  period: 'Last three months',
  provisional: 'Ratings still coming in',
  rates: {
    responseRate: 'Response rate',
    resolutionRate: 'Resolution rate',
    satisfactionRate: 'Satisfaction rate',
  },
  rateHints: {
    responseRate: 'Residents reached in time',
    resolutionRate: 'Residents who say it is solved',
    satisfactionRate: 'Satisfied counts 1, fairly satisfied 0.9',
  },
  onTime: 'Done on time',
  voices: (count) => counted(count, 'rating'),
  ended: (count) => `${counted(count, 'order')} finished`,
  share: (count, of) => `${count} of ${counted(of, 'order')}`,
  noData: 'No data yet',
  few: 'Too few ratings to show yet, so that nobody can be recognised',
  promisedAndKept: 'Time promised and time taken',
  promised: (length) => `Promised in ${length}`,
  kept: (length) => `most done within ${length}`,
  none: 'No orders finished in this time',
  noneHint: 'Orders count here once they are fulfilled and rated',
  quarter: (year, quarter) => `Q${quarter} ${year}`,
  star: 'Service star',
  score: (score) => `Score ${Math.round(score * 100)}`,
  noStars: 'Nobody has enough ratings this quarter',
  tooFew: (count) =>
    `${count} more ${count === 1 ? 'has' : 'have'} fewer than 10 ratings and cannot be ranked`,
  formula: 'How stars are chosen',
  rootOf: (day) => `Day code for ${day}`,
  rootCount: (count) =>
    `${counted(count, 'order')} changed that day ${count === 1 ? 'is' : 'are'} locked into this code`,
  rootHint:
    'If anyone alters any of these orders, the code no longer matches. You can copy it and check later.',
  noRoot: 'No code for this day yet',
  noRootHint: 'Each day code is published the next day',
  before: 'Day before',
  after: 'Day after',
  algorithm: 'How it is worked out',
  copy: 'Copy code',
  checkReceipt: 'Check a receipt',
};
