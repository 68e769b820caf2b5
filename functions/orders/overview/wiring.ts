import { createInboxStore } from '../../platform/stores/inbox';
import { createRecordStore } from '../../platform/stores/records';
import type { Platform } from '../../platform/wiring';
import type { OrderDeps } from '../deps';
import { createOrderDeps } from '../wiring';
import type { OverviewDeps } from './deps';

export const createOverviewDeps = (
  platform: Platform,
  mediaUrl: OrderDeps['mediaUrl'],
): OverviewDeps => ({
  ...createOrderDeps(platform, mediaUrl),
  inbox: createInboxStore(platform.table),
  records: createRecordStore(platform.table, platform.secret),
});
