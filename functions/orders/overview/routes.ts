import type { Route } from '../../platform/http/route';
import { attentionRoutes } from './attention-routes';
import type { OverviewDeps } from './deps';
import { figureRoutes } from './figure-routes';
import { followUpRoutes } from './follow-up-routes';
import { ledgerRoutes } from './ledger-routes';

/** Lists over many orders: 回访, what the level above sees to, the monthly ledger, what stands behind a figure. */
export const routes: readonly Route<OverviewDeps>[] = [
  ...followUpRoutes,
  ...attentionRoutes,
  ...ledgerRoutes,
  ...figureRoutes,
];
