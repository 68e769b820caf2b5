import { isMachine, type Actor } from '../../domain/access/people';
import type { Standing } from '../../domain/access/relations';
import type { OrderAnswer } from '../../domain/order/answer';
import { isPublic } from '../../domain/order/view/publicity';
import { sightOf } from '../../domain/order/view/sight';
import { viewOrder } from '../../domain/order/view/view-order';
import type { OrderDeps } from './deps';
import { standingIn, surroundingsOf, type ReadOrder } from './read-order';

/**
 * The order for whoever just acted. Somebody who gave it away (退单) no longer sees it: they get it without
 * words and people; with `orNothing` nothing at all.
 */
export async function answerAfter(
  deps: OrderDeps,
  read: ReadOrder,
  actor: Actor,
  known?: Standing,
  { orNothing = false } = {},
): Promise<OrderAnswer | undefined> {
  if (isMachine(actor)) return undefined;
  const standing = known ?? (await standingIn(deps, read, actor, deps.clock.now()));
  const around = await surroundingsOf(deps, read);
  const sight = sightOf(read.order, standing, isPublic(read.order, read));
  if (sight === undefined && orNothing) return undefined;
  return viewOrder(read.order, around, { person: actor, standing }, { least: 'restricted' });
}
