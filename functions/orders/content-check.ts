import { publicPieces, verdictOn, wordsToCheck } from '../../domain/order/view/public-pieces';
import type { Piece } from '../../domain/order/view/public-pieces';
import type { Order } from '../../domain/order/order';
import { needsCheck } from '../../domain/order/view/publicity';
import { faultOf } from '../platform/log';
import type { OrderBundle } from '../platform/stores/orders';
import type { Item } from '../platform/table/table';
import { isRefusal, WechatFault } from '../platform/wechat/fault';
import {
  ANSWER_WITHIN,
  dropPending,
  duePending,
  findPending,
  keepPending,
  pauseAfter,
  type Asked,
  type PendingCheck,
} from './pending-checks';
import type { ProjectionDeps } from './projections';
import { categoryOf } from './read-order';
import { keepVerdict, rememberTrace } from './verdicts';

const SCENE = 2;

/** What asking WeChat needs. */
export type CheckDeps = Omit<ProjectionDeps, 'removeMedia'>;

/**
 * What wants to be public is looked at first: each text at once, each photo by a push that comes later. What WeChat
 * cannot be asked now stays unseen and is remembered, to be asked again. True where WeChat itself is down.
 */
export async function checkContent(deps: CheckDeps, orderId: string): Promise<boolean> {
  const [bundle, pending] = await Promise.all([
    deps.orders.find(orderId, { consistent: true }),
    findPending(deps.table, orderId),
  ]);
  if (bundle === undefined || !needsCheck(bundle.order, categoryOf(bundle.order))) {
    await dropPending(deps.table, orderId, pending);
    return false;
  }
  const asking = await ask(deps, bundle, pending);
  await remember(deps, orderId, pending, asking);
  return asking.faults.some(isDown);
}

interface Asking {
  faults: WechatFault[];
  /** Photos that WeChat has not answered about. */
  asked: Record<string, Asked>;
  hasAsked: boolean;
}

/** One after another, so that a WeChat that is down is met once. */
async function ask(
  deps: CheckDeps,
  bundle: OrderBundle,
  pending: PendingCheck | undefined,
): Promise<Asking> {
  const { order, texts, checks } = bundle;
  const pieces = publicPieces(order, { texts, category: categoryOf(order) });
  const open = pieces.filter((piece) => verdictOn(piece, checks) === undefined);
  const now = deps.clock.now();
  const asking: Asking = { faults: [], asked: {}, hasAsked: false };
  for (const piece of open) {
    const before = pending?.asked[piece.id ?? ''];
    if (piece.id !== undefined && before !== undefined) asking.asked[piece.id] = before;
    const isWaiting = before !== undefined && now - before.at < ANSWER_WITHIN;
    if (isWaiting || asking.faults.some(isDown)) continue;
    const isGivenUp = (before?.times ?? 0) >= MOST_TIMES;
    const fault = isGivenUp ? undefined : await askAbout(deps, order, piece);
    if (isGivenUp || isRefusal(fault, NOT_FOR_WECHAT)) {
      await keepVerdict(deps, order.id, piece, 'review');
      delete asking.asked[piece.id ?? ''];
    } else if (fault !== undefined) {
      asking.faults.push(fault);
    } else if (piece.kind === 'photo' && piece.id !== undefined) {
      asking.asked[piece.id] = { at: now, times: (before?.times ?? 0) + 1 };
      asking.hasAsked = true;
    }
  }
  return asking;
}

/** A photo that WeChat was asked about so often without a word is for a person to look at. */
const MOST_TIMES = 4;
/** WeChat judges nobody's words who was not in the mini-program for two hours, or is not known to it: a person does. */
const NOT_FOR_WECHAT = [61010, 40003];

const isDown = ({ kind }: WechatFault): boolean => kind === 'busy' || kind === 'unavailable';

async function askAbout(
  deps: CheckDeps,
  order: Order,
  piece: Piece,
): Promise<WechatFault | undefined> {
  try {
    const openid = await openidOf(deps, order, piece);
    if (piece.kind === 'photo') await askAboutPhoto(deps, order.id, piece.id ?? '', openid);
    else {
      const content = wordsToCheck(piece);
      const verdict = await deps.wechat.checkText({ openid, scene: SCENE, content });
      await keepVerdict(deps, order.id, piece, verdict);
    }
    return undefined;
  } catch (error) {
    if (error instanceof WechatFault) return error;
    throw error;
  }
}

/** Of whoever said it: WeChat asks for somebody who was there lately. */
async function openidOf(
  { people }: CheckDeps,
  { events, placerId }: Order,
  { at }: Piece,
): Promise<string> {
  const event = events[at - 1];
  const author = event?.command === 'redact' ? placerId : (event?.by ?? placerId);
  return (await people.find(author))?.person.openid ?? '';
}

/** WeChat answers later, by a push that names the trace. */
async function askAboutPhoto(
  deps: CheckDeps,
  orderId: string,
  mediaId: string,
  openid: string,
): Promise<void> {
  const mediaUrl = await deps.mediaUrl(mediaId, deps.clock.now());
  const { traceId } = await deps.wechat.checkMedia({ openid, mediaUrl, scene: SCENE });
  await rememberTrace(deps, traceId, { orderId, mediaId });
}

async function remember(
  deps: CheckDeps,
  orderId: string,
  pending: PendingCheck | undefined,
  { faults, asked, hasAsked }: Asking,
): Promise<void> {
  const waiting = Object.values(asked);
  if (faults.length === 0 && waiting.length === 0) {
    await dropPending(deps.table, orderId, pending);
    return;
  }
  // Nothing new is waited for: what is remembered is enough.
  if (faults.length === 0 && !hasAsked && pending?.failures === 0) return;
  const failures = faults.length === 0 ? 0 : (pending?.failures ?? 0) + 1;
  const now = deps.clock.now();
  const again = Math.min(
    ...waiting.map(({ at }) => at + ANSWER_WITHIN),
    ...(failures === 0 ? [] : [now + pauseAfter(failures)]),
  );
  await keepPending(deps.table, orderId, { again, failures, asked });
  for (const { kind, path, errcode, rid } of faults) {
    const code = errcode === undefined ? {} : { errcode };
    deps.log.error('content check postponed', { orderId, kind, path, ...code, rid: rid ?? '' });
  }
}

const PAGE = 50;

/**
 * Asks again about what had to wait for WeChat, as far as it is due and until the time is over: for whatever runs by the
 * clock. Where WeChat is down the rest waits for the next time; an order that cannot be checked holds up no other.
 */
export async function retryPendingChecks(
  deps: CheckDeps,
  isOver: () => boolean = () => false,
): Promise<void> {
  const now = deps.clock.now();
  let start: Item | undefined;
  do {
    const { orderIds, next } = await duePending(deps.table, { now, limit: PAGE, start });
    for (const orderId of orderIds) {
      if (isOver() || (await isDownFor(deps, orderId))) return;
    }
    start = next;
  } while (start !== undefined);
}

async function isDownFor(deps: CheckDeps, orderId: string): Promise<boolean> {
  try {
    return await checkContent(deps, orderId);
  } catch (error) {
    deps.log.error('content check failed', { orderId, ...faultOf(error) });
    return false;
  }
}
