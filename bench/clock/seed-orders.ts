import type { Order } from '../../domain/order/order';
import { DAY, HOUR, MINUTE } from '../../domain/time/shanghai';
import type { Table } from '../../functions/platform/table/table';
import { fakeOrder, fillingStore, NO_KEY } from '../filled-engine/fake-order';

export interface Seed {
  /** Orders that were rated in the last two months. */
  ended: number;
  /** Orders that were placed an hour ago and are due in three. */
  waiting: number;
  now: number;
}

const LENGTH = 60;

/** Puts so many orders straight into the table, as the store keeps them. */
export async function seedOrders(table: Table, { ended, waiting, now }: Seed): Promise<void> {
  const orders = fillingStore(table);
  for (let index = 0; index < ended; index += 1) await orders.add(anEndedOrder(index, now), NO_KEY);
  for (let index = 0; index < waiting; index += 1) {
    await orders.add(aWaitingOrder(index, now), NO_KEY);
  }
}

function anEndedOrder(index: number, now: number): Order {
  const placedAt = now - (3 + (index % LENGTH)) * DAY - (index % 1000) * MINUTE;
  const rated = { role: 'resident', command: 'rate', to: 'rated' } as const;
  return fakeOrder(placedAt, 'rated', { steps: [{ at: placedAt + HOUR, ...rated }] });
}

function aWaitingOrder(index: number, now: number): Order {
  const placedAt = now - HOUR + (index % 1000);
  return fakeOrder(placedAt, 'placed', { dueSince: placedAt, dueAt: placedAt + 4 * HOUR });
}
