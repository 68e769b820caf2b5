import { findCategory } from '../../domain/catalogue/catalogue';
import type { Order } from '../../domain/order/order';
import { isOpen } from '../../domain/order/states';
import type { StreamChange } from '../platform/stream';
import { orderOf } from '../platform/stores/orders';
import { BESIDE_PREFIX, mediaIdOf, orderIdOf } from '../platform/table/keys';
import type { Platform } from '../platform/wiring';
import { checkContent, retryPendingChecks } from './content-check';
import { follow, followMerged, pointToTarget } from './follow-merged';
import { mayWait, projectReviews } from './project-reviews';
import { projectUntilStill } from './project-until-still';
import { projectWatched, watchUntilStill } from './project-watched';
import type { ProjectionDeps } from './projections';
import { createProjectionDeps } from './wiring';
import {
  countAtItsEnd,
  countBeside,
  eraseRedacted,
  keepTexts,
  pointToRelative,
  projectPublicFeed,
} from './projections';

/**
 * What follows by itself when a row of an order changes. Everything here is worked out again from the order as it
 * is, so that records that come twice, late, out of order or side by side change nothing.
 */
export async function onOrderChange(deps: ProjectionDeps, change: StreamChange): Promise<void> {
  const mediaId = mediaIdOf(change.key);
  // Forgotten with somebody who left, or because nobody used it.
  if (mediaId !== undefined && change.after === undefined) await deps.removeMedia(mediaId);
  const orderId = orderIdOf(change.key.pk);
  if (orderId === undefined) return;
  const { sk } = change.key;
  if (sk === 'ORDER' && change.after !== undefined) {
    const before = change.before === undefined ? undefined : orderOf(change.before);
    await onOrder(deps, orderOf(change.after), before);
  } else if (sk.startsWith('~FOLLOW#') || sk.startsWith('~MERGED#')) {
    await countBeside(deps, orderId);
  } else if (sk.startsWith(BESIDE_PREFIX.mark) && sk.endsWith('#stuck')) {
    await watchUntilStill(deps, orderId, Number(change.after?.['at'] ?? 0));
  } else if (sk === 'CHECK' || sk.startsWith('CHECK#')) {
    await onVerdict(deps, orderId, change);
  }
}

async function onOrder(
  deps: ProjectionDeps,
  order: Order,
  before: Order | undefined,
): Promise<void> {
  await Promise.all([
    keepTexts(deps, order, before),
    eraseRedacted(deps, order),
    pointToRelative(deps, order, before),
    pointToTarget(deps, order, before),
    projectWatched(deps, order, before),
    countAtItsEnd(deps, order, before),
  ]);
  // Its target may have ended before anybody heard of the merging.
  if (order.state === 'merged') await follow(deps, order.id);
  if (!isOpen(order.state)) await followMerged(deps, order);
  const category = findCategory(order.categoryCode);
  if (order.public && category !== undefined) await checkContent(deps, order.id);
  if (!order.public && before?.public !== true) return;
  await projectUntilStill(deps, order.id, async (bundle) => {
    await projectPublicFeed(deps, bundle);
    if (mayWait(bundle)) await projectReviews(deps, bundle, before?.ownerArea);
  });
}

/** Later pieces do not decide whether there is a line in the feed; a first verdict that passes leaves nothing to review. */
async function onVerdict(
  deps: ProjectionDeps,
  orderId: string,
  { key, before, after }: StreamChange,
): Promise<void> {
  const isFirstWords = key.sk === 'CHECK';
  const isPlain = before === undefined && after?.['verdict'] === 'pass';
  if (isPlain && !isFirstWords) return;
  await projectUntilStill(deps, orderId, async (bundle) => {
    if (isFirstWords) await projectPublicFeed(deps, bundle);
    if (!isPlain) await projectReviews(deps, bundle);
  });
}

export { ordersInRebuild } from './project-again';

/** The orders part's reader of changes, on this platform. */
export function createOrderProjector(
  platform: Platform,
  media: Pick<ProjectionDeps, 'mediaUrl' | 'removeMedia'>,
  wechat: ProjectionDeps['wechat'],
): { onChange: (change: StreamChange) => Promise<void>; retry: () => Promise<void> } {
  const deps = createProjectionDeps(platform, media, wechat);
  return {
    onChange: (change) => onOrderChange(deps, change),
    retry: () => retryPendingChecks(deps),
  };
}
