/** The states of an order (单), in the order of the loop; the words for them are in `words.zh-CN.ts`. */
export const ORDER_STATES = [
  'placed',
  'accepted',
  'offered',
  'taken',
  'started',
  'paused',
  'escalated',
  'fulfilled',
  'rated',
  'closed',
  'rejected',
  'withdrawn',
  'merged',
] as const;

export type OrderState = (typeof ORDER_STATES)[number];

/** Open: somebody still has to do something before the resident can rate. `fulfilled` is not open, but has a due time. */
export const OPEN_STATES = [
  'placed',
  'accepted',
  'offered',
  'taken',
  'started',
  'paused',
  'escalated',
] as const satisfies readonly OrderState[];

/** The latest end of an order: what the three rates count. */
export const ENDED_STATES = [
  'rated',
  'closed',
  'rejected',
  'withdrawn',
] as const satisfies readonly OrderState[];

const open: ReadonlySet<OrderState> = new Set(OPEN_STATES);

export const isOpen = (state: OrderState): boolean => open.has(state);

/** What the clock looks at: somebody has to do something, or to rate. */
export const hasDueTime = (state: OrderState): boolean => isOpen(state) || state === 'fulfilled';
