import { may } from '../../../domain/access/permissions';
import { DomainError } from '../../../domain/errors';
import { placingLimitsOf, type Raised } from '../../../domain/limits';
import { isPublic, whyUnseen } from '../../../domain/order/view/publicity';
import { SEES } from '../../../domain/order/view/sees';
import { sightOf } from '../../../domain/order/view/sight';
import { DAY } from '../../../domain/time/shanghai';
import type { StoredPerson } from '../../platform/stores/people';
import { readOrder, standingIn } from '../read-order';
import type { PersonalDeps } from './deps';

export interface RaiseRequest {
  /** An order of the person, by which staff name them. */
  orderId: string;
  ordersADay?: number | undefined;
  openOfOneCategory?: number | undefined;
  days: number;
  reason: string;
}

export interface RaiseAnswer {
  displayName: string;
  ordersADay: number;
  openOfOneCategory: number;
  until: string;
}

/**
 * 放宽限制: lets the placer of an order place more for a time, as staff of the order's owner think right. It replaces
 * what was raised before. Throws `not_found`, `forbidden`, `own_order`.
 */
export async function raiseLimits(
  deps: PersonalDeps,
  staff: StoredPerson,
  { orderId, days, reason, ...numbers }: RaiseRequest,
): Promise<RaiseAnswer> {
  const now = deps.clock.now();
  const placerId = await placerFor(deps, staff, orderId, now);
  const known = await deps.people.find(placerId, { consistent: true });
  if (known === undefined) throw new DomainError('not_found');
  const raised = raisedTo(numbers, now + days * DAY);
  await deps.raises.add(placerId, { ...raised, at: now, by: staff.id, orderId, reason });
  const person = await deps.people.change(known.person, (one) => ({ ...one, raised }));
  return {
    displayName: person.displayName,
    ...placingLimitsOf(person, now),
    until: new Date(raised.until).toISOString(),
  };
}

/** Who placed the order, for staff who may raise their limits. */
async function placerFor(
  deps: PersonalDeps,
  staff: StoredPerson,
  orderId: string,
  now: number,
): Promise<string> {
  const read = await readOrder(deps, orderId, { consistent: true });
  const { order } = read;
  const standing = await standingIn(deps, read, staff, now);
  const sight = sightOf(order, standing, isPublic(order, read));
  if (sight === undefined) throw whyUnseen(order, read);
  const isTheirs = may(staff.memberships, 'raiseLimits', { areaCode: order.ownerArea });
  // Above what is sensitive nobody is told who placed it.
  if (!isTheirs || SEES.resident[sight] === 'none') throw new DomainError('forbidden');
  // Whoever may raise limits does not raise their own.
  if (order.placerId === staff.id) throw new DomainError('own_order');
  return order.placerId;
}

const raisedTo = (
  { ordersADay, openOfOneCategory }: Pick<RaiseRequest, 'ordersADay' | 'openOfOneCategory'>,
  until: number,
): Raised => ({
  ...(ordersADay === undefined ? {} : { ordersADay }),
  ...(openOfOneCategory === undefined ? {} : { openOfOneCategory }),
  until,
});
