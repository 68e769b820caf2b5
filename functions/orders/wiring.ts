import type { Platform } from '../platform/wiring';
import type { OrderDeps, OrderHttpDeps } from './deps';
import { createLookStore } from './look-store';
import type { ProjectionDeps } from './projections';
import { createBesideStore } from './store';

type MediaUrl = OrderDeps['mediaUrl'];

export const createOrderDeps = (platform: Platform, mediaUrl: MediaUrl): OrderHttpDeps => ({
  ...platform,
  beside: createBesideStore(platform.table, platform.vault),
  looks: createLookStore(platform.table),
  mediaUrl,
});

export const createProjectionDeps = (
  platform: Platform,
  { mediaUrl, removeMedia }: Pick<ProjectionDeps, 'mediaUrl' | 'removeMedia'>,
  wechat: ProjectionDeps['wechat'],
): ProjectionDeps => ({
  ...createOrderDeps(platform, mediaUrl),
  table: platform.table,
  removeMedia,
  wechat,
});
