import type { Person } from '../../domain/access/people';
import { DomainError } from '../../domain/errors';
import { readCursor, writeCursor, type CursorScope } from '../platform/http/cursor';
import { requireWebhook } from './access';
import { deliveryAnswer, type DeliveryAnswer } from './answers';
import { deliveryOf } from './delivery-store';
import type { WebhookHttpDeps } from './deps';
import { messageOf } from './message';

export interface DeliveriesQuery {
  id: string;
  limit: number;
  cursor?: string | undefined;
}

/** 发送记录: what was sent in the last 30 days, or is on its way, the newest first. Throws `not_found`, `invalid_cursor`. */
export async function listDeliveries(
  deps: WebhookHttpDeps,
  person: Person,
  { id, limit, cursor }: DeliveriesQuery,
): Promise<{ items: DeliveryAnswer[]; next?: string }> {
  await requireWebhook(deps, person, id);
  const scope: CursorScope = { viewer: person.id, query: `webhook ${id}` };
  const before = cursor === undefined ? undefined : readCursor(deps.secret, scope, cursor);
  const { items, next } = await deps.deliveries.list(id, { limit, before });
  const last = items.at(-1)?.['sk'];
  return {
    items: items.map((item) => deliveryAnswer(deliveryOf(item))),
    ...(next === undefined || last === undefined
      ? {}
      : { next: writeCursor(deps.secret, scope, String(last)) }),
  };
}

/**
 * 重发: the same delivery once more, under the same id, with all its tries before it. Throws `not_found`, `webhook_off`, and
 * `delivery_pending` where it is still on its way.
 */
export async function replayDelivery(
  deps: WebhookHttpDeps,
  person: Person,
  { id, deliveryId }: { id: string; deliveryId: string },
): Promise<DeliveryAnswer> {
  const { webhook } = await requireWebhook(deps, person, id);
  const delivery = await deps.deliveries.find(id, deliveryId);
  if (delivery === undefined) throw new DomainError('not_found');
  if (webhook.off !== undefined) throw new DomainError('webhook_off');
  const isOurs =
    delivery.state !== 'pending' && (await deps.deliveries.replay(delivery, deps.clock.now()));
  if (!isOurs) throw new DomainError('delivery_pending');
  await deps.sending.send([messageOf(delivery, 0)]);
  return deliveryAnswer({ ...delivery, state: 'pending' });
}
