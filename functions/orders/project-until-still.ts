import { versionOf } from '../../domain/order/order';
import type { OrderBundle } from '../platform/stores/orders';
import type { ProjectionDeps } from './projections';

/**
 * Projects an order as it is now, and again where it has changed meanwhile. Rows of one order may be worked off side by
 * side: whoever writes last has then read what was last.
 */
export async function projectUntilStill(
  { orders }: Pick<ProjectionDeps, 'orders'>,
  orderId: string,
  project: (bundle: OrderBundle) => Promise<void>,
): Promise<void> {
  let bundle = await orders.find(orderId, { consistent: true });
  while (bundle !== undefined) {
    await project(bundle);
    const now = await orders.find(orderId, { consistent: true });
    if (now !== undefined && stampOf(now) === stampOf(bundle)) return;
    bundle = now;
  }
}

/** What projections of an order are made from. */
const stampOf = ({ order, checks }: OrderBundle): string =>
  JSON.stringify([versionOf(order), order.erasedAt, checks]);
