import { communityOf } from '../../domain/area';
import { isCollective } from '../../domain/order/commands/shelve';
import type { Order } from '../../domain/order/order';
import { isOpen } from '../../domain/order/states';
import { toWireTime } from '../../domain/time/shanghai';
import * as keys from '../platform/table/keys';
import type { Item } from '../platform/table/table';
import type { OrderDeps } from './deps';

/**
 * Where the counts of an order stand while it is open and so many households want it (群体诉求): the level above finds it
 * there. Nowhere for most.
 */
export async function collectivePlace(
  { areas }: Pick<OrderDeps, 'areas'>,
  order: Order | undefined,
  counts: { followers: number; merged: number },
): Promise<Item> {
  if (order === undefined || !isOpen(order.state)) return {};
  const area = await areas.find(communityOf(order.areaCode) ?? order.ownerArea);
  const collectiveFrom = area?.collectiveFrom ?? Number.POSITIVE_INFINITY;
  if (!isCollective({ ...counts, collectiveFrom })) return {};
  return keys.collectiveByArea(order.areaCode, toWireTime(order.placedAt), order.id);
}
