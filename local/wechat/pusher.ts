import { randomBytes, randomInt } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { PushDoor } from '../../functions/platform/wechat/open-push';
import { pushSignature } from '../../functions/platform/wechat/push-signature';

export interface PusherDeps {
  readonly pushUrl: string | undefined;
  /** With a key events go out encrypted (安全模式), as in production. */
  readonly door: PushDoor;
  readonly clock: { now(): number };
}

/** Sends events to the product (消息推送); without a `pushUrl` they are dropped. */
export interface Pusher {
  pushTo(url: string): void;
  push(openid: string, event: Readonly<Record<string, unknown>>): void;
  /** Resolves when nothing is under way. */
  delivered(): Promise<void>;
  /** Ends what is under way; resolves when nothing of it is left. */
  stop(): Promise<void>;
}

const TRIES = 3;
const PAUSE_MS = 250;

/** Like WeChat it sends after it has answered the call, signed, and three times in all where nobody takes it. */
export function createPusher({ pushUrl, door, clock }: PusherDeps): Pusher {
  const stopped = new AbortController();
  const underWay = new Set<Promise<void>>();
  let target = pushUrl;

  async function deliver(url: string, body: string): Promise<void> {
    for (let tried = 1; tried <= TRIES && !stopped.signal.aborted; tried += 1) {
      await pause(tried === 1 ? 0 : PAUSE_MS, stopped.signal);
      if (await isTaken(url, body, stopped.signal)) return;
    }
  }

  return {
    pushTo(url) {
      target = url;
    },
    push(openid, event) {
      if (target === undefined) return;
      const seconds = Math.floor(clock.now() / 1000);
      const message = JSON.stringify({
        ToUserName: ACCOUNT,
        FromUserName: openid,
        CreateTime: seconds,
        MsgType: 'event',
        ...event,
      });
      const { query, body } = pushOf(door, message, String(seconds));
      const url = new URL(target);
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
      const delivery = deliver(url.href, body).finally(() => underWay.delete(delivery));
      underWay.add(delivery);
    },
    async delivered() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    async stop() {
      stopped.abort();
      await Promise.all(underWay);
    },
  };
}

const ACCOUNT = 'gh_sidan';
const SALT_BYTES = 16;

/** A message as it is sent: signed, and under a key encrypted. */
export function pushOf({ token, crypt }: PushDoor, message: string, timestamp: string) {
  const nonce = String(randomInt(1_000_000_000));
  const signed = { signature: pushSignature(token, timestamp, nonce), timestamp, nonce };
  if (crypt === undefined) return { query: signed, body: message };
  const encrypted = crypt.seal(message, randomBytes(SALT_BYTES));
  const signature = pushSignature(token, timestamp, nonce, encrypted);
  return {
    query: { ...signed, encrypt_type: 'aes', msg_signature: signature },
    body: JSON.stringify({ ToUserName: ACCOUNT, Encrypt: encrypted }),
  };
}

async function isTaken(url: string, body: string, signal: AbortSignal): Promise<boolean> {
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, body, signal });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  setTimeout(ms, undefined, { signal }).catch(() => undefined);
