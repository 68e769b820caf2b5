import { none, route, type Route } from '../platform/http/route';
import type { InsightDeps } from './deps';
import { checkReceipt } from './public-receipts';
import { getRoot, listLeaves, proveOrder } from './public-roots';
import { getStars } from './public-stars';
import { getPublicStats } from './public-stats';
import {
  dateParams,
  publicStatsAnswer,
  publicStatsQuery,
  receiptAnswer,
  receiptParams,
  receiptQuery,
  rootAnswer,
  rootQuery,
  starsAnswer,
  starsQuery,
} from './public-schemas';

type Deps = InsightDeps;

/** What is published stays as it is. */
const FOR_GOOD = { 'cache-control': 'public, max-age=86400' };
/** Figures may be some minutes old. */
const FOR_MINUTES = { 'cache-control': 'public, max-age=300' };

const open = { ...none, method: 'GET', access: 'anyone' } as const;

/** What anybody may know without signing in (三公开): figures, stars, the days' roots, and whether a receipt holds. */
export const publicRoutes: readonly Route<Deps>[] = [
  route({
    ...open,
    path: '/v1/public/stats',
    summary: '公开的数字',
    query: publicStatsQuery,
    answer: publicStatsAnswer,
    run: async (deps: Deps, { query }) => ({
      body: await getPublicStats(deps, query),
      headers: FOR_MINUTES,
    }),
  }),
  route({
    ...open,
    path: '/v1/public/stars',
    summary: '季度服务明星',
    query: starsQuery,
    answer: starsAnswer,
    run: async (deps: Deps, { query }) => ({
      body: await getStars(deps, query),
      headers: FOR_MINUTES,
    }),
  }),
  route({
    ...open,
    path: '/v1/public/roots/{date}',
    summary: '每日存证',
    params: dateParams,
    query: rootQuery,
    answer: rootAnswer,
    run: async (deps: Deps, { params: { date }, query }) => {
      const { order: id, head, district, offset, limit } = query;
      const receipt = id === undefined || head === undefined ? undefined : { id, head };
      const [root, proof, leaves] = await Promise.all([
        getRoot(deps, date),
        receipt && proveOrder(deps, date, receipt),
        district === undefined ? undefined : listLeaves(deps, date, { district, offset, limit }),
      ]);
      return {
        body: { ...root, ...(proof ? { proof } : {}), ...(leaves ? { leaves } : {}) },
        headers: receipt === undefined ? FOR_GOOD : {},
      };
    },
  }),
  route({
    ...open,
    path: '/v1/public/receipts/{id}',
    summary: '查回执',
    params: receiptParams,
    query: receiptQuery,
    answer: receiptAnswer,
    run: async (deps: Deps, { params: { id }, query: { head } }) => ({
      body: await checkReceipt(deps, { id, head }),
    }),
  }),
];
