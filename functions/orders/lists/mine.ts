import type { Person } from '../../../domain/access/people';
import { mineSortOf } from '../../platform/stores/orders';
import { orderPartition } from '../../platform/table/keys';
import type { OrderDeps } from '../deps';
import type { Source } from '../merge-pages';
import type { Plan } from './plan';

/** 我的单: what somebody placed, and what others placed for their phone. */
export function planMine({ orders, beside }: OrderDeps, person: Person): Plan {
  const own: Source = (options) => orders.list('byResident', `MINE#${person.id}`, options);
  const pointed: Source = async ({ to, newestFirst }) => {
    const digest = person.phoneDigest;
    if (digest === undefined) return { items: [] };
    const found = await orders.findMany(await beside.minePointers(digest));
    const rows = found
      .filter(({ placerId }) => placerId !== person.id)
      .map((order) => ({ pk: orderPartition(order.id), mineSk: mineSortOf(order) }))
      .filter(({ mineSk }) => to === undefined || mineSk < to);
    return {
      items: rows.sort((a, b) => (a.mineSk < b.mineSk === (newestFirst ?? false) ? 1 : -1)),
    };
  };
  return {
    sources: [own, pointed],
    sortAttribute: 'mineSk',
    newestFirst: true,
    carriesCard: false,
    belongs: () => true,
  };
}
