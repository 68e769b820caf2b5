import { DomainError } from '../../errors';
import type { Change, Situation } from '../change';
import { backToOwner } from '../change';
import { takeTimeOf } from '../due';
import type { Order } from '../order';

/** 无人认领: nobody took the offer in its time; back to the owner, and onto the list of needs (需求清单). */
export function lapse(order: Order, _input: object, { facts, moment }: Situation): Change {
  const takeTime = takeTimeOf(order, facts.category, facts.calendar);
  if (takeTime === undefined || moment.now < takeTime) throw new DomainError('not_due_yet');
  return {
    patch: backToOwner(moment.now),
    data: order.partner === undefined ? {} : { partner: order.partner.name },
  };
}
