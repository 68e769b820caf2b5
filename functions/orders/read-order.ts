import { isMachine, type Actor, type Person } from '../../domain/access/people';
import { standingOf, type Standing } from '../../domain/access/relations';
import { communityOf } from '../../domain/area';
import { findCategory } from '../../domain/catalogue/catalogue';
import type { Category } from '../../domain/catalogue/types';
import { DomainError } from '../../domain/errors';
import type { Order } from '../../domain/order/order';
import { isOnBehalf } from '../../domain/order/vocabulary';
import { dossierOf } from '../../domain/order/view/dossier';
import { isPublic } from '../../domain/order/view/publicity';
import type { Surroundings } from '../../domain/order/view/view-order';
import { coversOrder } from '../../domain/partner';
import { lotOf } from '../platform/digests';
import type { Area } from '../platform/stores/areas';
import type { OrderBundle } from '../platform/stores/orders';
import type { OrderDeps } from './deps';

/** An order that was read, with everything that answering and deciding need. */
export interface ReadOrder extends OrderBundle {
  category: Category;
  owner: Area;
  /** The first receiver (首接). */
  first: Area;
  community: Area;
}

/** The category of an order; every code that an order can have is in the catalogue. */
export function categoryOf(order: Pick<Order, 'categoryCode'>): Category {
  const category = findCategory(order.categoryCode);
  if (category === undefined) throw new DomainError('category_not_served');
  return category;
}

/** Reads an order with what lies beside it; throws `not_found`. */
export async function readOrder(
  { orders, areas }: Pick<OrderDeps, 'orders' | 'areas'>,
  orderId: string,
  { consistent }: { consistent: boolean },
): Promise<ReadOrder> {
  const bundle = await orders.find(orderId, { consistent });
  if (bundle === undefined) throw new DomainError('not_found');
  return withAreas(areas, bundle);
}

export async function withAreas(
  areas: OrderDeps['areas'],
  bundle: OrderBundle,
): Promise<ReadOrder> {
  const { order } = bundle;
  const [owner, first, community] = await Promise.all([
    areas.get(order.ownerArea),
    areas.get(order.firstReceiver),
    areas.get(communityOf(order.areaCode) ?? order.ownerArea),
  ]);
  return { ...bundle, category: categoryOf(order), owner, first, community };
}

/** Where a person stands to the order. Following is looked up only where nothing else makes them known. */
export async function standingIn(
  { partners, beside }: Pick<OrderDeps, 'partners' | 'beside'>,
  { order, owner, first, category, checks }: ReadOrder,
  actor: Actor,
  now: number,
): Promise<Standing> {
  if (isMachine(actor)) return new Map();
  const facts = {
    sensitiveStaff: owner.sensitiveStaff,
    firstSensitiveStaff: first.sensitiveStaff,
    qualifiedPartnerIds: await qualifiedPartners(partners, order, actor, now),
    follows: false,
  };
  const standing = standingOf(order, actor, facts);
  if (standing.size > 0 || !isPublic(order, { category, checks })) return standing;
  const follows = await beside.follows(order.id, actor.id);
  return standingOf(order, actor, { ...facts, follows });
}

async function qualifiedPartners(
  partners: OrderDeps['partners'],
  { areaCode, categoryCode }: Order,
  { memberships }: Person,
  now: number,
): Promise<string[]> {
  const ids = memberships.flatMap(({ partnerId }) => partnerId ?? []);
  const found = await Promise.all(ids.map((id) => partners.findCached(id)));
  return found.flatMap((partner) =>
    partner !== undefined && coversOrder(partner.agreement, { areaCode, categoryCode }, now)
      ? [partner.id]
      : [],
  );
}

/** Whose names an answer may show. */
export const namedIn = (read: Pick<ReadOrder, 'order' | 'texts'>): string[] => [
  ...(read.order.workerId === undefined ? [] : [read.order.workerId]),
  ...placerNamedIn(read),
];

const placerNamedIn = ({ order, texts }: Pick<ReadOrder, 'order' | 'texts'>): string[] =>
  isOnBehalf(order.channel) && texts.length > 0 ? [order.placerId] : [];

/** What an answer needs beside the order; pictures get their signed links. */
export async function surroundingsOf(
  {
    mediaUrl,
    clock,
    people,
    secret,
  }: Pick<OrderDeps, 'mediaUrl' | 'clock' | 'secret'> & {
    people: Pick<OrderDeps['people'], 'namesOf'>;
  },
  read: ReadOrder,
): Promise<Surroundings> {
  const now = clock.now();
  const { order, texts, category, owner, community } = read;
  const [placer = ''] = placerNamedIn(read);
  const [photoOf, names] = await Promise.all([
    photosOf(mediaUrl, dossierOf(order, texts).photoIds, now),
    people.namesOf(namedIn(read)),
  ]);
  const workerName = names.get(order.workerId ?? '');
  const placerName = names.get(placer);
  return {
    ...(workerName === undefined ? {} : { workerName }),
    ...(placerName === undefined ? {} : { placerName }),
    texts,
    checks: read.checks,
    followers: read.followers,
    merged: read.merged,
    collectiveFrom: owner.collectiveFrom,
    category,
    community: { name: community.name, phone: community.phone, hours: community.hoursText },
    photoOf,
    now,
    lot: lotOf(order, 'above', secret),
  };
}

/** Links to pictures by id. */
export async function photosOf(
  mediaUrl: OrderDeps['mediaUrl'],
  mediaIds: readonly string[],
  now: number,
): Promise<Surroundings['photoOf']> {
  const urls = new Map(
    await Promise.all(mediaIds.map(async (id) => [id, await mediaUrl(id, now)] as const)),
  );
  return (id) => {
    const url = urls.get(id) ?? '';
    return { id, url, thumbnailUrl: url };
  };
}
