import type { Route } from '../platform/http/route';
import type { InsightDeps } from './deps';

export const statsRoutes: readonly Route<InsightDeps>[] = [];
