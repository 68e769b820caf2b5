import type { Order } from '../../domain/order/order';
import { publicPieces, verdictOn } from '../../domain/order/view/public-pieces';
import { needsCheck } from '../../domain/order/view/publicity';
import type { RebuildPartOn, RowKind } from '../platform/rebuild-part';
import type { OrderBundle } from '../platform/stores/orders';
import type { StreamChange } from '../platform/stream';
import { BESIDE_PREFIX, mergedKey, orderIdOf, watchedKey, type Key } from '../platform/table/keys';
import { pointToTarget } from './follow-merged';
import { findPending, keepPending } from './pending-checks';
import { projectReviews } from './project-reviews';
import {
  countBeside,
  eraseReplaced,
  keepTexts,
  pointToRelative,
  projectPublicFeed,
  type ProjectionDeps,
} from './projections';
import { putWatched } from './project-watched';
import { categoryOf } from './read-order';

type Deps = Pick<ProjectionDeps, 'table' | 'orders' | 'areas' | 'clock'>;

const idAfter = (prefix: string, { sk }: Key): string | undefined =>
  sk.startsWith(prefix) ? sk.slice(prefix.length) : undefined;

/** What the orders part makes of orders, beside what it writes to them. */
const KINDS: readonly RowKind[] = [
  {
    name: '大家的单',
    orderOf: ({ pk, sk }) => (pk.startsWith('PUBLIC#') ? sk.split('#').at(-1) : undefined),
  },
  {
    name: '复核单',
    orderOf: ({ pk, sk }) => (pk.startsWith('REVIEW#') ? sk.split('#')[0] : undefined),
  },
  { name: '家人的单', orderOf: ({ pk, sk }) => (pk.startsWith('MINE#') ? sk : undefined) },
  {
    name: '并入的单',
    orderOf: (key) =>
      orderIdOf(key.pk) === undefined ? undefined : idAfter(BESIDE_PREFIX.merged, key),
  },
  {
    name: '上级关注',
    orderOf: ({ pk, sk }) => (sk === watchedKey('').sk ? orderIdOf(pk) : undefined),
  },
  { name: '加入与并入数', orderOf: ({ pk, sk }) => (sk === 'COUNTS' ? orderIdOf(pk) : undefined) },
];

/** The orders part in a rebuild. What had to be asked of WeChat and was lost is put among what is asked again. */
export const ordersInRebuild: RebuildPartOn = (platform) => ({
  kinds: KINDS,
  project: (change) => projectAgain(platform, change),
});

async function projectAgain(deps: Deps, { key, after }: StreamChange): Promise<void> {
  const orderId = orderIdOf(key.pk);
  const isMarkedText = key.sk.startsWith('TEXT#') && after?.['expiresAt'] !== undefined;
  if (orderId === undefined || !(key.sk === 'ORDER' || isMarkedText)) return;
  const bundle = await deps.orders.find(orderId, { consistent: true });
  if (bundle === undefined) return;
  if (isMarkedText) await keepTexts(deps, bundle.order, undefined);
  else await projectOrder(deps, bundle);
}

async function projectOrder(deps: Deps, bundle: OrderBundle): Promise<void> {
  const { order } = bundle;
  await eraseReplaced(deps, bundle);
  await pointToRelative(deps, order, undefined);
  await pointAgain(deps, order);
  await countBeside(deps, order.id);
  await putWatched(deps, order, deps.clock.now());
  await projectPublicFeed(deps, bundle);
  await projectReviews(deps, bundle);
  await rememberUnchecked(deps, bundle);
}

/** A target that did not know of it yet counts again. */
async function pointAgain(deps: Deps, order: Order): Promise<void> {
  const target = order.mergedInto;
  if (target === undefined) return;
  const known = await deps.table.get(mergedKey(target, order.id), { consistent: true });
  await pointToTarget(deps, order, undefined);
  if (known === undefined) await countBeside(deps, target);
}

async function rememberUnchecked(
  { table, clock }: Deps,
  { order, texts, checks }: OrderBundle,
): Promise<void> {
  const category = categoryOf(order);
  if (!needsCheck(order, category)) return;
  const isOpen = publicPieces(order, { texts, category }).some(
    (piece) => verdictOn(piece, checks) === undefined,
  );
  if (!isOpen || (await findPending(table, order.id)) !== undefined) return;
  await keepPending(table, order.id, { again: clock.now(), failures: 0, asked: {} });
}
