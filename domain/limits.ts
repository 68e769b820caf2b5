import type { Instant } from './order/said';

/** 点单 a day and person, open orders of one category at once, and 代点单 a day. */
export const PLACING = { ordersADay: 10, openOfOneCategory: 3, onBehalfADay: 200 } as const;

/** What staff may raise them to. */
export const MOST_RAISED = { ordersADay: 100, openOfOneCategory: 20, days: 90 } as const;

/** Limits that staff raised for a person who has reason to ask more often, until then. */
export interface Raised {
  ordersADay?: number;
  openOfOneCategory?: number;
  until: Instant;
}

/** How often this person may place for themselves now. */
export function placingLimitsOf(
  { raised }: { raised?: Raised },
  now: Instant,
): { ordersADay: number; openOfOneCategory: number } {
  const { ordersADay, openOfOneCategory } = PLACING;
  if (raised === undefined || raised.until <= now) return { ordersADay, openOfOneCategory };
  return {
    ordersADay: raised.ordersADay ?? ordersADay,
    openOfOneCategory: raised.openOfOneCategory ?? openOfOneCategory,
  };
}
