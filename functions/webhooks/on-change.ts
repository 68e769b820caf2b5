import { DAY } from '../../domain/time/shanghai';
import { payloadFor, toldBy, type Told } from '../../domain/webhooks/events';
import { isWanted } from '../../domain/webhooks/webhook';
import type { Queue } from '../platform/queue/queue';
import { derivedId } from '../platform/ids';
import { orderOf } from '../platform/stores/orders';
import type { StreamChange } from '../platform/stream';
import type { Platform } from '../platform/wiring';
import type { HandOverDeps } from './deps';
import { messageOf } from './message';
import type { StoredWebhook } from './webhook-store';
import { createHandOverDeps } from './wiring';

/** What is older is no news to a machine any more: a record that comes so late brings nothing. */
const NEWS_FOR = DAY;

/**
 * Puts what an order's new steps tell on its way to whoever wants to hear of it: one delivery for each webhook and step, so that
 * records that come twice, late or out of order add nothing. Nobody outside is asked here.
 */
export async function onWebhookChange(
  ground: Platform & { sending: Queue },
  { key, before, after }: StreamChange,
): Promise<void> {
  if (key.sk !== 'ORDER' || after === undefined) return;
  const deps = createHandOverDeps(ground);
  const now = deps.clock.now();
  const told = toldBy(orderOf(after), Number(before?.['version'] ?? 0));
  for (const one of told.filter(({ at }) => now - at < NEWS_FOR)) await handOn(deps, one, now);
}

async function handOn(deps: HandOverDeps, told: Told, now: number): Promise<void> {
  const lists = await Promise.all(told.owners.map((owner) => deps.webhooks.listOf(owner)));
  const wanting = lists.flat().filter(({ webhook }) => hears(webhook, told));
  const fresh = await Promise.all(wanting.map((stored) => added(deps, stored, told, now)));
  const messages = fresh.flat().map((delivery) => messageOf(delivery, 0));
  if (messages.length > 0) await deps.sending.send(messages);
}

/** What happened before anybody wanted to know is not told. */
const hears = (webhook: StoredWebhook['webhook'], { at, payload }: Told): boolean =>
  isWanted(webhook, payload.type) && webhook.createdAt <= at;

/** The delivery where it is new; where the process ended before it was on its way, the clock finds it. */
async function added(
  { deliveries }: HandOverDeps,
  { owner, webhook }: StoredWebhook,
  told: Told,
  now: number,
) {
  const { at, version, payload } = told;
  const { orderId, number } = payload.data;
  const delivery = {
    ...{ webhookId: webhook.id, id: derivedId(at, `${webhook.id}\n${orderId}\n${version}`) },
    ...{ owner, event: payload.type, orderId, number },
    body: JSON.stringify(payloadFor(told, owner)),
    ...{ state: 'pending' as const, tries: 0, attempts: [] },
  };
  return (await deliveries.add(delivery, now)) ? [delivery] : [];
}
