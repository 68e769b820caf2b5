import {
  createOutbound,
  type Outbound,
  type OutboundGround,
} from '../functions/platform/outbound/outbound';
import { fetchPictures } from '../functions/orders/open311/fetch-picture';
import { createFetchDeps } from '../functions/orders/open311/wiring';
import { faultOf, type Log } from '../functions/platform/log';
import type { PictureDoor } from '../functions/platform/media/picture-door';
import { fraction } from '../functions/platform/random';
import type { Platform } from '../functions/platform/wiring';
import { deliverAll } from '../functions/webhooks/deliver';
import { createDeliverDeps } from '../functions/webhooks/wiring';
import { createLocalQueue, type LocalQueue } from './queue';

/** What goes from this machine to addresses of strangers, and waits for that. */
export interface Outside {
  outbound: Outbound;
  /** Deliveries of webhooks (对外通知). */
  webhooks: LocalQueue;
  /** Pictures that lie elsewhere, of requests by 311 clients. */
  pictures: LocalQueue;
}

/** Asks nobody but who is reached by everybody, unless it is said otherwise. */
export const openOutside = (platform: Platform, ground: OutboundGround = {}): Outside => ({
  outbound: createOutbound(ground),
  webhooks: createLocalQueue(platform, 'webhooks'),
  pictures: createLocalQueue(platform, 'pictures'),
});

/** Delivers what is due, once. */
export function deliverDue(platform: Platform, { outbound, webhooks }: Outside): Promise<void> {
  const deps = createDeliverDeps(platform, { outbound, sending: webhooks, chance: fraction });
  return webhooks.work(deliverAll(deps));
}

/** Fetches what lies elsewhere, once. */
export function fetchDue(
  platform: Platform,
  door: PictureDoor,
  { outbound, pictures }: Outside,
): Promise<void> {
  return pictures.work(fetchPictures(createFetchDeps(platform, { outbound, door })));
}

/** Runs beside whoever asks for it, one run at a time: a receiver that is slow keeps nobody waiting. */
export function beside(
  run: () => Promise<void>,
  log: Log,
): { start: () => void; ended: () => Promise<void> } {
  let running: Promise<void> | undefined;
  return {
    start: () => {
      running ??= run()
        .catch((error: unknown) => log.error('work failed', faultOf(error)))
        .finally(() => {
          running = undefined;
        });
    },
    ended: async () => running,
  };
}
