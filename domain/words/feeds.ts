/** What feeds and calendars are called where a program of somebody else's shows them. */
export const FEED_WORDS = {
  publicOrders: '大家的单',
  ownCalendar: '四单 · 我约好的时间',
  partnerCalendar: '四单 · 我们约好的时间',
} as const;
