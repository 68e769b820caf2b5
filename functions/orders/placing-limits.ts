import { DomainError } from '../../domain/errors';
import { isOpen } from '../../domain/order/states';
import type { PlaceInput } from '../../domain/order/inputs';
import { endOfDay, shanghaiDay, startOfDay } from '../../domain/time/shanghai';
import { findCategory } from '../../domain/catalogue/catalogue';
import { orderIdOf } from '../platform/table/keys';
import type { OrderDeps } from './deps';

const A_DAY = 10;
const A_DAY_ON_BEHALF = 200;
const OPEN_OF_ONE_CATEGORY = 3;
/** Somebody with more open orders of one category than this list holds is over the limit anyway. */
const RECENT = 30;

/** 10 orders a day and 3 open ones of a category; 200 a day for 代点单. Off where no limits are kept. */
export async function requirePlacingLimits(
  deps: OrderDeps & { placingLimits?: boolean },
  personId: string,
  { categoryCode, onBehalfOf }: PlaceInput,
): Promise<void> {
  if (deps.placingLimits === false) return;
  const now = deps.clock.now();
  const today = new Date(startOfDay(shanghaiDay(now))).toISOString();
  const isOnBehalf = onBehalfOf !== undefined;
  const most = isOnBehalf ? A_DAY_ON_BEHALF : A_DAY;
  const { items } = await deps.orders.list('byResident', `MINE#${personId}`, {
    newestFirst: true,
    limit: Math.max(RECENT, isOnBehalf ? most : 0),
  });
  if (items.filter(({ mineSk }) => String(mineSk) >= today).length >= most) {
    const retryAfter = Math.ceil((endOfDay(shanghaiDay(now)) - now) / 1000);
    throw new DomainError('placing_limit', { max: most, retryAfter });
  }
  const alike = items.filter(({ mineSk }) => String(mineSk).endsWith(`#${categoryCode}`));
  if (isOnBehalf || alike.length < OPEN_OF_ONE_CATEGORY) return;
  const recent = await deps.orders.findMany(alike.flatMap(({ pk }) => orderIdOf(String(pk)) ?? []));
  const open = recent.filter((order) => order.categoryCode === categoryCode && isOpen(order.state));
  if (open.length >= OPEN_OF_ONE_CATEGORY) {
    const category = findCategory(categoryCode)?.name ?? '';
    throw new DomainError('too_many_open_orders', { max: OPEN_OF_ONE_CATEGORY, category });
  }
}
