/**
 * How a call to WeChat can fail: `busy` (−1 to the last try), `quota` (45009, 45011: ask again later),
 * `unavailable` (no answer in time, 5xx, an answer that is not the promised shape), `refused` (any other errcode).
 */
export type WechatFaultKind = 'busy' | 'quota' | 'unavailable' | 'refused';

/** A call to WeChat that brought nothing. It names path, errcode and rid, never a parameter of the call. */
export class WechatFault extends Error {
  constructor(
    readonly kind: WechatFaultKind,
    readonly path: string,
    readonly errcode?: number,
    readonly rid?: string,
  ) {
    super(`wechat ${path} ${kind}${errcode === undefined ? '' : ` ${errcode}`}`);
    this.name = 'WechatFault';
  }
}

const BUSY = -1;
const QUOTA_ERRCODES: readonly number[] = [45009, 45011];

/** The fault that a non-zero errcode stands for; the rid at the end of `errmsg` is what WeChat's support asks for. */
export function faultOfErrcode(path: string, errcode: number, errmsg: string): WechatFault {
  const rid = / rid: ([\w-]{1,64})$/.exec(errmsg)?.[1];
  if (errcode === BUSY) return new WechatFault('busy', path, errcode, rid);
  const kind = QUOTA_ERRCODES.includes(errcode) ? 'quota' : 'refused';
  return new WechatFault(kind, path, errcode, rid);
}

/** Whether an error is a refusal by WeChat with one of these errcodes. */
export function isRefusal(error: unknown, errcodes: readonly number[]): error is WechatFault {
  return (
    error instanceof WechatFault && error.errcode !== undefined && errcodes.includes(error.errcode)
  );
}
