import type { Route } from '../../platform/http/route';
import type { OverviewDeps } from './deps';

export const attentionRoutes: readonly Route<OverviewDeps>[] = [];
