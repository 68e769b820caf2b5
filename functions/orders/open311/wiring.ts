import type { Platform } from '../../platform/wiring';
import { createOrderDeps } from '../wiring';
import { createAppStore } from '../apps/store';
import type { Open311Deps } from './deps';
import type { FetchDeps } from './picture-deps';

type Given = Pick<Open311Deps, 'mediaUrl' | 'wechat' | 'open311' | 'door' | 'pictures'>;

export const createFetchDeps = (
  platform: Platform,
  { outbound, door }: Pick<FetchDeps, 'outbound' | 'door'>,
): FetchDeps => ({
  ...createOrderDeps(platform, nobodyLooks),
  ...{ table: platform.table, outbound, door },
});

/** Nobody is answered anything, so no picture is shown. */
const nobodyLooks = (): Promise<string> => Promise.resolve('');

export const createOpen311Deps = (
  platform: Platform,
  { mediaUrl, ...given }: Given,
): Open311Deps => ({
  ...createOrderDeps(platform, mediaUrl),
  table: platform.table,
  apps: createAppStore(platform.table, platform.secret),
  ...given,
});
