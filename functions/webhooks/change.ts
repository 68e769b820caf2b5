import type { Person } from '../../domain/access/people';
import { DomainError } from '../../domain/errors';
import { HOUR } from '../../domain/time/shanghai';
import type { WebhookEvent } from '../../domain/webhooks/event-names';
import { OVERLAP_HOURS, type Webhook } from '../../domain/webhooks/webhook';
import { requireAddress, requireWebhook } from './access';
import { webhookAnswer, type WebhookAnswer } from './answers';
import type { WebhookHttpDeps } from './deps';
import { newWebhookSecret } from './sign';
import type { Hidden } from './webhook-store';

export interface WebhookChange {
  url?: string | undefined;
  events?: readonly WebhookEvent[] | undefined;
  description?: string | undefined;
  active?: boolean | undefined;
}

/** One webhook. Throws `not_found`. */
export async function getWebhook(
  deps: WebhookHttpDeps,
  person: Person,
  id: string,
): Promise<WebhookAnswer> {
  const stored = await requireWebhook(deps, person, id);
  return webhookAnswer(stored, await deps.webhooks.open(stored));
}

/** Changes what is given. Switched on again it begins anew. Throws `not_found`, `validation_failed`, `version_conflict`. */
export async function changeWebhook(
  deps: WebhookHttpDeps,
  person: Person,
  { id, change }: { id: string; change: WebhookChange },
): Promise<WebhookAnswer> {
  const stored = await requireWebhook(deps, person, id);
  const { url, events, description, active } = change;
  if (url !== undefined) await requireAddress(deps, url);
  const before = await deps.webhooks.open(stored);
  const hidden: Hidden = url === undefined ? before : { ...before, url };
  const webhook: Webhook = {
    ...switched(stored.webhook, active),
    ...(events === undefined ? {} : { events: [...new Set(events)] }),
    ...(description === undefined ? {} : { description }),
  };
  if (!(await deps.webhooks.save(stored, { webhook, hidden }))) {
    throw new DomainError('version_conflict');
  }
  return webhookAnswer({ ...stored, webhook }, hidden);
}

function switched(webhook: Webhook, active: boolean | undefined): Webhook {
  if (active === undefined) return webhook;
  const { off = 'owner', failingSince: _, ...rest } = webhook;
  return active ? rest : { ...webhook, off };
}

/** 换密钥: the new secret is told once; the one before it goes on signing for a day, so that receivers can change over. */
export async function rotateSecret(
  deps: WebhookHttpDeps,
  person: Person,
  id: string,
): Promise<WebhookAnswer & { secret: string }> {
  const stored = await requireWebhook(deps, person, id);
  const before = await deps.webhooks.open(stored);
  const secret = newWebhookSecret();
  const until = deps.clock.now() + OVERLAP_HOURS * HOUR;
  const old = before.secrets.slice(0, 1).map((one) => ({ ...one, until }));
  const hidden: Hidden = { ...before, secrets: [{ secret }, ...old] };
  if (!(await deps.webhooks.save(stored, { hidden }))) throw new DomainError('version_conflict');
  return { ...webhookAnswer(stored, hidden), secret };
}

/** Nothing is sent any more, and nobody sees what was; what is on its way finds nobody to be sent for. Throws `not_found`. */
export async function removeWebhook(
  deps: WebhookHttpDeps,
  person: Person,
  id: string,
): Promise<void> {
  await deps.webhooks.remove(await requireWebhook(deps, person, id));
}
