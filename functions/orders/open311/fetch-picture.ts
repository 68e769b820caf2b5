import * as z from 'zod/mini';

import { DomainError } from '../../../domain/errors';
import type { Order } from '../../../domain/order/order';
import { faultOf } from '../../platform/log';
import type { CleanPicture } from '../../platform/media/clean-picture';
import { MAX_MEDIA_BYTES } from '../../platform/media/media-types';
import { OutboundFault } from '../../platform/outbound/fault';
import { derivedId } from '../../platform/ids';
import type { QueueHandler, QueueMessage, ReceivedMessage } from '../../platform/queue/queue';
import type { StoredPerson } from '../../platform/stores/people';
import { comment } from '../comment';
import type { OrderDeps } from '../deps';
import { runCommand } from '../run-command';
import { findPicture, keepPicture } from './keep-picture';
import type { FetchDeps } from './picture-deps';

const body = z.object({ orderId: z.string(), url: z.string() });
export type WantedPicture = z.infer<typeof body>;

export const messageOf = (wanted: WantedPicture): QueueMessage => ({
  id: wanted.orderId,
  body: JSON.stringify(wanted),
});

const DEADLINE_MS = 20_000;
/** Whoever does not answer is asked so often; then the community is told where the picture lies. */
const MOST_TRIES = 3;
const MAY_PASS: readonly string[] = ['timeout', 'broken', 'unresolved'];
const SERVERS = 500;

/** 照片在别处: fetches pictures that 311 clients named, side by side; what may go better later comes again. */
export const fetchPictures =
  (deps: FetchDeps): QueueHandler =>
  async (messages) => {
    const failed = await Promise.all(
      messages.map(async (message) => ((await isDone(deps, message)) ? [] : [message.id])),
    );
    return { failed: failed.flat() };
  };

/**
 * One picture, into the order that was filed with it, as a 补充 by the app: once, however often the message comes. What is no
 * picture, does not come or comes too late for the order is told to the community as an address.
 */
async function isDone(deps: FetchDeps, message: ReceivedMessage): Promise<boolean> {
  const wanted = body.parse(JSON.parse(message.body));
  const bundle = await deps.orders.find(wanted.orderId, { consistent: true });
  const known = bundle && (await deps.people.find(bundle.order.placerId));
  if (bundle === undefined || known === undefined) return true;
  const { order, texts } = bundle;
  const mediaId = derivedId(order.placedAt, `${order.id}\nmedia_url`);
  if (texts.some(({ said }) => said.photos?.includes(mediaId))) return true;
  const found = await fetched(deps, wanted);
  if (found === 'later' && message.attempt < MOST_TRIES) return false;
  const isIn =
    typeof found === 'object' && (await isAttached(deps, known.person, order, { mediaId, found }));
  if (!isIn) await tellOfPicture(deps, known.person, { ...wanted, key: mediaId });
  return true;
}

async function fetched(
  { outbound, log }: FetchDeps,
  { url, orderId }: WantedPicture,
): Promise<CleanPicture | 'later' | 'none'> {
  try {
    const { status, bytes, isWhole } = await outbound.send({
      ...{ url, method: 'GET', plain: true, deadlineMs: DEADLINE_MS, mostBytes: MAX_MEDIA_BYTES },
      headers: { accept: 'image/jpeg, image/png, image/webp' },
    });
    if (status >= SERVERS) return 'later';
    return (status === 200 && isWhole ? findPicture(bytes) : undefined) ?? 'none';
  } catch (error) {
    if (!(error instanceof OutboundFault)) throw error;
    log.info('picture not fetched', { orderId, kind: error.kind });
    return MAY_PASS.includes(error.kind) ? 'later' : 'none';
  }
}

/** False where the order takes nothing more. */
async function isAttached(
  deps: FetchDeps,
  person: StoredPerson,
  { id: orderId }: Order,
  { mediaId, found }: { mediaId: string; found: CleanPicture },
): Promise<boolean> {
  await keepPicture(deps, { mediaId, personId: person.id }, found);
  const input = { photos: [mediaId] };
  try {
    await runCommand(deps, person, {
      orderId,
      command: { name: 'amend', input },
      once: { idempotencyKey: mediaId, body: input },
    });
    return true;
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'version_conflict') throw error;
    deps.log.info('picture not attached', { orderId, ...faultOf(error) });
    return false;
  }
}

/** The same key is the same comment; where the order is closed to that too, nobody is told. */
export async function tellOfPicture(
  deps: OrderDeps,
  person: StoredPerson,
  { orderId, url, key }: WantedPicture & { key: string },
): Promise<void> {
  try {
    const input = { text: `照片在这里:${url}` };
    await comment(deps, person, { orderId, input, idempotencyKey: key });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
}
