import type { Route } from '../../platform/http/route';
import { attentionRoutes } from './attention-routes';
import type { OverviewDeps } from './deps';
import { figureRoutes } from './figure-routes';
import { followUpRoutes } from './follow-up-routes';
import { homeRoutes } from './home-routes';
import { ledgerRoutes } from './ledger-routes';

/** The first page, and lists over many orders: 回访, what the level above sees to, the monthly ledger, what stands behind a figure. */
export const routes: readonly Route<OverviewDeps>[] = [
  ...homeRoutes,
  ...followUpRoutes,
  ...attentionRoutes,
  ...ledgerRoutes,
  ...figureRoutes,
];
