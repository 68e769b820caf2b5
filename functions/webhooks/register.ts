import type { Person } from '../../domain/access/people';
import { DomainError } from '../../domain/errors';
import type { WebhookEvent } from '../../domain/webhooks/event-names';
import type { WebhookOwner } from '../../domain/webhooks/events';
import { MOST_WEBHOOKS, type Webhook } from '../../domain/webhooks/webhook';
import { newId } from '../platform/ids';
import { requireAddress, requireOwner } from './access';
import { webhookAnswer, type WebhookAnswer } from './answers';
import type { WebhookHttpDeps } from './deps';
import { newWebhookSecret } from './sign';

export interface NewWebhook {
  owner: WebhookOwner;
  url: string;
  events: readonly WebhookEvent[];
  description?: string | undefined;
}

/** All webhooks of an area or a partner. Throws `forbidden`. */
export async function listWebhooks(
  deps: WebhookHttpDeps,
  person: Person,
  owner: WebhookOwner,
): Promise<WebhookAnswer[]> {
  await requireOwner(deps, person, owner);
  const all = await deps.webhooks.listOf(owner, { consistent: true });
  return Promise.all(
    all.map(async (stored) => webhookAnswer(stored, await deps.webhooks.open(stored))),
  );
}

/**
 * 登记对外通知: answers it with its secret, which nobody is told again. Throws `forbidden`, `validation_failed` (an address that is
 * not in public among others) and `webhook_limit`; two at the same moment may pass the limit by one.
 */
export async function registerWebhook(
  deps: WebhookHttpDeps,
  person: Person,
  { owner, url, events, description }: NewWebhook,
): Promise<WebhookAnswer & { secret: string }> {
  await requireOwner(deps, person, owner);
  const { webhooks, clock } = deps;
  if ((await webhooks.listOf(owner, { consistent: true })).length >= MOST_WEBHOOKS) {
    throw new DomainError('webhook_limit', { max: MOST_WEBHOOKS });
  }
  await requireAddress(deps, url);
  const now = clock.now();
  const webhook: Webhook = {
    ...{ id: newId(now), events: [...new Set(events)], createdAt: now },
    ...(description === undefined ? {} : { description }),
  };
  const secret = newWebhookSecret();
  const hidden = { url, secrets: [{ secret }] };
  await webhooks.add(owner, webhook, hidden);
  return { ...webhookAnswer({ owner, webhook, version: 1, sealed: undefined }, hidden), secret };
}
