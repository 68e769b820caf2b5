import { communityOf } from '../../domain/area';
import { DomainError } from '../../domain/errors';
import type { PlaceInput } from '../../domain/order/inputs';
import { serviceIdOf } from '../../domain/partner';
import { fieldProblemWords, fieldWords } from '../../domain/words.zh-CN';
import { placingDays, placingId } from '../platform/ids';
import type { Area } from '../platform/stores/areas';
import type { OrderBundle } from '../platform/stores/orders';
import type { AppPlacing } from './apps/placing';
import type { OrderDeps, OrderHttpDeps } from './deps';
import { NONE_ALIKE, readAlike, type Alike } from './placing-limits';
import { refusalOf } from './refusal';
import { requireMedia } from './use-media';

/** What placing asks of the table before it decides, all side by side. */
export interface PlacingReading {
  area: Area;
  /** What stands under the ids that the key leads to. */
  earlier: OrderBundle | undefined;
  /** The person's orders of this category. */
  alike: Alike;
  refusals: readonly [ofService: DomainError | undefined, ofMedia: DomainError | undefined];
}

/** The ids that a key leads to: today's, under which it is placed, and yesterday's. */
export const idsFor = (
  { clock, secret }: OrderDeps,
  personId: string,
  idempotencyKey: string,
): [today: string, yesterday: string] => {
  const [today, yesterday] = placingDays(clock.now());
  const idOn = (day: number): string => placingId({ secret, personId, idempotencyKey }, day);
  return [idOn(today), idOn(yesterday)];
};

/** Reads for placing; throws `category_not_served`. */
export async function readForPlacing(
  deps: OrderHttpDeps,
  personId: string,
  {
    input,
    idempotencyKey,
    app,
  }: { input: PlaceInput; idempotencyKey: string; app?: AppPlacing | undefined },
): Promise<PlacingReading> {
  const ids = app?.orderId === undefined ? idsFor(deps, personId, idempotencyKey) : [app.orderId];
  const photos = input.photos ?? [];
  const [area, known, alike, refusals] = await Promise.all([
    servedArea(deps, input.areaCode, input.categoryCode),
    Promise.all(ids.map((id) => deps.orders.find(id))),
    app === undefined ? readAlike(deps, personId, input) : NONE_ALIKE,
    Promise.all([
      refusalOf(requireService(deps, input)),
      refusalOf(requireMedia(deps, photos, { personId, orderId: ids[0] ?? '' })),
    ]),
  ]);
  return { area, earlier: known.find((one) => one !== undefined), alike, refusals };
}

async function servedArea(
  { areas }: OrderDeps,
  areaCode: string,
  categoryCode: string,
): Promise<Area> {
  const area = await areas.find(communityOf(areaCode) ?? areaCode);
  if (area?.categories.includes(categoryCode) !== true)
    throw new DomainError('category_not_served');
  return area;
}

async function requireService(
  { partners }: OrderDeps,
  { serviceId, areaCode, categoryCode }: PlaceInput,
): Promise<void> {
  if (serviceId === undefined) return;
  const offering = await partners.covering(areaCode);
  const isOffered = offering.some(({ id, agreement }) =>
    agreement.fees.some(
      (fee) => fee.categoryCode === categoryCode && serviceIdOf(id, fee.serviceCode) === serviceId,
    ),
  );
  if (!isOffered) {
    const message = `${fieldWords('serviceId')}:${fieldProblemWords('not_in_list')}`;
    throw new DomainError('validation_failed', {}, [
      { path: 'serviceId', code: 'not_in_list', message },
    ]);
  }
}
