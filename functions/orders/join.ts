import type { Person } from '../../domain/access/people';
import { DomainError } from '../../domain/errors';
import { allowedMove, requireAllowed } from '../../domain/order/allow';
import type { OrderAnswer } from '../../domain/order/answer';
import { versionOf } from '../../domain/order/order';
import { isPublic } from '../../domain/order/view/publicity';
import { sightOf } from '../../domain/order/view/sight';
import type { OrderDeps } from './deps';
import { readOrder, standingIn } from './read-order';
import { answerAfter } from './view-answer';

export interface JoinRequest {
  orderId: string;
  name: 'join' | 'leave';
  ifMatch?: number;
}

/** 同求 and 不跟了: a row beside a public order, once a person; it changes nothing in the order. */
export async function joinOrLeave(
  deps: OrderDeps,
  person: Person,
  { orderId, name, ifMatch }: JoinRequest,
): Promise<OrderAnswer | undefined> {
  const read = await readOrder(deps, orderId, { consistent: true });
  const now = deps.clock.now();
  const standing = await standingIn(deps, read, person, now);
  const open = isPublic(read.order, read);
  const isKnown = sightOf(read.order, standing, open) !== undefined;
  const follows = await deps.beside.follows(orderId, person.id);
  if (!isKnown && !follows) throw new DomainError('not_found');
  if (name === 'leave') {
    if (!follows) throw new DomainError('not_joined');
    await deps.beside.leave(orderId, person.id);
    return answerAfter(deps, { ...read, followers: Math.max(0, read.followers - 1) }, person);
  }
  requireAllowed(read.order, 'join', person, standing);
  if (ifMatch !== undefined && ifMatch !== versionOf(read.order))
    throw new DomainError('version_conflict');
  allowedMove(read.order, 'join', person, standing);
  if (standing.has('resident')) throw new DomainError('own_join');
  if (!open) throw new DomainError('forbidden');
  const isFirst = await deps.beside.join(orderId, person.id, now);
  return answerAfter(deps, { ...read, followers: read.followers + (isFirst ? 1 : 0) }, person);
}
