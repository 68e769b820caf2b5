import type { Platform } from '../../platform/wiring';
import { createOrderDeps } from '../wiring';
import { createAppStore } from '../apps/store';
import type { Open311Deps } from './deps';

type Given = Pick<Open311Deps, 'mediaUrl' | 'wechat' | 'open311'>;

export const createOpen311Deps = (
  platform: Platform,
  { mediaUrl, wechat, open311 }: Given,
): Open311Deps => ({
  ...createOrderDeps(platform, mediaUrl),
  table: platform.table,
  apps: createAppStore(platform.table, platform.secret),
  wechat,
  open311,
});
