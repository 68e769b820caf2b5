import type { Order } from '../order/order';
import { isOpen, OPEN_STATES } from '../order/states';
import { isOverdue } from '../order/view/wire';
import { DAY } from '../time/shanghai';

/** How long ago an open order was placed: up to so many days of 24 hours; `older` is more than thirty. */
export const AGES = ['day1', 'days3', 'days7', 'days15', 'days30', 'older'] as const;
export type Age = (typeof AGES)[number];

const MOST_DAYS: Record<Age, number> = {
  day1: 1,
  days3: 3,
  days7: 7,
  days15: 15,
  days30: 30,
  older: Number.POSITIVE_INFINITY,
};

type Card = Pick<Order, 'state' | 'placedAt' | 'dueAt' | 'pause'>;

const ageOf = ({ placedAt }: Card, now: number): Age =>
  AGES.find((age) => now - placedAt <= MOST_DAYS[age] * DAY) ?? 'older';

const OTHERS = ['open', 'open.overdue', 'open.shelved', 'open.awaitingRating'] as const;

/** Every figure of orders that have not ended, by name: all, by state, by age, and what is overdue, 挂账 or 待评. */
export const OPEN_FIGURES = [
  ...OTHERS,
  ...OPEN_STATES.map((state) => `open.${state}` as const),
  ...AGES.map((age) => `open.age.${age}` as const),
] as const;
export type OpenFigure = (typeof OPEN_FIGURES)[number];

/** The figures in which an order counts that has not ended. */
export function openFiguresOf(card: Card, now: number): OpenFigure[] {
  const { state, pause } = card;
  if (state === 'fulfilled') return ['open.awaitingRating'];
  const named = OPEN_STATES.find((one) => one === state);
  if (named === undefined || !isOpen(state)) return [];
  return [
    'open',
    `open.${named}`,
    `open.age.${ageOf(card, now)}`,
    ...(isOverdue(card, now) ? (['open.overdue'] as const) : []),
    ...(pause?.shelved === true ? (['open.shelved'] as const) : []),
  ];
}

export type OpenCounts = Partial<Record<OpenFigure, number>>;

/** How many orders count in each figure; what is missing is nought. */
export function countOpen(cards: readonly Card[], now: number): OpenCounts {
  const counts: OpenCounts = {};
  for (const card of cards)
    for (const name of openFiguresOf(card, now)) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
