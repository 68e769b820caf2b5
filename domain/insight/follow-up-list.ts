import type { FollowUp, Order } from '../order/order';
import type { OrderState } from '../order/states';
import type { Satisfaction } from '../order/vocabulary';

/** Whose list: the community's own visits (社区自访) and those of the level above are kept apart. */
export const VISITORS = ['community', 'above'] as const;
export type Visitor = (typeof VISITORS)[number];

/** Why somebody is called back (回访): 不满意, not rated, refused, 工作人员让我撤的, or the random draw (随机抽查). */
export const FOLLOW_UP_REASONS = [
  'dissatisfied',
  'unrated',
  'rejected',
  'askedTo',
  'drawn',
] as const;
export type FollowUpReason = (typeof FOLLOW_UP_REASONS)[number];

/** So much of what nothing else puts on the list is drawn by lot. */
export const FOLLOW_UP_SHARE = 0.1;

/** An order stays on the list for so many days after its end. */
export const FOLLOW_UP_DAYS = 30;

/** Tries without an answer after which nobody is called again, as with `contact`. */
const TRIES = 2;

/** What the list looks at of an order. */
export interface Ended {
  state: OrderState | undefined;
  satisfaction?: Satisfaction;
  withdrawReason?: string;
  /** Visits since the latest end. */
  visits: readonly Pick<FollowUp, 'by' | 'reached'>[];
}

/** The lot that an order has drawn, 0 up to but not including 1, and the share that is called. */
export interface Draw {
  lot: number;
  share?: number;
}

/** Why an order is on the list; empty where it is not. Who lays the list out knows the lot, staff cannot. */
export function followUpReasons(
  { state, satisfaction, withdrawReason }: Ended,
  { lot, share = FOLLOW_UP_SHARE }: Draw,
): FollowUpReason[] {
  const drawn: FollowUpReason[] = lot < share ? ['drawn'] : [];
  switch (state) {
    case 'closed':
      return ['unrated'];
    case 'rejected':
      return ['rejected'];
    case 'rated':
      return satisfaction === 'dissatisfied' ? ['dissatisfied'] : drawn;
    case 'withdrawn':
      return withdrawReason === 'askedTo' ? ['askedTo'] : drawn;
    default:
      return [];
  }
}

/** Whether this level has made its visit: it reached somebody, or tried twice. The other level's visits do not count. */
export function isVisited({ visits }: Ended, by: Visitor): boolean {
  const own = visits.filter((visit) => visit.by === by);
  return own.some(({ reached }) => reached) || own.length >= TRIES;
}

/** On the list of this level and not visited by it yet. */
export const isToBeCalled = (ended: Ended, by: Visitor, draw: Draw): boolean =>
  followUpReasons(ended, draw).length > 0 && !isVisited(ended, by);

/** An order as the list looks at it. */
export function endedIn({ state, rating, events, followUps, endedAt = 0 }: Order): Ended {
  const reason = events.filter(({ command }) => command === 'withdraw').at(-1)?.data?.[
    'reasonCode'
  ];
  return {
    state,
    visits: followUps.filter(({ at }) => at >= endedAt),
    ...(rating === undefined ? {} : { satisfaction: rating.satisfaction }),
    ...(typeof reason === 'string' ? { withdrawReason: reason } : {}),
  };
}
