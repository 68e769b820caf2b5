import { dossierOf } from '../../domain/order/view/dossier';
import { lastPublicText, needsCheck, type Verdict } from '../../domain/order/view/publicity';
import type { OrderBundle } from '../platform/stores/orders';
import { DAY } from '../../domain/time/shanghai';
import * as keys from '../platform/table/keys';
import { isNew } from '../platform/table/table';
import { WechatFault } from '../platform/wechat/fault';
import type { ProjectionDeps } from './projections';
import { categoryOf } from './read-order';

const SCENE = 2;

/**
 * What wants to be public is looked at first: the text at once, each photo by itself. While WeChat is down the
 * order stays private and is remembered, to be asked again.
 */
export async function checkContent(
  deps: ProjectionDeps,
  orderId: string,
  { wasPending = false } = {},
): Promise<void> {
  const bundle = await deps.orders.find(orderId, { consistent: true });
  if (bundle === undefined || !needsCheck(bundle.order, categoryOf(bundle.order))) {
    if (wasPending) await deps.table.remove(keys.pendingCheckKey(orderId));
    return;
  }
  try {
    await Promise.all([checkText(deps, bundle), checkPhotos(deps, bundle)]);
    await deps.table.remove(keys.pendingCheckKey(orderId));
  } catch (error) {
    if (!(error instanceof WechatFault)) throw error;
    await deps.table.put({ ...keys.pendingCheckKey(orderId), since: deps.clock.now() });
    deps.log.error('content check postponed', { orderId, kind: error.kind });
  }
}

async function openidOf({ people }: ProjectionDeps, personId: string): Promise<string> {
  return (await people.find(personId))?.person.openid ?? '';
}

async function checkText(
  deps: ProjectionDeps,
  { order, texts, checks }: OrderBundle,
): Promise<void> {
  const sequence = lastPublicText(order);
  if (checks.text !== undefined && checks.text.sequence >= sequence) return;
  const dossier = dossierOf(order, texts);
  const content = [
    order.title,
    dossier.latest('description'),
    ...dossier.allOf('amend').map((said) => said?.text),
  ];
  const verdict = await deps.wechat.checkText({
    openid: await openidOf(deps, order.placerId),
    scene: SCENE,
    content: content.filter((text) => text !== undefined).join('\n'),
  });
  await deps.table.put({ ...keys.textCheckKey(order.id), verdict, sequence });
}

/** WeChat answers later, by a push that names the trace. */
async function checkPhotos(
  deps: ProjectionDeps,
  { order, texts, checks }: OrderBundle,
): Promise<void> {
  const asked = dossierOf(order, texts).photoIds.filter((id) => checks.photos[id] === undefined);
  if (asked.length === 0) return;
  const openid = await openidOf(deps, order.placerId);
  await Promise.all(
    asked.map(async (mediaId) => {
      const mediaUrl = await deps.mediaUrl(mediaId, deps.clock.now());
      const { traceId } = await deps.wechat.checkMedia({ openid, mediaUrl, scene: SCENE });
      await rememberTrace(deps, traceId, { orderId: order.id, mediaId });
    }),
  );
}

type TraceDeps = Pick<ProjectionDeps, 'table' | 'clock'>;

/** Whose photo a trace stands for; the verdict may have come before the answer that named the trace. */
async function rememberTrace(
  { table, clock }: TraceDeps,
  traceId: string,
  photo: { orderId: string; mediaId: string },
): Promise<void> {
  const key = keys.traceKey(traceId);
  if (await table.putIf({ ...key, ...photo, ...until(clock.now()) }, isNew)) return;
  const early = await table.get(key, { consistent: true });
  if (early?.['verdict'] === undefined) return;
  await table.put({
    ...keys.photoCheckKey(photo.orderId, photo.mediaId),
    verdict: early['verdict'],
  });
}

/** The verdict on a photo. One on a trace that we do not know yet waits for it; nobody asks for one that is not ours. */
export async function keepPhotoVerdict(
  { table, clock }: TraceDeps,
  traceId: string,
  verdict: Verdict,
): Promise<void> {
  const key = keys.traceKey(traceId);
  if (await table.putIf({ ...key, verdict, ...until(clock.now()) }, isNew)) return;
  const { orderId, mediaId } = (await table.get(key, { consistent: true })) ?? {};
  if (typeof orderId !== 'string' || typeof mediaId !== 'string') return;
  await table.put({ ...keys.photoCheckKey(orderId, mediaId), verdict });
}

/** Verdicts come within half an hour. */
const TRACE_DAYS = 2;
const until = (now: number) => ({ expiresAt: Math.floor((now + TRACE_DAYS * DAY) / 1000) });

/** Orders whose check had to wait for WeChat. */
export async function retryPendingChecks(deps: ProjectionDeps): Promise<void> {
  const { items } = await deps.table.query(keys.PENDING_CHECKS, { limit: 50 });
  for (const { sk } of items) await checkContent(deps, String(sk), { wasPending: true });
}
