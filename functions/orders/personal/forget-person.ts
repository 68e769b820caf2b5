import { may } from '../../../domain/access/permissions';
import { DomainError } from '../../../domain/errors';
import type { Order } from '../../../domain/order/order';
import { isOpen } from '../../../domain/order/states';
import { isOnBehalf } from '../../../domain/order/vocabulary';
import { isPublic, whyUnseen } from '../../../domain/order/view/publicity';
import { sightOf } from '../../../domain/order/view/sight';
import type { StoredPerson } from '../../platform/stores/people';
import { readOrder, standingIn } from '../read-order';
import { runCommand } from '../run-command';
import type { PersonalDeps } from './deps';
import { forgetOrder } from './forget-order';

/**
 * Erases somebody without an account (代点单, the hotline) at their request, from this order and every other that was placed for the
 * same phone and is the lead's. Each order's history says that and who, not what. Asked again it changes nothing.
 * Throws `not_found`, `forbidden`, `has_account`, `still_open`.
 */
export async function forgetPerson(
  deps: PersonalDeps,
  lead: StoredPerson,
  { orderId, reason }: { orderId: string; reason: string },
): Promise<{ orders: number }> {
  const read = await readOrder(deps, orderId, { consistent: true });
  const standing = await standingIn(deps, read, lead, deps.clock.now());
  if (sightOf(read.order, standing, isPublic(read.order, read)) === undefined) {
    throw whyUnseen(read.order, read);
  }
  const isTheirs = ({ ownerArea }: Order): boolean =>
    may(lead.memberships, 'erasePerson', { areaCode: ownerArea });
  if (!isTheirs(read.order)) throw new DomainError('forbidden');
  if (!isOnBehalf(read.order.channel)) throw new DomainError('has_account');
  const { forPhone } = read.order;
  const ids = forPhone === undefined ? [] : await deps.personal.ordersFor(forPhone);
  const orders = await deps.orders.findMany([...new Set([orderId, ...ids])]);
  const meant = orders.filter((order) => isOnBehalf(order.channel) && isTheirs(order));
  if (meant.some(({ state }) => isOpen(state))) throw new DomainError('still_open');
  for (const order of meant) {
    if (order.erasedAt === undefined) await noteInHistory(deps, lead, order.id, reason);
    await forgetOrder(deps, order.id);
  }
  return { orders: meant.length };
}

/** 隐去 of the contact is what the history knows for it. */
async function noteInHistory(
  deps: PersonalDeps,
  lead: StoredPerson,
  orderId: string,
  reason: string,
): Promise<void> {
  try {
    const input = { field: 'contact' as const, reason };
    await runCommand(deps, lead, { orderId, command: { name: 'redact', input } });
  } catch (error) {
    // It was redacted before: the history says so already.
    if (!(error instanceof DomainError) || error.code !== 'nothing_to_redact') throw error;
  }
}
