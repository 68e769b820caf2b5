import { may } from '../../domain/access/permissions';
import { communityOf } from '../../domain/area';
import { findCategory } from '../../domain/catalogue/catalogue';
import type { Category } from '../../domain/catalogue/types';
import { validateAnswers } from '../../domain/catalogue/validate-answers';
import { DomainError } from '../../domain/errors';
import type { OrderAnswer } from '../../domain/order/answer';
import { placeOrder as placed } from '../../domain/order/commands/place';
import type { PlaceInput } from '../../domain/order/inputs';
import type { Role } from '../../domain/order/vocabulary';
import { shanghaiDay } from '../../domain/time/shanghai';
import { toWgs84 } from '../platform/coordinates';
import { commandKeyOf, phoneDigestOf } from '../platform/digests';
import { newId, newSalt } from '../platform/ids';
import { calendarOf, type Area } from '../platform/stores/areas';
import type { OrderBundle } from '../platform/stores/orders';
import type { StoredPerson } from '../platform/stores/people';
import type { Item } from '../platform/table/table';
import type { AppPlacing } from './apps/placing';
import type { OrderDeps, OrderHttpDeps } from './deps';
import { placingLimitFor, type PlacingLimit } from './placing-limits';
import { withAreas } from './read-order';
import { idsFor, readForPlacing, type PlacingReading } from './read-for-placing';
import { refusalOf } from './refusal';
import { useMedia } from './use-media';
import { answerAfter } from './view-answer';

export interface PlaceRequest {
  input: PlaceInput;
  idempotencyKey: string;
  body: unknown;
  /** What was read while the person was still being read. */
  ahead?: PlacingReading | undefined;
  /** What was counted of the person, as it was read with them. */
  counts?: readonly Item[];
  app?: AppPlacing;
}

/**
 * 点单: one conditional write under an id that follows from person and key, so that a repeated request finds
 * the first one. Throws what validation, limits and pictures refuse.
 */
export async function placeOrder(
  deps: OrderHttpDeps,
  person: StoredPerson,
  { input, idempotencyKey, body, ahead, counts = [], app }: PlaceRequest,
): Promise<{ order: OrderAnswer | undefined; replayed: boolean }> {
  const now = deps.clock.now();
  const key = commandKeyOf(person.id, idempotencyKey, body);
  const orderId = app?.orderId ?? idsFor(deps, person.id, idempotencyKey)[0];
  const personId = person.id;
  const photos = input.photos ?? [];
  const category = categoryFor(input, app);
  const { area, earlier, alike, refusals } =
    ahead ?? (await readForPlacing(deps, personId, { input, idempotencyKey, app }));
  if (earlier !== undefined) return replay(deps, person, earlier, key.body);
  const role = app?.door === 'hotline' ? 'application' : placingRole(person, input);
  const limit = placingLimitFor(deps, {
    ...{ person, orderId, now, input, alike, counts },
    ...(app === undefined ? {} : { perDay: app.perDay }),
  });
  const [ofService, ofMedia] = refusals;
  await refuseUnlessPlaced(deps, orderId, [ofService, await refusalOf(limit.require()), ofMedia]);
  const forPhone = input.onBehalfOf?.phone ?? input.forRelative?.phone;
  const point = pointOf(input);
  const { order, text } = placed(input, {
    orderId,
    number: numberOf(area, now, orderId),
    category,
    calendar: calendarOf(await deps.areas.get(ownerCode(area, category))),
    placer: person,
    role,
    ...(person.phone === undefined ? {} : { phone: person.phone }),
    ...(forPhone === undefined ? {} : { forPhone: phoneDigestOf(forPhone, deps.secret) }),
    ...(point === undefined ? {} : { point }),
    ...(app === undefined ? {} : { channel: app.door }),
    moment: { now, salt: newSalt(), textId: newId(now) },
  });
  await Promise.all([
    deps.orders.saveText(order, text),
    takeBoth(deps, limit, photos, { personId, orderId, now }),
  ]);
  if (!(await deps.orders.add(order, key))) {
    const first = await deps.orders.find(orderId, { consistent: true });
    if (first !== undefined) return replay(deps, person, first, key.body);
  }
  const bundle = {
    order,
    keys: [key],
    texts: [text],
    checks: { pieces: {} },
    followers: 0,
    merged: 0,
  };
  return {
    order: await answerAfter(deps, await withAreas(deps.areas, bundle), person),
    replayed: false,
  };
}

/** What one of the two refuses leaves nothing taken by the other. */
async function takeBoth(
  deps: OrderDeps,
  limit: PlacingLimit,
  photos: readonly string[],
  { personId, orderId, now }: { personId: string; orderId: string; now: number },
): Promise<void> {
  const [full, unusable] = await Promise.all([
    refusalOf(limit.take()),
    refusalOf(useMedia(deps, photos, { personId, orderId })),
  ]);
  const refusal = full ?? unusable;
  if (refusal === undefined) return;
  await Promise.all([
    full === undefined ? limit.giveBack() : undefined,
    ...photos.map((id) => deps.beside.releaseMedia(id, orderId, now)),
  ]);
  throw refusal;
}

/** A repeated request must not fail on what the first one used up: limits and pictures. */
async function refuseUnlessPlaced(
  { orders }: OrderDeps,
  orderId: string,
  refusals: readonly (DomainError | undefined)[],
): Promise<void> {
  const refusal = refusals.find((one) => one !== undefined);
  if (refusal === undefined) return;
  if ((await orders.find(orderId, { consistent: true })) === undefined) throw refusal;
}

async function replay(
  deps: OrderDeps,
  person: StoredPerson,
  first: OrderBundle,
  bodyDigest: string,
) {
  const [placedWith] = first.keys;
  const isSame = first.keys.some(({ body }) => body === bodyDigest) || first.keys.length > 15;
  if (placedWith === undefined || !isSame) throw new DomainError('idempotency_key_reused');
  const read = await withAreas(deps.areas, first);
  return { order: await answerAfter(deps, read, person), replayed: true };
}

const ownerCode = (area: Area, category: Category): string =>
  category.ownedBy === 'subdistrict' ? (area.parent ?? area.code) : area.code;

function categoryFor(
  { categoryCode, answers = {}, onBehalfOf }: PlaceInput,
  app: PlaceRequest['app'],
): Category {
  const category = findCategory(categoryCode);
  if (category === undefined) throw new DomainError('category_not_served');
  const problems = validateAnswers(category, answers, {
    requireAll: onBehalfOf === undefined && app === undefined,
  });
  if (problems.length > 0) throw new DomainError('validation_failed', {}, problems);
  return category;
}

/** 代点单 is for staff and grid workers of that community; everyone may place for themselves and relatives. */
function placingRole({ memberships }: StoredPerson, { onBehalfOf, areaCode }: PlaceInput): Role {
  if (onBehalfOf === undefined) return 'resident';
  const community = communityOf(areaCode) ?? areaCode;
  const serving = memberships.find((one) => may([one], 'placeOnBehalf', { areaCode: community }));
  if (serving === undefined) throw new DomainError('forbidden');
  return serving.role;
}

function pointOf({ location }: PlaceInput): { lat: number; lng: number } | undefined {
  if (location?.lat === undefined || location.lng === undefined) return undefined;
  return toWgs84({ lat: location.lat, lng: location.lng }, location.coordinateSystem);
}

const TAIL = 4;

/** Readable and unique, not gap-free: community, day, the last characters of the id. */
const numberOf = (area: Area, now: number, orderId: string): string =>
  `${area.code.slice(-6)}-${shanghaiDay(now).slice(2).replace(/-/g, '')}-${orderId.slice(-TAIL)}`;
