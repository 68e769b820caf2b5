import { levelOf } from '../../domain/area';
import { FOLLOW_UP_DAYS } from '../../domain/insight/follow-up-list';
import type { Order } from '../../domain/order/order';
import { addDays, startOfDay, toWireTime, type Day } from '../../domain/time/shanghai';
import type { DigestCounts } from '../../domain/words/messages';
import { cardOf } from '../platform/stores/orders';
import * as keys from '../platform/table/keys';
import type { TellDeps } from './deps';

/** Of the open orders whose turn is the area's, of what waits for a person's eye (人工复核) and of who waits for a call (回访). */
export async function countsOf(deps: TellDeps, code: string, day: Day): Promise<DigestCounts> {
  const { orders, table, clock } = deps;
  const [open, toReview, toCall] = await Promise.all([
    orders.list('openByArea', keys.openPartition(code), {}),
    table.count(keys.reviewPartition(code)),
    countCalls(deps, code, day),
  ]);
  const cards = open.items.map(cardOf).filter(({ state }) => state !== 'fulfilled');
  const now = clock.now();
  const tomorrow = startOfDay(addDays(day, 1));
  const count = (isMeant: (order: Order) => boolean): number => cards.filter(isMeant).length;
  return {
    overdue: count(({ dueAt }) => dueAt !== undefined && dueAt < now),
    toAccept: count(({ state }) => state === 'placed'),
    dueToday: count(({ dueAt }) => dueAt !== undefined && dueAt >= now && dueAt < tomorrow),
    toReview,
    toCall,
  };
}

/** The area's own visits, and those to what its areas have handled: as far back as the two lists go. */
async function countCalls({ areas, table }: TellDeps, code: string, day: Day): Promise<number> {
  const from = toWireTime(startOfDay(addDays(day, -FOLLOW_UP_DAYS)));
  const below = (await areas.childrenOf(code)).filter((area) => levelOf(area.code) !== 'grid');
  const counts = await Promise.all([
    table.count(keys.toCallPartition('community', code), { index: 'byPartner', from }),
    ...below.map((area) =>
      table.count(keys.toCallPartition('above', area.code), { index: 'byResident', from }),
    ),
  ]);
  return counts.reduce((sum, count) => sum + count, 0);
}
