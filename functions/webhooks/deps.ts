import type { HttpDeps } from '../platform/http/dispatch';
import type { Outbound } from '../platform/outbound/outbound';
import type { Queue } from '../platform/queue/queue';
import type { InboxStore } from '../platform/stores/inbox';
import type { Platform } from '../platform/wiring';
import type { DeliveryStore } from './delivery-store';
import type { WebhookStore } from './webhook-store';

/** Where what is to be delivered waits for whoever sends it. */
interface Sending {
  webhooks: WebhookStore;
  deliveries: DeliveryStore;
  sending: Queue;
}

/** What the routes of the webhooks part stand on. */
export type WebhookHttpDeps = HttpDeps &
  Pick<Platform, 'areas' | 'partners' | 'clock' | 'secret'> &
  Sending & { outbound: Outbound };

/** What the stream, and the clock, put on its way. */
export type HandOverDeps = Pick<Platform, 'clock' | 'log'> & Sending;

/** What sends it. */
export type DeliverDeps = Pick<Platform, 'clock' | 'log' | 'table'> &
  Sending & { outbound: Outbound; inbox: InboxStore; chance: () => number };
