import type { Person } from '../../domain/access/people';
import { DomainError } from '../../domain/errors';
import { allowedMove, requireAllowed } from '../../domain/order/allow';
import type { OrderAnswer } from '../../domain/order/answer';
import { versionOf } from '../../domain/order/order';
import { isPublic } from '../../domain/order/view/publicity';
import { sightOf } from '../../domain/order/view/sight';
import { commandKeyOf } from '../platform/digests';
import type { OrderDeps } from './deps';
import { takesPart } from '../../domain/access/relations';
import { readOrder, standingIn } from './read-order';
import { answerAfter } from './view-answer';

export interface JoinRequest {
  orderId: string;
  name: 'join' | 'leave';
  idempotencyKey: string;
  ifMatch?: number;
}

/** 同求 and 不跟了: a row beside a public order, once a person; it changes nothing in the order. */
export async function joinOrLeave(
  deps: OrderDeps,
  person: Person,
  { orderId, name, idempotencyKey, ifMatch }: JoinRequest,
): Promise<{ order: OrderAnswer | undefined; replayed: boolean }> {
  const key = commandKeyOf(person.id, idempotencyKey, name);
  const [read, done] = await Promise.all([
    readOrder(deps, orderId, { consistent: true }),
    deps.beside.findDone(orderId, key),
  ]);
  const answer = async (followers: number, replayed = false) => ({
    order: await answerAfter(deps, { ...read, followers }, person),
    replayed,
  });
  if (done !== undefined) {
    if (done !== key.body) throw new DomainError('idempotency_key_reused');
    return answer(read.followers, true);
  }
  const now = deps.clock.now();
  const standing = await standingIn(deps, read, person, now);
  const open = isPublic(read.order, read);
  const isKnown = sightOf(read.order, standing, open) !== undefined;
  const follows = await deps.beside.follows(orderId, person.id);
  // Who followed what is not shown any more may still stop.
  if (!isKnown && !(follows && name === 'leave')) throw new DomainError('not_found');
  if (name === 'leave') {
    const hasLeft = follows && (await deps.beside.leave(orderId, person.id, now, key));
    if (hasLeft) return answer(Math.max(0, read.followers - 1));
    if ((await deps.beside.findDone(orderId, key)) === undefined)
      throw new DomainError('not_joined');
    return answer(read.followers, true);
  }
  requireAllowed(read.order, 'join', person, standing);
  if (!open || takesPart(standing)) throw new DomainError('forbidden');
  if (ifMatch !== undefined && ifMatch !== versionOf(read.order))
    throw new DomainError('version_conflict');
  allowedMove(read.order, 'join', person, standing);
  if (standing.has('resident')) throw new DomainError('own_join');
  const isFirst = await deps.beside.join(orderId, person.id, now, key);
  return answer(read.followers + (isFirst ? 1 : 0));
}
