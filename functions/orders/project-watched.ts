import { isWatched } from '../../domain/insight/attention';
import type { Order } from '../../domain/order/order';
import { toWireTime } from '../../domain/time/shanghai';
import { cardTextOf } from '../platform/stores/orders';
import * as keys from '../platform/table/keys';
import { projectUntilStill } from './project-until-still';
import type { ProjectionDeps } from './projections';

type Deps = Pick<ProjectionDeps, 'table' | 'orders' | 'clock'>;

/** 关注: a row with the card of the order while the level above has to see to it, none otherwise. */
export async function putWatched(
  { table }: Pick<Deps, 'table'>,
  order: Order,
  now: number,
): Promise<void> {
  const { id, ownerArea, placedAt } = order;
  const key = keys.watchedKey(id);
  if (!isWatched(order, now)) return table.remove(key);
  const place = keys.watchedByArea(ownerArea, toWireTime(placedAt), keys.tailOf(id));
  await table.put({ ...key, ...place, card: cardTextOf(order) });
}

/**
 * The same when an order changed. Most are never watched, neither before nor after, and cost nothing; where what was before
 * is not known (a change that is projected again) it is worked out from the order alone.
 */
export async function projectWatched(
  deps: Deps,
  order: Order,
  before: Order | undefined,
): Promise<void> {
  const now = deps.clock.now();
  const isNew = before === undefined && order.events.length === 1;
  const was = before === undefined ? !isNew : isWatched(before, now);
  if (was || isWatched(order, now)) await watchUntilStill(deps, order.id, now);
}

/** The same at that time at the earliest: when the clock found that somebody works on it at twice its time (`stuck`). */
export const watchUntilStill = (deps: Deps, orderId: string, at: number): Promise<void> =>
  projectUntilStill(deps, orderId, ({ order }) =>
    putWatched(deps, order, Math.max(at, deps.clock.now())),
  );
