import { isInside } from '../../area';
import { DomainError } from '../../errors';
import type { Change, Patch, Situation } from '../change';
import { backToOwner } from '../change';
import type { InputOf } from '../inputs';
import type { Order } from '../order';
import { acceptance } from './accept';

/** 退回首接: the level that was called gives it back with advice, once an order; where it was forwarded meanwhile, too. */
export function handBack(
  order: Order,
  input: InputOf<'hand-back'>,
  { facts, moment }: Situation,
): Change {
  if (order.handedBack === true) throw new DomainError('already_handed_back');
  const { now } = moment;
  const accepted: Patch =
    order.promisedAt === undefined
      ? acceptance({ category: facts.category, triage: order.triage }, { facts, now })
      : {};
  return {
    patch: {
      ...backToOwner(now),
      ...accepted,
      ownerArea: order.firstReceiver,
      areaCode: isInside(order.areaCode, order.firstReceiver)
        ? order.areaCode
        : order.firstReceiver,
      handedBack: true,
      rejection: undefined,
      requested: undefined,
      escalation: undefined,
    },
    data: { to: order.firstReceiver },
    said: { text: `${input.reason}\n${input.advice}` },
  };
}
