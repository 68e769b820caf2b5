import type { Person } from '../../../domain/access/people';
import { givenBy } from '../../../domain/access/permissions';
import { DomainError } from '../../../domain/errors';
import { coversOrder } from '../../../domain/partner';
import { poolOf, workOf } from '../../platform/table/keys';
import type { OrderDeps } from '../deps';
import type { Plan } from './plan';
import { withBelow } from './served-areas';

const partnersOf = ({ memberships }: Person): { id: string; isLead: boolean }[] =>
  givenBy(memberships, 'seeWork').flatMap(({ partnerId, role }) =>
    partnerId === undefined ? [] : [{ id: partnerId, isLead: role === 'partnerLead' }],
  );

/** 认领 (抢单池): what the partner could claim, and what was dispatched to it. */
export async function planPool(deps: OrderDeps, person: Person): Promise<Plan> {
  const { orders, partners, clock } = deps;
  const own = partnersOf(person);
  if (own.length === 0) throw new DomainError('forbidden');
  const read = own.map(({ id }) => partners.find(id, { consistent: false }));
  const found = (await Promise.all(read)).flatMap((one) => one ?? []);
  const now = clock.now();
  const areas = (
    await Promise.all(
      found.flatMap(({ agreement }) => agreement.areas).map((code) => withBelow(deps, code)),
    )
  ).flat();
  const holders = [...new Set(areas.map(poolOf)), ...own.map(({ id }) => workOf(id))];
  return {
    sources: holders.map((holder) => (options) => orders.list('byPartner', holder, options)),
    sortAttribute: 'workSk',
    newestFirst: false,
    carriesCard: true,
    belongs: (order) =>
      order.state === 'offered' &&
      (order.directed === true
        ? own.some(({ id, isLead }) => id === order.partner?.id && (isLead || !order.sensitive))
        : found.some(({ agreement }) => coversOrder(agreement, order, now))),
  };
}

/** 我的任务: what the partner works on; for a member those assigned to them. */
export function planWork({ orders }: OrderDeps, person: Person): Plan {
  const own = partnersOf(person);
  if (own.length === 0) throw new DomainError('forbidden');
  const leads = new Set(own.filter(({ isLead }) => isLead).map(({ id }) => id));
  return {
    sources: own.map(
      ({ id }) =>
        (options) =>
          orders.list('byPartner', workOf(id), options),
    ),
    sortAttribute: 'workSk',
    newestFirst: false,
    carriesCard: true,
    belongs: (order) =>
      order.state !== 'offered' &&
      (order.workerId === person.id || leads.has(order.partner?.id ?? '')),
  };
}
