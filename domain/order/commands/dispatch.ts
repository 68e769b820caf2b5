import { DomainError } from '../../errors';
import { coversOrder, feeFor } from '../../partner';
import type { Partner } from '../../partner';
import type { Change, Facts, Situation } from '../change';
import { withoutHandler } from '../change';
import type { InputOf } from '../inputs';
import type { HandlingPartner, Order } from '../order';

/** 派给: offered to one partner that qualifies; the one whose service the order names is suggested, not forced. */
export function dispatch(
  order: Order,
  input: InputOf<'dispatch'>,
  { facts, moment }: Situation,
): Change {
  const partner = requireQualified(order, facts, moment.now);
  return {
    patch: {
      ...withoutHandler,
      partner: handling(order, partner),
      directed: true,
      offeredOnce: true,
    },
    data: { partner: partner.name },
    ...(input.note === undefined ? {} : { said: { text: input.note } }),
  };
}

/**
 * A partner qualifies when its agreement is in force and covers category and area, and it holds fewer
 * open orders than its cap; for what the subdistrict handles itself (意见投诉) none does. Throws `partner_not_qualified` or `cap_reached`.
 */
export function requireQualified(
  order: Order,
  { partner: found, category }: Facts,
  now: number,
): Partner {
  if (found === undefined) throw new DomainError('partner_not_qualified');
  const { partner, openOrders } = found;
  const { areaCode, categoryCode } = order;
  const isHandledAbove = category.ownedBy === 'subdistrict';
  if (isHandledAbove || !coversOrder(partner.agreement, { areaCode, categoryCode }, now)) {
    throw new DomainError('partner_not_qualified');
  }
  if (openOrders >= partner.agreement.cap) {
    throw new DomainError('cap_reached', { cap: partner.agreement.cap });
  }
  return partner;
}

/** Who handles it, with the kind of fee that decides whether a price has to be agreed before work. */
export function handling(order: Order, partner: Partner): HandlingPartner {
  const fee = feeFor(partner, {
    categoryCode: order.categoryCode,
    ...(order.serviceId === undefined ? {} : { serviceId: order.serviceId }),
  });
  return { id: partner.id, name: partner.name, feeKind: fee.kind };
}
