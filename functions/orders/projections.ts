import { isDeepStrictEqual } from 'node:util';

import type { Order } from '../../domain/order/order';
import { isOpen } from '../../domain/order/states';
import { isPublic } from '../../domain/order/view/publicity';
import { communitiesOf } from '../../domain/order/communities';
import { dossierOf } from '../../domain/order/view/dossier';
import { roundPoint } from '../../domain/text';
import type { Log } from '../platform/log';
import type { OrderBundle } from '../platform/stores/orders';
import * as keys from '../platform/table/keys';
import type { Table } from '../platform/table/table';
import type { Wechat } from '../platform/wechat/client';
import { collectivePlace } from './collective-place';
import type { OrderDeps } from './deps';
import { categoryOf } from './read-order';

export interface ProjectionDeps extends OrderDeps {
  table: Table;
  removeMedia: (mediaId: string) => Promise<void>;
  wechat: Pick<Wechat, 'checkText' | 'checkMedia'>;
  log: Log;
}

/** Texts that a new event refers to stay; the mark that would sweep an orphan comes off. */
export async function keepTexts(
  { table }: Pick<ProjectionDeps, 'table'>,
  { id, events }: Order,
  before: Order | undefined,
): Promise<void> {
  const fresh = events.slice(before?.events.length ?? 0);
  await Promise.all(
    fresh.flatMap(({ textId }) =>
      textId === undefined
        ? []
        : [
            table.update(keys.textKey(id, textId), {
              UpdateExpression: 'REMOVE #expiresAt',
              ConditionExpression: 'attribute_exists(#expiresAt)',
              ExpressionAttributeNames: { '#expiresAt': 'expiresAt' },
            }),
          ],
    ),
  );
}

/** 隐去: what another text has taken the place of is gone for good, earlier redactions of it too. */
export async function eraseRedacted(
  deps: Pick<ProjectionDeps, 'table' | 'orders'>,
  { id, events }: Order,
): Promise<void> {
  if (events.at(-1)?.command !== 'redact') return;
  const bundle = await deps.orders.find(id, { consistent: true });
  if (bundle !== undefined) await eraseReplaced(deps, bundle);
}

/** The same of an order as it was read. */
export async function eraseReplaced(
  { table }: Pick<ProjectionDeps, 'table'>,
  { order, texts }: OrderBundle,
): Promise<void> {
  const committed = order.events.flatMap(
    ({ textId }) => texts.find((text) => text.id === textId) ?? [],
  );
  const latest = new Map(
    committed.flatMap((text) => (text.replaces === undefined ? [] : [[text.replaces, text.id]])),
  );
  // A text that no event names yet may be about to take its place.
  const replaced = committed.filter((text) => {
    const standing = latest.get(text.replaces ?? text.id);
    return standing !== undefined && standing !== text.id;
  });
  await Promise.all(replaced.map((text) => table.remove(keys.textKey(order.id, text.id))));
}

/**
 * Whoever signs in with the phone that an order is for finds it among their own. Where that changes the order is read as
 * it is now: an old record that comes late brings back nobody who was erased.
 */
export async function pointToRelative(
  { table, orders }: Pick<ProjectionDeps, 'table' | 'orders'>,
  { id, forPhone }: Order,
  before: Order | undefined,
): Promise<void> {
  if (forPhone === before?.forPhone) return;
  const now = (await orders.find(id, { consistent: true }))?.order.forPhone;
  const gone = [forPhone, before?.forPhone].filter((one) => one !== undefined && one !== now);
  await Promise.all(gone.map((one) => table.remove(keys.mineKey(one ?? '', id))));
  if (now !== undefined) await table.put({ ...keys.mineKey(now, id) });
}

/**
 * How many follow, and how many were merged into it: counted again each time, and once more where that, or whether it is open,
 * has changed while it was written; no row where there are none.
 */
export async function countBeside(
  deps: Pick<ProjectionDeps, 'table' | 'orders' | 'areas'>,
  orderId: string,
): Promise<void> {
  let counts = await countsOf(deps, orderId);
  for (;;) {
    await writeCounts(deps, orderId, counts);
    const now = await countsOf(deps, orderId);
    if (isDeepStrictEqual(stampOf(now), stampOf(counts))) return;
    counts = now;
  }
}

/** What many want (群体诉求) is listed while it is open: counted again where it ends, or is open again. */
export async function countAtItsEnd(
  deps: Pick<ProjectionDeps, 'table' | 'orders' | 'areas'>,
  order: Order,
  before: Order | undefined,
): Promise<void> {
  const isAsBefore =
    before === undefined ? order.events.length === 1 : isOpen(before.state) === isOpen(order.state);
  if (isAsBefore) return;
  const counts = await deps.table.get(keys.countsKey(order.id), { consistent: true });
  if (counts !== undefined) await countBeside(deps, order.id);
}

interface Counts {
  followers: number;
  merged: number;
  /** As it was when it was counted. */
  order: Order | undefined;
}

const stampOf = ({ followers, merged, order }: Counts) => ({
  ...{ followers, merged },
  isOpen: order !== undefined && isOpen(order.state),
});

async function countsOf(
  { table, orders }: Pick<ProjectionDeps, 'table' | 'orders'>,
  id: string,
): Promise<Counts> {
  const count = (prefix: string): Promise<number> =>
    table.count(keys.orderPartition(id), { prefix, consistent: true });
  const [followers, merged, [order]] = await Promise.all([
    count(keys.BESIDE_PREFIX.follow),
    count(keys.BESIDE_PREFIX.merged),
    orders.findMany([id], { consistent: true }),
  ]);
  return { followers, merged, order };
}

async function writeCounts(
  deps: Pick<ProjectionDeps, 'table' | 'areas'>,
  orderId: string,
  { followers, merged, order }: Counts,
): Promise<void> {
  const key = keys.countsKey(orderId);
  if (followers + merged === 0) return deps.table.remove(key);
  const place = await collectivePlace(deps, order, { followers, merged });
  await deps.table.put({ ...key, followers, merged, ...place });
}

/** 大家的单: a line in the feed of its community while the order is public, none otherwise, nor where it was before. */
export async function projectPublicFeed(
  { table }: Pick<ProjectionDeps, 'table'>,
  { order, texts, checks }: OrderBundle,
): Promise<void> {
  const keyIn = (area: string) =>
    keys.publicKey(area, new Date(order.placedAt).toISOString(), order.id);
  const { now, before } = communitiesOf(order);
  const key = keyIn(now);
  await Promise.all(before.map((area) => table.remove(keyIn(area))));
  if (!isPublic(order, { category: categoryOf(order), checks })) {
    await table.remove(key);
    return;
  }
  const point = dossierOf(order, texts).latest('point');
  const { categoryCode, state } = order;
  const row = {
    orderId: order.id,
    categoryCode,
    state,
    ...(point === undefined ? {} : { point: roundPoint(point) }),
  };
  await table.put({ ...key, row: JSON.stringify(row) });
}
