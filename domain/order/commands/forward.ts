import { DomainError } from '../../errors';
import type { Change, Situation } from '../change';
import { withoutHandler } from '../change';
import type { InputOf } from '../inputs';
import type { Order } from '../order';

/** 转给别的社区: it waits there to be accepted; who received it first stays named (首接). */
export function forward(
  order: Order,
  input: InputOf<'forward'>,
  { facts, moment }: Situation,
): Change {
  if (input.areaCode === order.ownerArea) throw new DomainError('same_community');
  const isHandledAbove = facts.category.ownedBy === 'subdistrict';
  if (isHandledAbove || facts.targetServed !== true) throw new DomainError('category_not_served');
  return {
    patch: {
      ...withoutHandler,
      areaCode: input.areaCode,
      ownerArea: input.areaCode,
      receivedAt: moment.now,
      awaitingSince: undefined,
      promisedAt: undefined,
      promisedLength: undefined,
      supervisedDueAt: undefined,
      escalation: undefined,
    },
    data: { to: input.areaCode },
    said: { text: input.reason },
  };
}
