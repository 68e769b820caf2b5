import { DAY, HOUR, MINUTE } from '../../domain/time/shanghai';
import { chainOf } from '../../domain/order/history';
import type { Order } from '../../domain/order/order';
import { newId } from '../../functions/platform/ids';
import { createOrderStore } from '../../functions/platform/stores/orders';
import type { Table } from '../../functions/platform/table/table';

export interface Seed {
  /** Orders that were rated in the last two months. */
  ended: number;
  /** Orders that were placed an hour ago and are due in three. */
  waiting: number;
  now: number;
}

const COMMUNITY = '990102001001';
const NO_KEY = { key: 'k'.repeat(11), body: 'b'.repeat(11) };
const LENGTH = 60;

/** Puts so many orders straight into the table, as the store keeps them. */
export async function seedOrders(table: Table, { ended, waiting, now }: Seed): Promise<void> {
  const orders = createOrderStore(table, noVault);
  for (let index = 0; index < ended; index += 1) await orders.add(anEndedOrder(index, now), NO_KEY);
  for (let index = 0; index < waiting; index += 1) {
    await orders.add(aWaitingOrder(index, now), NO_KEY);
  }
}

const anEndedOrder = (index: number, now: number): Order =>
  anOrder(now - (3 + (index % LENGTH)) * DAY - (index % 1000) * MINUTE, 'rated');

function aWaitingOrder(index: number, now: number): Order {
  const placedAt = now - HOUR + (index % 1000);
  return { ...anOrder(placedAt, 'placed'), dueSince: placedAt, dueAt: placedAt + 4 * HOUR };
}

const unused = (): never => {
  throw new Error('a seeded order has no words');
};
const noVault = {
  find: unused,
  findMany: unused,
  obtain: unused,
  destroy: unused,
  forget: unused,
};

function anOrder(placedAt: number, state: 'rated' | 'placed'): Order {
  const id = newId(placedAt);
  const events: Order['events'] = [
    { at: placedAt, role: 'resident', by: id, command: 'place', to: 'placed' },
    ...(state === 'placed'
      ? []
      : [{ at: placedAt + HOUR, role: 'resident', command: 'rate', to: state } as const]),
  ];
  const at = events.at(-1)?.at ?? placedAt;
  return {
    id,
    number: `XG-${id.slice(-6)}`,
    state,
    areaCode: COMMUNITY,
    ownerArea: COMMUNITY,
    firstReceiver: COMMUNITY,
    categoryCode: 'facility',
    title: '三楼楼道灯不亮',
    channel: 'app',
    placerId: id,
    urgent: false,
    triage: 'simple',
    sensitive: false,
    public: false,
    placedAt,
    updatedAt: at,
    receivedAt: placedAt,
    pauses: 0,
    extensions: 0,
    extendedBy: 0,
    contacts: [],
    reopened: 0,
    followUps: [],
    events,
    head: chainOf(events).at(-1)?.hash ?? '',
  };
}
