import { requireCaller } from '../platform/http/caller';
import { none, route, type Route } from '../platform/http/route';
import type { InsightDeps } from './deps';
import { getStats } from './get-stats';
import { statsAnswer, statsQuery } from './stats-schemas';

/** 统计: figures of areas and partners, for those who serve there. */
export const statsRoutes: readonly Route<InsightDeps>[] = [
  route({
    ...none,
    method: 'GET',
    path: '/v1/stats',
    access: 'seeFigures',
    summary: '三率和统计',
    query: statsQuery,
    answer: statsAnswer,
    run: async (deps: InsightDeps, { caller, query }) => ({
      body: await getStats(deps, requireCaller(caller).person, query),
    }),
  }),
];
