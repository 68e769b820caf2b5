import { createWechat, type Wechat } from '../../../../functions/platform/wechat/client';
import type { TokenStore } from '../../../../functions/platform/wechat/token-store';
import {
  startWechatStandIn,
  type WechatStandIn,
  type WechatStandInOptions,
} from '../../../../local/wechat/server';
import { impatientWith } from '../../../support/impatient';
import { DEMO_PERSONAS } from '../../../../local/wechat/personas';
import { createMemoryTokenStore } from './memory-token-store';

export const APP = { appId: 'wx0123456789abcdef', secret: 'canary-app-secret' };
export const SIGN_IN = '/sns/jscode2session';
export const STABLE_TOKEN = '/cgi-bin/stable_token';
export const PHONE = '/wxa/business/getuserphonenumber';
export const SEND = '/cgi-bin/message/subscribe/send';
export const CHECK_TEXT = '/wxa/msg_sec_check';
export const CHECK_MEDIA = '/wxa/media_check_async';

/** The persona's entry in the demonstration. */
export function demoPerson(persona: string) {
  const found = DEMO_PERSONAS.find((person) => person.persona === persona);
  if (!found) throw new Error(`no persona ${persona}`);
  return found;
}

/** A clock that a test moves; it starts on the evening of 2026-03-02 in Shanghai. */
export function movableClock() {
  let at = Date.UTC(2026, 2, 2, 12);
  return { now: () => at, forward: (ms: number) => void (at += ms) };
}

export interface Bench extends WechatStandIn {
  readonly wechat: Wechat;
  readonly clock: ReturnType<typeof movableClock>;
  readonly pauses: readonly number[];
  /** Another function of the product, with its own process memory. */
  anotherWechat(tokens?: TokenStore): Wechat;
}

/** The client against the stand-in: one clock for both, no real pauses, time is up when nothing is said. */
export async function openBench(options: Partial<WechatStandInOptions> = {}): Promise<Bench> {
  const clock = movableClock();
  const standIn = await startWechatStandIn({ ...APP, clock, ...options });
  const { timer } = impatientWith(standIn.control);
  const shared = createMemoryTokenStore();
  const pauses: number[] = [];
  const anotherWechat = (tokens: TokenStore = shared): Wechat =>
    createWechat({
      ...APP,
      apiBase: standIn.url,
      fetch,
      tokens,
      clock,
      random: () => 0.5,
      timer,
      sleep: (ms) => Promise.resolve(void pauses.push(ms)),
    });
  return { ...standIn, clock, pauses, anotherWechat, wechat: anotherWechat() };
}
