import type { Person } from '../../../domain/access/people';
import { DAY, shanghaiMonth } from '../../../domain/time/shanghai';
import type { Item } from '../../platform/table/table';
import type { OrderDeps } from '../deps';
import type { Source } from '../merge-pages';
import type { ListQuery, Plan } from './plan';
import { servedAreas, withBelow } from './served-areas';

const MONTHS = 13;

/** 全部: every order of the areas that somebody serves, newest first. */
export async function planAll(deps: OrderDeps, person: Person, { area }: ListQuery): Promise<Plan> {
  const asked = servedAreas(person, area);
  const owners = (await Promise.all(asked.map((code) => withBelow(deps, code)))).flat();
  const now = deps.clock.now();
  return {
    sources: [...new Set(owners)].map((code) => monthly(deps, code, now)),
    sortAttribute: 'areaSk',
    newestFirst: true,
    carriesCard: false,
    belongs: () => true,
  };
}

/** Orders of an area by the month in which they were placed, newest first, back over a year. */
function monthly({ orders }: OrderDeps, area: string, now: number): Source {
  return async (options) => {
    const from = options.to === undefined ? now : Date.parse(options.to.split('#')[0] ?? '');
    const items: Item[] = [];
    for (let back = 0; back < MONTHS; back += 1) {
      const month = shanghaiMonth(monthsBefore(from, back));
      const page = await orders.list('byArea', `AREA#${area}#${month}`, options);
      items.push(...page.items);
      if (page.next !== undefined || items.length >= (options.limit ?? 1)) {
        return { items, next: { more: true } };
      }
    }
    return { items };
  };
}

function monthsBefore(instant: number, months: number): number {
  const date = new Date(instant + DAY / 3);
  return Date.UTC(
    date.getUTCFullYear(),
    date.getUTCMonth() - months,
    months === 0 ? date.getUTCDate() : 15,
  );
}
