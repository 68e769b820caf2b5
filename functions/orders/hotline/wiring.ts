import type { Platform } from '../../platform/wiring';
import { createAppStore } from '../apps/store';
import { createOrderDeps } from '../wiring';
import type { HotlineDeps } from './deps';

/** No photo is told to the hotline: it gets no links. */
const noLink = (): Promise<string> => Promise.resolve('');

export const createHotlineDeps = (platform: Platform): HotlineDeps => ({
  ...createOrderDeps(platform, noLink),
  apps: createAppStore(platform.table, platform.secret),
});
