import type * as z from 'zod/mini';
import { WechatFault } from './fault';
import { requestOnce, type RequestDeps, type WechatCall } from './request-once';

export interface TransportDeps extends RequestDeps {
  readonly sleep: (ms: number) => Promise<void>;
  /** Chance in [0, 1), so that callers who met a busy server do not come back together. */
  readonly random: () => number;
}

/** Sends a call and answers its body in the promised shape. Throws `WechatFault`. */
export type Transport = <T>(call: WechatCall, answer: z.ZodMiniType<T>) => Promise<T>;

const TRIES = 3;
const FIRST_PAUSE_MS = 100;

/**
 * The way to WeChat's server. Only −1 (系统繁忙) is tried again, three times in all: it is WeChat's word that
 * nothing was done, while after a time-out a message may be out and a code may be used.
 */
export function createTransport(deps: TransportDeps): Transport {
  return async (call, answer) => {
    const body = answer.safeParse(await requestUntilNotBusy(deps, call));
    if (!body.success) throw new WechatFault('unavailable', call.path);
    return body.data;
  };
}

async function requestUntilNotBusy(deps: TransportDeps, call: WechatCall): Promise<unknown> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await requestOnce(deps, call);
    } catch (error) {
      const isBusy = error instanceof WechatFault && error.kind === 'busy';
      if (!isBusy || tried === TRIES) throw error;
      await deps.sleep(FIRST_PAUSE_MS * 2 ** (tried - 1) * (1 + deps.random()));
    }
  }
}
