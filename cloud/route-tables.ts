import { routes as communityRoutes } from '../functions/community/routes';
import { openApiDocument } from '../functions/document/document';
import { documentRoutes } from '../functions/document/routes';
import { routes as identityRoutes } from '../functions/identity/routes';
import { routes as insightRoutes } from '../functions/insight/routes';
import { routes as messageRoutes } from '../functions/messages/routes';
import { exportRoutes } from '../functions/orders/exports/routes';
import { feedRoutes } from '../functions/orders/feeds/routes';
import { routes as mediaRoutes } from '../functions/orders/media-routes';
import { hotlineRoutes } from '../functions/orders/hotline/routes';
import { open311Routes } from '../functions/orders/open311/routes';
import { routes as overviewRoutes } from '../functions/orders/overview/routes';
import { pushRoutes } from '../functions/orders/push-routes';
import { routes as personalRoutes } from '../functions/orders/personal/routes';
import { reviewRoutes } from '../functions/orders/review-routes';
import { routes as orderRoutes } from '../functions/orders/routes';
import { routes as webhookRoutes } from '../functions/webhooks/routes';
import type { Route } from '../functions/platform/http/route';

type Table = readonly Route<never>[];

const all: Table = [
  ...identityRoutes,
  ...orderRoutes,
  ...personalRoutes,
  ...mediaRoutes,
  ...communityRoutes,
  ...pushRoutes,
  ...reviewRoutes,
  ...messageRoutes,
  ...insightRoutes,
  ...overviewRoutes,
  ...exportRoutes,
  ...feedRoutes,
  ...hotlineRoutes,
  ...webhookRoutes,
];

const ofDocument = documentRoutes(all);

/** Which function of the template answers which routes. */
export const routeTables: Readonly<Record<string, Table>> = {
  identity: identityRoutes,
  orders: orderRoutes,
  personal: personalRoutes,
  media: mediaRoutes,
  community: communityRoutes,
  content: [...pushRoutes, ...reviewRoutes],
  messages: messageRoutes,
  insight: insightRoutes,
  overview: overviewRoutes,
  exports: exportRoutes,
  feeds: feedRoutes,
  document: ofDocument,
  hotline: hotlineRoutes,
  webhooks: webhookRoutes,
};

/** Doors of other standards, which refuse in their own manner and are described by them: no part of our document. */
export const doorTables: Readonly<Record<string, Table>> = { open311: open311Routes };

/** The OpenAPI document of all of them, as JSON: a part knows its own routes only, so it is written when packaging. */
export const apiDocument = (): string => JSON.stringify(openApiDocument([...all, ...ofDocument]));
