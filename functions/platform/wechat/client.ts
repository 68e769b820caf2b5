import { createAccessToken } from './access-token';
import { createAuthorizedTransport } from './authorized-transport';
import { createCheckMedia } from './check-media';
import { createCheckText } from './check-text';
import { createCodeToSession } from './code-to-session';
import { createPhoneNumber } from './phone-number';
import { createStableToken } from './stable-token';
import { createSendSubscribeMessage } from './subscribe-message';
import type { TokenStore } from './token-store';
import type { RequestDeps } from './request-once';
import { createTransport } from './transport';

export interface WechatDeps {
  /** `https://api.weixin.qq.com`, or where `WECHAT_API_BASE` points. */
  readonly apiBase: string;
  readonly appId: string;
  readonly secret: string;
  readonly fetch: typeof fetch;
  readonly tokens: TokenStore;
  readonly clock: { now(): number };
  readonly random?: () => number;
  readonly sleep?: (ms: number) => Promise<void>;
  /** How long one request may take; 3 s unless said. */
  readonly timeoutMs?: number;
  readonly timer?: RequestDeps['timer'];
}

const TIMEOUT_MS = 3000;
const timerFor: RequestDeps['timer'] = (ms, timeIsUp) => {
  const timer = setTimeout(timeIsUp, ms);
  return () => clearTimeout(timer);
};
const sleepFor = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** WeChat's server as the product sees it, one function a call; the errors of each stand with it. */
export function createWechat({ appId, secret, tokens, clock, ...deps }: WechatDeps) {
  const transport = createTransport({
    apiBase: deps.apiBase,
    fetch: deps.fetch,
    random: deps.random ?? Math.random,
    sleep: deps.sleep ?? sleepFor,
    timeoutMs: deps.timeoutMs ?? TIMEOUT_MS,
    timer: deps.timer ?? timerFor,
  });
  const fetchToken = createStableToken({ transport, appId, secret, clock });
  const authorized = createAuthorizedTransport(
    transport,
    createAccessToken({ tokens, fetchToken, clock }),
  );
  return {
    codeToSession: createCodeToSession({ transport, appId, secret }),
    phoneNumber: createPhoneNumber(authorized),
    checkText: createCheckText(authorized),
    checkMedia: createCheckMedia(authorized),
    sendSubscribeMessage: createSendSubscribeMessage(authorized),
  };
}

export type Wechat = ReturnType<typeof createWechat>;
