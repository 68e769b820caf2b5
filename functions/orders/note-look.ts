import { isMachine, type Actor } from '../../domain/access/people';
import type { Standing } from '../../domain/access/relations';
import type { OrderAnswer } from '../../domain/order/answer';
import type { OrderDeps } from './deps';

/**
 * Every look at a contact is noted before it is shown: at the page and in a refusal that carries the order. What comes
 * with a command is in the history already. The resident's own looks are nobody's business.
 */
export async function noteLook(
  { looks, clock }: Pick<OrderDeps, 'looks' | 'clock'>,
  order: Pick<OrderAnswer, 'id' | 'contact'> | undefined,
  { actor, standing }: { actor: Actor; standing: Standing },
): Promise<void> {
  if (order?.contact === undefined || isMachine(actor) || standing.has('resident')) return;
  const [role = 'resident'] = standing.values();
  await looks.note(order.id, { by: actor.id, role, at: clock.now() });
}
