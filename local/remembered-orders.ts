import type { Order, SaidText } from '../domain/order/order';
import type { CommandKey } from '../functions/platform/digests';
import type { OrderBundle, OrderStore } from '../functions/platform/stores/orders';

/**
 * Orders whose only writer is this program, into an empty table: what it wrote it need not read again. Every write
 * goes to the table as always.
 */
export function rememberOrders(orders: OrderStore): OrderStore {
  const bundles = new Map<string, OrderBundle>();
  const texts = new Map<string, SaidText[]>();
  const remember = (order: Order, keys: readonly CommandKey[]): void => {
    bundles.set(order.id, {
      order,
      keys: [...keys],
      texts: texts.get(order.id) ?? [],
      checks: { pieces: {} },
      followers: 0,
      merged: 0,
    });
  };
  return {
    ...orders,
    find: (orderId) => Promise.resolve(bundles.get(orderId)),
    saveText: async (order, text) => {
      await orders.saveText(order, text);
      texts.set(order.id, [...(texts.get(order.id) ?? []), text]);
    },
    add: async (order, key) => {
      const isAdded = await orders.add(order, key);
      if (isAdded) remember(order, [key]);
      return isAdded;
    },
    save: async (order, known, saving = {}) => {
      const { key } = saving;
      const isSaved = await orders.save(order, known, saving);
      if (isSaved) remember(order, key === undefined ? known : [...known, key]);
      return isSaved;
    },
  };
}
