import { timeOfId } from '../platform/ids';
import { toWireTime } from '../../domain/time/shanghai';
import { DELIVERY_STATE_WORDS, OFF_WORDS, TRY_FAULT_WORDS } from '../../domain/words/webhooks';
import type { Try } from '../../domain/webhooks/webhook';
import type { Delivery } from './delivery-store';
import type { Hidden, StoredWebhook } from './webhook-store';

/** A webhook for whoever owns it; its secret is said once, when it is made. */
export function webhookAnswer({ owner, webhook }: StoredWebhook, { url, secrets }: Hidden) {
  const { id, events, description, off, createdAt, failingSince } = webhook;
  const [, replaced] = secrets;
  return {
    ...{ id, ...owner, url, events: [...events], active: off === undefined },
    ...(description === undefined ? {} : { description }),
    ...(off === undefined ? {} : { off: { code: off, text: OFF_WORDS[off] } }),
    createdAt: toWireTime(createdAt),
    ...(failingSince === undefined ? {} : { failingSince: toWireTime(failingSince) }),
    ...(replaced?.until === undefined ? {} : { oldSecretUntil: toWireTime(replaced.until) }),
  };
}

export const tryAnswer = ({ at, ms, status, error }: Try) => ({
  ...{ at: toWireTime(at), ms },
  ...(status === undefined ? {} : { status }),
  ...(error === undefined ? {} : { error, text: TRY_FAULT_WORDS[error] }),
});

/** One line of the log of deliveries. */
export const deliveryAnswer = ({ id, event, orderId, number, state, attempts }: Delivery) => ({
  ...{ id, event, orderId, number, state, text: DELIVERY_STATE_WORDS[state] },
  at: toWireTime(timeOfId(id)),
  attempts: attempts.map(tryAnswer),
});

export type WebhookAnswer = ReturnType<typeof webhookAnswer>;
export type TryAnswer = ReturnType<typeof tryAnswer>;
export type DeliveryAnswer = ReturnType<typeof deliveryAnswer>;
