import type { Route } from '../platform/http/route';
import type { InsightDeps } from './deps';

export const publicRoutes: readonly Route<InsightDeps>[] = [];
