import type { Order, OrderEvent } from '../../domain/order/order';
import type { OrderState } from '../../domain/order/states';
import { newId } from '../../functions/platform/ids';
import { createOrderStore, type OrderStore } from '../../functions/platform/stores/orders';
import type { Table } from '../../functions/platform/table/table';

export const COMMUNITY = '990102001001';
/** The key under which an order was placed, as long as a real one. */
export const NO_KEY = { key: 'k'.repeat(11), body: 'b'.repeat(11) };

/** Nobody verifies these histories. */
const HEAD = 'ab'.repeat(32);

type Steps = readonly Pick<OrderEvent, 'at' | 'role' | 'command' | 'to'>[];

/** An order of the community that was placed then and has come to a state, with the steps that led there after placing. */
export function fakeOrder(
  placedAt: number,
  state: OrderState,
  { steps = [], ...own }: Partial<Order> & { steps?: Steps } = {},
): Order {
  const id = own.id ?? newId(placedAt);
  const events: Order['events'] = [
    { at: placedAt, role: 'resident', by: own.placerId ?? id, command: 'place', to: 'placed' },
    ...steps,
  ];
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
    updatedAt: events.at(-1)?.at ?? placedAt,
    receivedAt: placedAt,
    pauses: 0,
    extensions: 0,
    extendedBy: 0,
    contacts: [],
    reopened: 0,
    followUps: [],
    events,
    head: HEAD,
    ...own,
  };
}

const unused = (): never => {
  throw new Error('a seeded order has no words');
};

/** The store of orders on a table that is only filled: no words, so no keys. */
export const fillingStore = (table: Table): OrderStore =>
  createOrderStore(table, {
    find: unused,
    findMany: unused,
    obtain: unused,
    destroy: unused,
    forget: unused,
  });
