import type { DeliveryState } from '../platform/stores/deliveries';
import { WechatFault } from '../platform/wechat/fault';
import type { SendResult } from '../platform/wechat/subscribe-message';

/** What came of asking WeChat: how the message stands now, and whether its grant was left over. */
export interface Outcome {
  state: Extract<DeliveryState, 'sent' | 'refused' | 'ungranted' | 'unsure' | 'queued' | 'gone'>;
  grant?: 'back';
  errcode?: number | undefined;
  rid?: string | undefined;
  kind?: string;
}

/** WeChat's word that nobody agreed: the ledger was wrong. */
export const NO_GRANT = 43101;
/** The openid, the template, a field or the page is wrong: the same message is never taken. */
const NEVER: readonly number[] = [40003, 40037, 41030, 47003];
const SEND = '/cgi-bin/message/subscribe/send';

/** What WeChat answered. Whatever it refuses for another reason than the message itself is tried again. */
export function outcomeOf(result: SendResult): Outcome {
  if (result.sent) return { state: 'sent' };
  const { errcode, rid } = result;
  const said = { errcode, rid, kind: 'refused' };
  if (errcode === NO_GRANT) return { state: 'refused', ...said };
  return { state: NEVER.includes(errcode) ? 'refused' : 'queued', grant: 'back', ...said };
}

/**
 * What it means that there is no answer: only where WeChat says that nothing went out (busy, quota, no token) is it tried
 * again; else it may be out already, and is not.
 */
export function outcomeOfFault(error: unknown): Outcome {
  if (!(error instanceof WechatFault)) return { state: 'unsure', kind: 'unknown' };
  const { errcode, rid, kind, path } = error;
  const isMaybeOut = errcode === undefined && path === SEND;
  const said = { errcode, rid, kind };
  return isMaybeOut ? { state: 'unsure', ...said } : { state: 'queued', grant: 'back', ...said };
}
