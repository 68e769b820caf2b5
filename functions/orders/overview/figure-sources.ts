import { DomainError } from '../../../domain/errors';
import { NO_PARTNER } from '../../../domain/insight/dims';
import { figureScope, type FigureScope } from '../../../domain/insight/figure-scope';
import type { Person } from '../../../domain/access/people';
import {
  endOfDay,
  shanghaiMonth,
  startOfDay,
  toWireTime,
  type Day,
} from '../../../domain/time/shanghai';
import { openPartitionsOf, ownersAround, ownersIn } from '../../platform/stores/owners-in';
import { monthsOf } from '../../platform/stores/records';
import { endedPartition, workOf } from '../../platform/table/keys';
import type { Item, QueryOptions } from '../../platform/table/table';
import type { Source } from '../merge-pages';
import type { OverviewDeps } from './deps';

/** What was asked, cut to what the person sees; `partner=none` means what no partner handled. */
export function scopeOf(
  person: Person,
  {
    area,
    partner,
    worker,
  }: { area?: string | undefined; partner?: string | undefined; worker?: string | undefined },
): FigureScope {
  const scope = figureScope(person, {
    area,
    partner: partner === NO_PARTNER ? undefined : partner,
  });
  const workers = scope.partnerId === undefined ? 'none' : scope.workers;
  // Figures name nobody but a partner's own workers, and those only to their lead and themselves.
  if (worker !== undefined && workers !== 'all' && !(workers === 'own' && worker === person.id))
    throw new DomainError('forbidden');
  return scope;
}

/** Where the ended orders of the scope lie, newest end first. */
export async function endedSources(
  deps: OverviewDeps,
  scope: FigureScope,
  period: { from: Day; to: Day },
): Promise<Source[]> {
  const owners = await Promise.all(
    scope.areas === undefined
      ? (await areasOfPartner(deps, scope.partnerId)).map((area) => ownersAround(deps.areas, area))
      : scope.areas.map((area) => ownersIn(deps.areas, area)),
  );
  return [...new Set(owners.flat())].map((owner) => endedOf(deps, owner, period));
}

async function areasOfPartner({ partners }: OverviewDeps, partnerId: string | undefined) {
  const partner = partnerId === undefined ? undefined : await partners.findCached(partnerId);
  if (partner === undefined) throw new DomainError('not_found');
  return partner.agreement.areas;
}

/** The ended orders of one owner, month by month backwards, as far as a page needs. */
const endedOf =
  ({ orders }: OverviewDeps, owner: string, { from, to }: { from: Day; to: Day }): Source =>
  async ({ to: after, limit = 1, ...options }: QueryOptions) => {
    const first = toWireTime(startOfDay(from));
    const end = `${toWireTime(endOfDay(to))}#~`;
    const last = after === undefined || after > end ? end : after;
    const lastTime = Date.parse(last.split('#')[0] ?? '');
    const items: Item[] = [];
    for (const month of monthsOf(startOfDay(from), lastTime).reverse()) {
      const bounds = { ...options, from: first, to: last, limit };
      const page = await orders.list('openByArea', endedPartition(owner, month), bounds);
      items.push(...page.items);
      if (page.next !== undefined) return { items, next: page.next };
      if (items.length >= limit && month !== shanghaiMonth(startOfDay(from)))
        return { items, next: { more: true } };
    }
    return { items };
  };

/** Where the orders of the scope lie that have not ended, by what is due next. */
export async function openSources(
  { orders, areas: tree }: OverviewDeps,
  { areas, partnerId }: FigureScope,
): Promise<{ sources: Source[]; sortAttribute: 'openSk' | 'workSk' }> {
  if (partnerId !== undefined) {
    const source: Source = (options) => orders.list('byPartner', workOf(partnerId), options);
    return { sources: [source], sortAttribute: 'workSk' };
  }
  const partitions = await Promise.all(areas.map((area) => openPartitionsOf(tree, area)));
  return {
    sources: [...new Set(partitions.flat())].map(
      (partition) => (options) => orders.list('openByArea', partition, options),
    ),
    sortAttribute: 'openSk',
  };
}
