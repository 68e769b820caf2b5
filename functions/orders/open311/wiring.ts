import type { Platform } from '../../platform/wiring';
import type { ProjectionDeps } from '../projections';
import { createProjectionDeps } from '../wiring';
import { createAppStore } from './apps';
import type { Open311Deps } from './deps';

type Given = Pick<ProjectionDeps, 'mediaUrl' | 'removeMedia' | 'wechat'> &
  Pick<Open311Deps, 'open311'>;

export const createOpen311Deps = (
  platform: Platform,
  { mediaUrl, removeMedia, wechat, open311 }: Given,
): Open311Deps => ({
  ...platform,
  ...createProjectionDeps(platform, { mediaUrl, removeMedia }, wechat),
  apps: createAppStore(platform.table, platform.secret),
  open311,
});
