import { isGivenUp, pauseAfter } from '../../domain/webhooks/retries';
import { mayBeTold } from '../../domain/webhooks/events';
import type { TryFault } from '../../domain/webhooks/webhook';
import type { QueueHandler } from '../platform/queue/queue';
import { orderOf } from '../platform/stores/orders';
import { orderKey } from '../platform/table/keys';
import type { DeliverDeps } from './deps';
import type { Delivery, Settled } from './delivery-store';
import { messageIdOf, sendSigned, type Answered } from './send-signed';
import { messageOf, wantedIn, type Wanted } from './message';
import { switchOff } from './switch-off';
import type { StoredWebhook } from './webhook-store';

/** What waits longer than a queue holds anything back is found by the clock. */
const LONGEST_DELAY_MS = 900_000;
const GONE = 410;

/** Takes deliveries out of the queue and sends them side by side: one that waits for its receiver keeps no other. */
export const deliverAll =
  (deps: DeliverDeps): QueueHandler =>
  async (messages) => {
    await Promise.all(messages.map(({ body }) => deliver(deps, wantedIn(body))));
    return { failed: [] };
  };

/**
 * One try of one delivery. A message that comes twice or late changes nothing; what fails is tried again after a pause, for about
 * a day, and then lies there as given up (死信).
 */
export async function deliver(deps: DeliverDeps, { webhookId, id, tries }: Wanted): Promise<void> {
  const { deliveries, webhooks, clock } = deps;
  const delivery = await deliveries.find(webhookId, id);
  if (delivery === undefined || delivery.state !== 'pending' || delivery.tries !== tries) return;
  const stored = await webhooks.findOf(delivery.owner, webhookId);
  if (stored === undefined) return deliveries.remove(delivery);
  const now = clock.now();
  const refusal = await refusalOf(deps, stored, delivery);
  if (refusal !== undefined) {
    const attempt = { at: now, ms: 0, error: refusal };
    return deliveries.settle(delivery, { state: 'dead', attempt }, now);
  }
  if (!(await deliveries.claim(delivery, now))) return;
  const claimed = { ...delivery, tries: tries + 1 };
  const hidden = await webhooks.open(stored);
  const message = { id: messageIdOf(id), body: delivery.body, now };
  const answered = await sendSigned(deps, hidden, message);
  const settled = settledBy(answered, claimed, { now: clock.now(), chance: deps.chance() });
  await deliveries.settle(claimed, settled, now);
  await comeAgain(deps, claimed, settled);
  await noteOf(deps, stored, settled);
}

/** Why it is not even tried. */
async function refusalOf(
  { table }: DeliverDeps,
  { webhook }: StoredWebhook,
  { orderId }: Delivery,
): Promise<TryFault | undefined> {
  if (webhook.off !== undefined) return 'off';
  const item = await table.get(orderKey(orderId));
  return item !== undefined && mayBeTold(orderOf(item)) ? undefined : 'withheld';
}

function settledBy(
  { attempt, asked }: Answered,
  { tries }: Delivery,
  { now, chance }: { now: number; chance: number },
): Settled {
  if (attempt.error === undefined) return { state: 'delivered', attempt };
  const pause = attempt.status === GONE ? undefined : pauseAfter({ tries, asked, chance });
  if (pause === undefined) return { state: 'dead', attempt };
  return { state: 'pending', attempt, again: now + pause };
}

async function comeAgain(
  { sending, clock }: DeliverDeps,
  delivery: Delivery,
  { again }: Settled,
): Promise<void> {
  if (again === undefined) return;
  const pause = again - clock.now();
  if (pause > LONGEST_DELAY_MS) return;
  await sending.send([messageOf(delivery, delivery.tries, Math.max(0, pause / 1000))]);
}

/** How the receiver does: since when it fails, whether it does again, whether nothing more is sent. Somebody faster has said so too. */
async function noteOf(
  deps: DeliverDeps,
  stored: StoredWebhook,
  { state, attempt }: Settled,
): Promise<void> {
  const { webhook } = stored;
  const { failingSince, ...well } = webhook;
  if (attempt.error === undefined) {
    if (failingSince !== undefined) await deps.webhooks.save(stored, { webhook: well });
  } else if (attempt.status === GONE) {
    await switchOff(deps, stored, 'gone');
  } else if (state === 'dead' && isGivenUp(failingSince, attempt.at)) {
    await switchOff(deps, stored, 'failing');
  } else if (failingSince === undefined) {
    await deps.webhooks.save(stored, { webhook: { ...webhook, failingSince: attempt.at } });
  }
}
