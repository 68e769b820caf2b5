import type { Person } from '../../../domain/access/people';
import { communityOf, isInside, levelOf } from '../../../domain/area';
import type { OrderState } from '../../../domain/order/states';
import type { OrderDeps } from '../deps';
import type { ListQuery, Plan } from './plan';
import { servedAreas } from './served-areas';

/** Whose turn it is: the community's, or the level's above that was called. */
const OWNERS_TURN: readonly OrderState[] = ['placed', 'accepted', 'escalated'];

/** 接单台: open orders whose turn is the area's, by what is due next; with states named, every open one of those. */
export function planQueue({ orders }: OrderDeps, person: Person, { area, state }: ListQuery): Plan {
  const wanted = new Set(servedAreas(person, area));
  const owners = [
    ...new Set(
      [...wanted].map((code) => (levelOf(code) === 'grid' ? (communityOf(code) ?? code) : code)),
    ),
  ];
  return {
    sources: owners.map((code) => (options) => orders.list('openByArea', `OPEN#${code}`, options)),
    sortAttribute: 'openSk',
    newestFirst: false,
    carriesCard: true,
    belongs: (order) =>
      (state !== undefined || OWNERS_TURN.includes(order.state) || order.pause?.shelved === true) &&
      [...wanted].some(
        (code) =>
          levelOf(code) !== 'grid' ||
          isInside(order.areaCode, code) ||
          order.areaCode === communityOf(code),
      ),
  };
}
