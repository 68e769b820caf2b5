import type { Platform } from '../../platform/wiring';
import type { OrderDeps } from '../deps';
import { createOrderDeps } from '../wiring';
import { createCalendarStore } from './calendar-store';
import type { FeedDeps } from './deps';

export const createFeedDeps = (platform: Platform, mediaUrl: OrderDeps['mediaUrl']): FeedDeps => ({
  ...createOrderDeps(platform, mediaUrl),
  calendars: createCalendarStore(platform.table, platform.secret),
});
