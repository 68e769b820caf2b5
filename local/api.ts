import { readFile } from 'node:fs/promises';

import { routes as communityRoutes, type CommunityHttpDeps } from '../functions/community/routes';
import { createCommunityDeps } from '../functions/community/wiring';
import { documentRoutes, type DocumentDeps } from '../functions/document/routes';
import { routes as identityRoutes, type IdentityHttpDeps } from '../functions/identity/routes';
import { createIdentityDeps } from '../functions/identity/wiring';
import type { InsightDeps } from '../functions/insight/deps';
import { routes as insightRoutes } from '../functions/insight/routes';
import { createInsightDeps } from '../functions/insight/wiring';
import type { MessageHttpDeps } from '../functions/messages/deps';
import { routes as messageRoutes } from '../functions/messages/routes';
import { createMessageHttpDeps } from '../functions/messages/wiring';
import type { OrderHttpDeps } from '../functions/orders/deps';
import type { ExportDeps } from '../functions/orders/exports/deps';
import { exportRoutes } from '../functions/orders/exports/routes';
import { createExportDeps } from '../functions/orders/exports/wiring';
import type { FeedDeps } from '../functions/orders/feeds/deps';
import { feedRoutes } from '../functions/orders/feeds/routes';
import { createFeedDeps } from '../functions/orders/feeds/wiring';
import { routes as mediaRoutes, type MediaHttpDeps } from '../functions/orders/media-routes';
import { pushRoutes, type PushDeps } from '../functions/orders/push-routes';
import type { DecideDeps } from '../functions/orders/decide-review';
import { reviewRoutes } from '../functions/orders/review-routes';
import { routes as orderRoutes } from '../functions/orders/routes';
import type { HotlineDeps } from '../functions/orders/hotline/deps';
import { hotlineRoutes } from '../functions/orders/hotline/routes';
import type { Open311Deps } from '../functions/orders/open311/deps';
import { refuseByDoor } from '../functions/orders/open311/refuse';
import { open311Routes } from '../functions/orders/open311/routes';
import { createOpen311Deps } from '../functions/orders/open311/wiring';
import { routes as overviewRoutes } from '../functions/orders/overview/routes';
import type { PersonalDeps } from '../functions/orders/personal/deps';
import { routes as personalRoutes } from '../functions/orders/personal/routes';
import { createPersonalDeps } from '../functions/orders/personal/wiring';
import { createHandler, type Handler } from '../functions/platform/http/dispatch';
import type { Route } from '../functions/platform/http/route';
import type { PictureDoor } from '../functions/platform/media/picture-door';
import type { MediaStore } from '../functions/platform/media/store';
import type { Wechat } from '../functions/platform/wechat/client';
import type { PushDoor } from '../functions/platform/wechat/open-push';
import type { Platform } from '../functions/platform/wiring';
import type { WebhookHttpDeps } from '../functions/webhooks/deps';
import { routes as webhookRoutes } from '../functions/webhooks/routes';
import { createWebhookHttpDeps } from '../functions/webhooks/wiring';
import { openOutside, type Outside } from './outside';
import { LOCAL_TEMPLATES } from './wechat/templates';

export interface ApiOptions {
  platform: Platform;
  wechat: Wechat;
  media: MediaStore & PictureDoor;
  push: PushDoor;
  /** The door to the outside; unless it is said, one that lets nobody of this machine in. */
  outside?: Outside;
}

type AllDeps = IdentityHttpDeps &
  OrderHttpDeps &
  CommunityHttpDeps &
  PushDeps &
  DecideDeps &
  PersonalDeps &
  InsightDeps &
  MessageHttpDeps &
  ExportDeps &
  FeedDeps &
  DocumentDeps &
  Open311Deps &
  HotlineDeps &
  WebhookHttpDeps &
  MediaHttpDeps;

/** Every part's routes behind one handler, as the HTTP API puts them behind one address. */
export function createApi({
  platform,
  wechat,
  media,
  push,
  outside = openOutside(platform),
}: ApiOptions): Handler {
  const deps: AllDeps = {
    ...createOpen311Deps(platform, {
      mediaUrl: (mediaId, now) => media.signedUrl(mediaId, now),
      wechat,
      door: media,
      pictures: outside.pictures,
      open311: { contact: 'npm run admin -- create-app' },
    }),
    ...createMessageHttpDeps(platform, LOCAL_TEMPLATES),
    ...createWebhookHttpDeps(platform, {
      outbound: outside.outbound,
      sending: outside.webhooks,
    }),
    ...createCommunityDeps(platform),
    ...createInsightDeps(platform),
    ...createIdentityDeps(platform, wechat),
    ...createPersonalDeps(platform, (mediaId, now) => media.signedUrl(mediaId, now)),
    ...createExportDeps(platform, (mediaId, now) => media.signedUrl(mediaId, now)),
    ...createFeedDeps(platform, (mediaId, now) => media.signedUrl(mediaId, now)),
    table: platform.table,
    vault: platform.vault,
    wechat,
    media,
    push,
    readViewer: (file) => readFile(require.resolve(`swagger-ui-dist/${file}`), 'utf8'),
  };
  const routes: Route<AllDeps>[] = [
    ...identityRoutes,
    ...orderRoutes,
    ...personalRoutes,
    ...pushRoutes,
    ...reviewRoutes,
    ...mediaRoutes,
    ...communityRoutes,
    ...messageRoutes,
    ...insightRoutes,
    ...overviewRoutes,
    ...exportRoutes,
    ...feedRoutes,
    ...hotlineRoutes,
    ...webhookRoutes,
  ];
  return createHandler([...routes, ...open311Routes, ...documentRoutes(routes)], deps, {
    refuse: refuseByDoor,
  });
}
