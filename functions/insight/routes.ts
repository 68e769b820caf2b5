import type { Route } from '../platform/http/route';
import type { InsightDeps } from './deps';
import { publicRoutes } from './public-routes';
import { statsRoutes } from './stats-routes';

/** Every route of the insight part: figures and disclosure. */
export const routes: readonly Route<InsightDeps>[] = [...statsRoutes, ...publicRoutes];
