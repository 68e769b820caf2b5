import { DomainError } from '../../errors';
import type { Change, Patch, Situation } from '../change';
import { backToOwner, withoutHandler } from '../change';
import type { InputOf } from '../inputs';
import type { Order } from '../order';
import { isOpen } from '../states';
import { acceptance } from './accept';

/** 并单: a duplicate joins another open order of the same owner and follows it from then on. */
export function merge(order: Order, input: InputOf<'merge'>, { facts }: Situation): Change {
  const { target } = facts;
  if (
    target === undefined ||
    target.id === order.id ||
    target.id !== input.intoOrderId ||
    !isOpen(target.state) ||
    target.ownerArea !== order.ownerArea ||
    target.sensitive ||
    order.sensitive
  ) {
    throw new DomainError('merge_target_invalid');
  }
  if (facts.merged > 0) throw new DomainError('has_merged_orders');
  return {
    patch: { ...withoutHandler, supervisedDueAt: undefined, mergedInto: target.id },
    data: { into: target.number },
  };
}

/** 拆出来: it was another matter after all. */
export function split(order: Order, input: InputOf<'split'>, situation: Situation): Change {
  return { patch: onItsOwn(order, situation), said: { text: input.reason } };
}

/** 随单: the order it was merged into has ended; so that this resident rates too, or it is taken up again. */
export function follow(order: Order, _input: object, situation: Situation): Change {
  const { target } = situation.facts;
  const { now } = situation.moment;
  if (target === undefined || target.id !== order.mergedInto) throw new DomainError('not_due_yet');
  const data = { after: target.number, state: target.state };
  if (target.state === 'rejected' || target.state === 'withdrawn') {
    return { state: 'accepted', patch: onItsOwn(order, situation), data };
  }
  if (target.state === 'fulfilled' || target.state === 'rated' || target.state === 'closed') {
    return { state: 'fulfilled', patch: { fulfilledAt: now }, data };
  }
  throw new DomainError('not_due_yet');
}

/** Back with the owner by itself; one that was never accepted is so now, and its promise begins. */
export const onItsOwn = (order: Order, { facts, moment }: Situation): Patch => ({
  ...backToOwner(moment.now),
  ...(order.promisedAt === undefined
    ? acceptance({ category: facts.category, triage: order.triage }, { facts, now: moment.now })
    : {}),
  mergedInto: undefined,
});
