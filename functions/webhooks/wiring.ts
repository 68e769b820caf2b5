import type { Outbound } from '../platform/outbound/outbound';
import type { Queue } from '../platform/queue/queue';
import { createInboxStore } from '../platform/stores/inbox';
import type { Platform } from '../platform/wiring';
import { createDeliveryStore } from './delivery-store';
import type { DeliverDeps, HandOverDeps, WebhookHttpDeps } from './deps';
import { createWebhookStore } from './webhook-store';

interface Outside {
  outbound: Outbound;
  sending: Queue;
}

export const createHandOverDeps = <Ground extends Platform & { sending: Queue }>(
  ground: Ground,
): Ground & HandOverDeps => ({
  ...ground,
  webhooks: createWebhookStore(ground.table, ground.vault),
  deliveries: createDeliveryStore(ground.table),
});

export const createWebhookHttpDeps = (
  platform: Platform,
  outside: Outside,
): Platform & WebhookHttpDeps => createHandOverDeps({ ...platform, ...outside });

export const createDeliverDeps = (
  platform: Platform,
  outside: Outside & { chance: () => number },
): Platform & DeliverDeps => ({
  ...createHandOverDeps({ ...platform, ...outside }),
  inbox: createInboxStore(platform.table),
});
