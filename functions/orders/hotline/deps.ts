import type { AppStore } from '../apps/store';
import type { OrderHttpDeps } from '../deps';

/** What the bridge to the hotline stands on. */
export type HotlineDeps = OrderHttpDeps & { apps: AppStore };
