import type { Person } from '../../domain/access/people';
import { DomainError } from '../../domain/errors';
import { toWireTime } from '../../domain/time/shanghai';
import { PING } from '../../domain/webhooks/events';
import { TEST_EVERY_SECONDS } from '../../domain/webhooks/webhook';
import { newId } from '../platform/ids';
import { requireWebhook } from './access';
import { tryAnswer, type TryAnswer } from './answers';
import type { WebhookHttpDeps } from './deps';
import { messageIdOf, sendSigned } from './send-signed';

/** 试一下: sends a ping at once, also where the webhook is switched off, and answers what came back. Throws `not_found`, `rate_limited`. */
export async function tryOut(
  deps: WebhookHttpDeps,
  person: Person,
  id: string,
): Promise<TryAnswer & { delivered: boolean }> {
  const stored = await requireWebhook(deps, person, id);
  const { webhooks, clock } = deps;
  const now = clock.now();
  const since = now - TEST_EVERY_SECONDS * 1000;
  if (!(await webhooks.noteTest(stored, now, since))) {
    throw new DomainError('rate_limited', { retryAfter: TEST_EVERY_SECONDS });
  }
  const body = JSON.stringify({ type: PING, timestamp: toWireTime(now), data: { webhookId: id } });
  const message = { id: messageIdOf(newId(now)), body, now };
  const { attempt } = await sendSigned(deps, await webhooks.open(stored), message);
  return { delivered: attempt.error === undefined, ...tryAnswer(attempt) };
}
