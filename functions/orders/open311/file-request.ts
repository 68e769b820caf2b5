import { randomUUID } from 'node:crypto';

import { isInside, levelOf } from '../../../domain/area';
import { DomainError } from '../../../domain/errors';
import { Open311Fault } from '../../../domain/open311/fault';
import { filingOf, type Filing } from '../../../domain/open311/filing';
import type { PlaceInput } from '../../../domain/order/inputs';
import { isPublic } from '../../../domain/order/view/publicity';
import { newId } from '../../platform/ids';
import { faultOf } from '../../platform/log';
import type { StoredPerson } from '../../platform/stores/people';
import { checkContent } from '../content-check';
import { placeOrder } from '../place-order';
import { projectUntilStill } from '../project-until-still';
import { projectPublicFeed } from '../projections';
import { categoryOf } from '../read-order';
import type { RegisteredApp } from '../apps/store';
import type { Open311Deps } from './deps';
import { messageOf, tellOfPicture } from './fetch-picture';
import { findPicture, keepPicture } from './keep-picture';
import { jurisdictionOf, requireCategory } from './jurisdiction';
import { inWordsOfRule } from './refuse';

export interface Filed {
  orderId: string;
  /** It may be read by everybody already; else it waits for the check, and is known by a token. */
  isPublic: boolean;
}

/** The app whose key that is. Throws 403. */
export async function requireApp(
  { apps }: Pick<Open311Deps, 'apps'>,
  key: string | null,
): Promise<RegisteredApp> {
  if (key === null || key === '') throw new Open311Fault(403, 'api_key is missing');
  const app = await apps.findByKey('open311', key);
  if (app === undefined) throw new Open311Fault(403, 'api_key is not known');
  return app;
}

/**
 * `POST requests`: a real order by the app, public from the answer on where its words have passed the check by then.
 * Throws an `Open311Fault` for what GeoReport refuses, a quota that is used up among them.
 */
export async function fileRequest(
  deps: Open311Deps,
  form: URLSearchParams,
  file?: Uint8Array,
): Promise<Filed> {
  const app = await requireApp(deps, form.get('api_key'));
  const area = await jurisdictionOf(deps, form.get('jurisdiction_id') || app.areaCode);
  if (!isInside(area.code, app.areaCode)) {
    throw new Open311Fault(403, 'api_key is not for this jurisdiction');
  }
  if (levelOf(area.code) !== 'community') {
    throw new Open311Fault(400, 'jurisdiction_id: the code of a community is required');
  }
  const code = form.get('service_code') ?? '';
  if (code === '') throw new Open311Fault(400, 'service_code is required');
  const category = await requireCategory(deps, area, code);
  const filing = filingOf(form, category);
  const known = await deps.people.find(app.personId);
  if (known === undefined) throw new Open311Fault(403, 'api_key is not known');
  const where = { areaCode: area.code, categoryCode: code };
  const photos = await photosIn(deps, app.personId, file);
  const input = { ...inputOf(filing, where, known.person), ...photos };
  const { order } = await placed(deps, known.person, input, app);
  if (order === undefined) throw new Open311Fault(404, 'the request is gone');
  await fetchLater(deps, known.person, order.id, filing);
  return { orderId: order.id, isPublic: await checkedNow(deps, order.id) };
}

/** A picture that lies elsewhere is fetched; where that cannot even be said, the community is told where it lies. */
async function fetchLater(
  deps: Open311Deps,
  person: StoredPerson,
  orderId: string,
  { mediaUrl: url }: Filing,
): Promise<void> {
  if (url === undefined) return;
  // The request is taken already: nobody is to send it again for that.
  await deps.pictures
    .send([messageOf({ orderId, url })])
    .catch(() => tellOfPicture(deps, person, { orderId, url, key: randomUUID() }))
    .catch((error: unknown) => deps.log.error('picture not told', { orderId, ...faultOf(error) }));
}

/** A file that a client sent along: a picture of ours, or nothing is filed. */
async function photosIn(
  deps: Open311Deps,
  personId: string,
  file: Uint8Array | undefined,
): Promise<Pick<PlaceInput, 'photos'>> {
  if (file === undefined) return {};
  const picture = findPicture(file);
  if (picture === undefined) {
    throw new Open311Fault(400, 'media: a JPEG, PNG or WebP picture of at most 4 MB');
  }
  const mediaId = newId(deps.clock.now());
  await keepPicture(deps, { mediaId, personId }, picture);
  return { photos: [mediaId] };
}

function inputOf(
  { description, answers, location, contact }: Filing,
  where: Pick<PlaceInput, 'areaCode' | 'categoryCode'>,
  { displayName, phone = '' }: StoredPerson,
): PlaceInput {
  return {
    ...where,
    description,
    public: true,
    location,
    ...(Object.keys(answers).length === 0 ? {} : { answers }),
    contact: { name: contact?.name ?? displayName, phone: contact?.phone ?? phone },
  };
}

/** A 311 client sends no key of its own for a request: each one is a new order. */
async function placed(
  deps: Open311Deps,
  person: StoredPerson,
  input: PlaceInput,
  app: RegisteredApp,
) {
  try {
    return await placeOrder(deps, person, {
      input,
      idempotencyKey: randomUUID(),
      body: input,
      app: { door: 'open311', perDay: app.perDay },
    });
  } catch (error) {
    if (error instanceof DomainError && error.code === 'placing_limit') {
      throw new Open311Fault(403, `api_key: at most ${app.perDay} requests a day`);
    }
    throw inWordsOfRule(error);
  }
}

/** Asks WeChat before it answers; where WeChat does not answer, or a person has to look, it is not public yet. */
async function checkedNow(deps: Open311Deps, orderId: string): Promise<boolean> {
  let isShown = false;
  try {
    await checkContent(deps, orderId);
    await projectUntilStill(deps, orderId, async (bundle) => {
      const { order, checks } = bundle;
      isShown = isPublic(order, { category: categoryOf(order), checks });
      if (isShown) await projectPublicFeed(deps, bundle);
    });
  } catch (error) {
    // It is placed: the stream shows it, and whoever filed it holds a token.
    deps.log.error('content check failed', { orderId, ...faultOf(error) });
    return false;
  }
  return isShown;
}
