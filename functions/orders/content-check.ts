import { dossierOf } from '../../domain/order/view/dossier';
import { lastPublicText, needsCheck, type Verdict } from '../../domain/order/view/publicity';
import type { OrderBundle } from '../platform/stores/orders';
import * as keys from '../platform/table/keys';
import { WechatFault } from '../platform/wechat/fault';
import type { ProjectionDeps } from './projections';
import { categoryOf } from './read-order';

const SCENE = 2;

/**
 * What wants to be public is looked at first: the text at once, each photo by itself. While WeChat is down the
 * order stays private and is remembered, to be asked again.
 */
export async function checkContent(deps: ProjectionDeps, orderId: string): Promise<void> {
  const bundle = await deps.orders.find(orderId, { consistent: true });
  if (bundle === undefined || !needsCheck(bundle.order, categoryOf(bundle.order))) return;
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
      await deps.table.put({ ...keys.traceKey(traceId), orderId: order.id, mediaId });
    }),
  );
}

/** The verdict on a photo; an unknown trace is nothing of ours. */
export async function keepPhotoVerdict(
  { table }: Pick<ProjectionDeps, 'table'>,
  traceId: string,
  verdict: Verdict,
): Promise<void> {
  const trace = await table.get(keys.traceKey(traceId), { consistent: true });
  const { orderId, mediaId } = trace ?? {};
  if (typeof orderId !== 'string' || typeof mediaId !== 'string') return;
  await table.put({ ...keys.photoCheckKey(orderId, mediaId), verdict });
}

/** Orders whose check had to wait for WeChat. */
export async function retryPendingChecks(deps: ProjectionDeps): Promise<void> {
  const { items } = await deps.table.query(keys.PENDING_CHECKS, { limit: 50 });
  for (const { sk } of items) await checkContent(deps, String(sk));
}
