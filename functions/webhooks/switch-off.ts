import { nameOfInbox, type Inbox } from '../../domain/messages/inboxes';
import type { OffReason } from '../../domain/webhooks/webhook';
import { WEBHOOK_OFF_WORDS } from '../../domain/words/webhooks';
import { derivedId } from '../platform/ids';
import type { DeliverDeps } from './deps';
import type { StoredWebhook } from './webhook-store';

/** Nothing more is sent, and whoever leads there finds that among their messages. Somebody who changed it meanwhile decides. */
export async function switchOff(
  { webhooks, inbox, clock, log }: DeliverDeps,
  stored: StoredWebhook,
  off: OffReason,
): Promise<void> {
  const { owner, webhook } = stored;
  if (!(await webhooks.save(stored, { webhook: { ...webhook, off } }))) return;
  const now = clock.now();
  log.info('webhook switched off', { id: webhook.id, reason: off });
  const whose: Inbox =
    'areaCode' in owner ? { area: owner.areaCode, trusted: true } : { ...owner, trusted: true };
  const { thing: text, phrase } = WEBHOOK_OFF_WORDS;
  const id = derivedId(now, `${webhook.id}#off#${stored.version}`);
  await inbox.put(nameOfInbox(whose), { id, kind: 'webhookOff', text, phrase }, now);
}
