import type { Platform } from '../../platform/wiring';
import type { OrderDeps } from '../deps';
import { createOrderDeps } from '../wiring';
import type { PersonalDeps } from './deps';
import { createPersonalStore } from './personal-store';
import { createRaiseStore } from './raise-store';

export const createPersonalDeps = (
  platform: Platform,
  mediaUrl: OrderDeps['mediaUrl'],
): PersonalDeps => ({
  ...createOrderDeps(platform, mediaUrl),
  personal: createPersonalStore(platform.table, platform.vault),
  raises: createRaiseStore(platform.table, platform.vault),
});
