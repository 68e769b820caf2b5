import { createHash } from 'node:crypto';

import type { Person } from '../../domain/access/people';
import type { HistoryItemAnswer, OrderAnswer } from '../../domain/order/answer';
import { verifyOrder, type Verification } from '../../domain/order/history';
import { versionOf } from '../../domain/order/order';
import { dossierOf } from '../../domain/order/view/dossier';
import { isPublic, whyUnseen } from '../../domain/order/view/publicity';
import { SEES } from '../../domain/order/view/sees';
import { sightOf, type Sight } from '../../domain/order/view/sight';
import { viewHistory } from '../../domain/order/view/view-history';
import { viewOrder } from '../../domain/order/view/view-order';
import type { OrderDeps } from './deps';
import { noteLook } from './note-look';
import { photosOf, readOrder, standingIn, surroundingsOf, type ReadOrder } from './read-order';

/** An order in the view of the caller; without a caller in the public one. Throws `not_found` or `not_public_now`. */
export async function getOrder(
  deps: OrderDeps,
  orderId: string,
  person?: Person,
): Promise<{ order: OrderAnswer; etag: string; noteLook: () => Promise<void> }> {
  const { read, viewer } = await readFor(deps, orderId, person, { consistent: false });
  const order = viewOrder(read.order, await surroundingsOf(deps, read), viewer);
  return {
    order,
    etag: etagOf(read, order),
    noteLook: async () => {
      if (viewer !== undefined)
        await noteLook(deps, order, { actor: viewer.person, standing: viewer.standing });
    },
  };
}

/** A page that looks every few seconds may be a moment old; a history is whole at once. */
async function readFor(
  deps: OrderDeps,
  orderId: string,
  person: Person | undefined,
  { consistent } = { consistent: true },
) {
  const read = await readOrder(deps, orderId, { consistent });
  if (person === undefined) return { read, sight: publicSight(read) };
  const standing = await standingIn(deps, read, person, deps.clock.now());
  const sight = sightOf(read.order, standing, isPublic(read.order, read));
  return { read, viewer: { person, standing }, sight: requireSight(read, sight) };
}

const publicSight = (read: ReadOrder): Sight =>
  requireSight(read, isPublic(read.order, read) ? 'public' : undefined);

function requireSight(read: ReadOrder, sight: Sight | undefined): Sight {
  if (sight === undefined) throw whyUnseen(read.order, read);
  return sight;
}

const DIGEST_LENGTH = 8;

/** The version, and where something lies beside the order (followers, checks, overdue) a digest of that. */
function etagOf(
  { order, followers, merged, checks }: ReadOrder,
  { overdue, actions }: OrderAnswer,
): string {
  const beside = JSON.stringify([
    followers,
    merged,
    checks,
    overdue,
    actions.length,
    order.erasedAt,
  ]);
  const digest = createHash('sha256').update(beside).digest('hex').slice(0, DIGEST_LENGTH);
  return `"${versionOf(order)}-${digest}"`;
}

/** The whole history, oldest first, complete at once after a command. */
export async function getHistory(
  deps: OrderDeps,
  orderId: string,
  person?: Person,
): Promise<HistoryItemAnswer[]> {
  const { read, sight } = await readFor(deps, orderId, person);
  const { order, texts } = read;
  const ids = SEES.names[sight] === 'full' ? order.events.flatMap(({ by }) => by ?? []) : [];
  const isTold = SEES.history[sight] === 'full';
  const [names, photoOf] = await Promise.all([
    ids.length === 0 ? new Map<string, string>() : deps.people.namesOf(ids),
    photosOf(deps.mediaUrl, isTold ? dossierOf(order, texts).photoIds : [], deps.clock.now()),
  ]);
  return viewHistory(order, { texts, sight, nameOf: (id) => names.get(id), photoOf });
}

/** Whether the kept chain leads to the receipt. */
export async function verifyHistory(
  deps: OrderDeps,
  orderId: string,
  person?: Person,
): Promise<Verification> {
  const { read } = await readFor(deps, orderId, person);
  return verifyOrder(read.order);
}
