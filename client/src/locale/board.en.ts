import type { Age, OpenFigure } from '@domain/insight/open-figures';
import type { WaitingCause } from '@domain/insight/waiting';
import type { board } from './board.zh-CN';
import { counted } from './counted.en';

const ages: Record<Age, string> = {
  day1: 'Up to 1 day',
  days3: '1 to 3 days',
  days7: '3 to 7 days',
  days15: '7 to 15 days',
  days30: '15 to 30 days',
  older: 'More than 30 days',
};

const states: Partial<Record<OpenFigure, string>> = {
  'open.placed': 'To accept',
  'open.accepted': 'Accepted',
  'open.offered': 'To be claimed',
  'open.taken': 'Taken',
  'open.started': 'In progress',
  'open.paused': 'Paused',
  'open.escalated': 'Escalated',
  'open.awaitingRating': 'To be rated',
};

const waited: Record<WaitingCause, string> = {
  owner: 'Community arranging',
  partners: 'Waiting for a claim',
  handler: 'Being worked on',
  above: 'Waiting for the level above',
  shelved: 'Shelved',
  merged: 'Following another order',
  resident: 'Waiting for the resident',
  parts: 'Waiting for parts',
  weather: 'Waiting for the weather',
  otherBody: 'Waiting for others',
};

/** The words of 看板, in English. */
export const boardEn: typeof board = {
  title: 'Dashboard',
  ours: 'Our figures',
  periods: { week: 'Last 7 days', month: 'Last 30 days', quarter: 'Last 90 days' },
  provisional: 'Orders from these days can still be rated, so the figures may change.',
  empty: 'No orders finished in these days',
  emptyHint: 'Figures appear once orders are fulfilled and residents have rated them.',
  voices: (of) => counted(of, 'valid rating'),
  few: 'Fewer than 10 orders, not compared yet',
  rates: {
    responseRate: 'Response rate',
    resolutionRate: 'Resolution rate',
    satisfactionRate: 'Satisfaction rate',
    onTimeRate: 'Done on time',
    firstTimeRate: 'Done first time',
  },
  noData: 'No data',
  ofCount: (count, of) => `${count} / ${of}`,
  shares: {
    rejected: 'Not accepted',
    reopened: 'Reopened',
    unrated: 'Closed without a rating',
    exempted: 'Exempted',
    shelved: 'Shelved',
  },
  sharesTitle: 'Also worth a look',
  times: { toAccept: 'Time to accept', toTake: 'Time to be taken', toFulfil: 'Time to fulfil' },
  timesTitle: 'How fast',
  median: (words) => `half within ${words}`,
  p90: (words) => `nine in ten within ${words}`,
  open: 'Open orders',
  openTotal: (count) => `${counted(count, 'order')} not finished`,
  overdue: 'Overdue',
  ages: 'How long open',
  waitedTitle: 'Where the time went',
  waitedHint: 'Time spent waiting for others counts as theirs.',
  trend: 'Finished each day',
  most: (count) => `Busiest day: ${counted(count, 'order')}`,
  by: {
    category: 'By category',
    grid: 'By grid',
    partner: 'By partner',
    area: 'By area',
    worker: 'By person',
  },
  rank: (place) => `No. ${place}`,
  ended: (count) => `${counted(count, 'order')} finished`,
  figureTitle: 'Orders in this figure',
  figureEmpty: 'No orders',
  figureEmptyHint: 'Try other dates.',
  hidden: (count) => `You cannot see the details of ${counted(count, 'more order')}`,
  ageWords: ages,
  stateWords: states,
  waitedWords: waited,
};
