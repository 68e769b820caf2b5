import { LEFT_OUT, LISTS } from '../../bench/lists/the-lists';
import { isOneOf, NEWEST, ordersOf } from '../../bench/lists/the-orders';
import { routeTables } from '../../cloud/route-tables';
import type { Order } from '../../domain/order/order';
import { VIEWS } from '../../functions/orders/lists/plan';

const NOW = Date.UTC(2026, 4, 11, 2);
const readable = Object.values(routeTables)
  .flat()
  .flatMap(({ method, path }) => (method === 'GET' ? [path] : []));

describe('the lists that P7 measures', () => {
  it('and what is left out are together all that can be read', () => {
    const known = new Set([...LISTS.map(({ route }) => route), ...Object.keys(LEFT_OUT)]);
    expect([...known].sort()).toEqual([...new Set(readable)].sort());
  });

  it('are each either measured or left out', () => {
    expect(LISTS.filter(({ route }) => route in LEFT_OUT)).toEqual([]);
  });

  it('are all views of the orders', () => {
    const views = LISTS.map(({ path }) => /view=(\w+)/.exec(path)?.[1]).filter(Boolean);
    expect(views.sort()).toEqual([...VIEWS].sort());
  });
});

describe('the orders beside which they are measured', () => {
  const larger = { all: 1000, open: 200, own: 40 };

  it('are so many, one in twenty open where there are 100,000', () => {
    const isAbove = ({ state, pause }: Order): boolean =>
      state === 'escalated' || pause?.shelved === true;
    const orders = [...ordersOf(larger, NOW)].filter((order) => !isAbove(order));
    const open = orders.filter(({ endedAt }) => endedAt === undefined);
    expect([orders.length, open.length]).toEqual([larger.all, larger.open]);
  });

  it('are the same among the newest, whatever lies before', () => {
    const newest = (all: typeof larger) =>
      [...ordersOf(all, NOW)].slice(0, NEWEST.all).map(({ id, state }) => `${id} ${state}`);
    expect(newest(larger)).toEqual(newest(NEWEST));
  });

  it('spread the few evenly among all', () => {
    const chosen = [0, 1, 2, 3, 4, 5, 6, 7, 8].filter((index) =>
      isOneOf(index, { few: 3, all: 9 }),
    );
    expect(chosen).toEqual([2, 5, 8]);
  });
});
