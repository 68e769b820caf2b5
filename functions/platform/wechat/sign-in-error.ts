import { DomainError } from '../../../domain/errors';
import { isRefusal, WechatFault } from './fault';

/** Bad, used, missing, or of a person whom WeChat holds back: another tap brings another code. */
const CODE_ERRCODES = [40029, 40163, 40226, 41008];
const TOO_OFTEN_ERRCODES = [45011];
const WINDOW_SECONDS = 60;

/**
 * What a person is told when a code of `wx.login` or of the phone button brings nothing: `invalid_code`,
 * `rate_limited` (100 a minute and user), and for all that is WeChat's or our own fault `wechat_unavailable`.
 */
export function signInError(error: unknown): unknown {
  if (isRefusal(error, CODE_ERRCODES)) return new DomainError('invalid_code');
  if (isRefusal(error, TOO_OFTEN_ERRCODES))
    return new DomainError('rate_limited', { retryAfter: WINDOW_SECONDS });
  if (error instanceof WechatFault) return new DomainError('wechat_unavailable');
  return error;
}
