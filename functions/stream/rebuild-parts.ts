import { insightInRebuild } from '../insight/on-change';
import { messagesInRebuild } from '../messages/on-change';
import { ordersInRebuild } from '../orders/on-change';
import type { RebuildPartOn } from '../platform/rebuild-part';

/** Every part that makes rows of orders. */
export const REBUILD_PARTS: readonly RebuildPartOn[] = [
  ordersInRebuild,
  insightInRebuild,
  messagesInRebuild,
];
