import type { Route } from '../../platform/http/route';
import type { OverviewDeps } from './deps';

export const ledgerRoutes: readonly Route<OverviewDeps>[] = [];
