import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Codes } from './codes';
import { requireBody, requireCredentials, type AppCredentials } from './credentials';
import { WechatRefusal } from './refusal';

export interface SignInDeps {
  readonly app: AppCredentials;
  readonly codes: Codes;
  readonly clock: { now(): number };
  /** Openids that WeChat holds back (40226). */
  readonly blocked: ReadonlySet<string>;
}

const PER_MINUTE = 100;
const MINUTE_MS = 60_000;

/** `GET /sns/jscode2session`: a login code for openid and session key, 100 a minute and user. */
export function createCodeToSessionCall({ app, codes, clock, blocked }: SignInDeps) {
  const recent = new Map<string, number[]>();

  function requireNotTooOften(openid: string): void {
    const now = clock.now();
    const lately = (recent.get(openid) ?? []).filter((at) => now - at < MINUTE_MS);
    if (lately.length >= PER_MINUTE) throw new WechatRefusal(45011);
    recent.set(openid, [...lately, now]);
  }

  return (query: URLSearchParams): Record<string, unknown> => {
    requireCredentials(app, {
      appid: query.get('appid') ?? '',
      secret: query.get('secret') ?? '',
    });
    const code = query.get('js_code');
    if (!code) throw new WechatRefusal(41008);
    if (query.get('grant_type') !== 'authorization_code') throw new WechatRefusal(40002);
    const { holder, isDemo } = codes.redeem('login', code, 40163);
    if (blocked.has(holder.openid)) throw new WechatRefusal(40226);
    if (!isDemo) requireNotTooOften(holder.openid);
    return {
      openid: holder.openid,
      session_key: randomBytes(16).toString('base64'),
      ...(holder.unionid === undefined ? {} : { unionid: holder.unionid }),
    };
  };
}

const phoneRequest = z.object({ code: z.string().default('') });

/** `POST /wxa/business/getuserphonenumber`: the phone button's code for the verified number. */
export const createPhoneCall =
  ({ app, codes, clock }: SignInDeps) =>
  (body: unknown): Record<string, unknown> => {
    const { code } = requireBody(body, phoneRequest);
    const { holder } = codes.redeem('phone', code, 40029);
    return {
      errcode: 0,
      errmsg: 'ok',
      phone_info: {
        phoneNumber: holder.phone,
        purePhoneNumber: holder.phone,
        countryCode: '86',
        watermark: { timestamp: Math.floor(clock.now() / 1000), appid: app.appId },
      },
    };
  };

/** A phone for a holder whose test named none: invented, the same for the same openid. */
export const phoneOf = (openid: string): string =>
  `13998${String(createHash('sha256').update(openid).digest().readUInt32BE(0) % 1_000_000).padStart(6, '0')}`;
