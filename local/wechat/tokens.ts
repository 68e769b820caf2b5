import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { requireBody, requireCredentials, type AppCredentials } from './credentials';
import { WechatRefusal } from './refusal';

interface IssuedToken {
  readonly token: string;
  readonly expiresAt: number;
}

export interface Tokens {
  /** `POST /cgi-bin/stable_token` */
  answer(body: unknown): { access_token: string; expires_in: number };
  /** Throws 41001, 40014, 42001 or 40001 for a token that does not open the door. */
  requireToken(token: string | null): void;
  /** All tokens stop working, as when somebody forces one elsewhere. */
  invalidate(): void;
}

const TOKEN_LIFE_MS = 7200_000;
const NEXT_BEFORE_END_MS = 5 * 60_000;
const FORCED_A_DAY = 20;
const DAY_MS = 86_400_000;
const TOKEN_FORM = /^[\w-]{512}$/;

const request = z.object({
  grant_type: z.string().default(''),
  appid: z.string().default(''),
  secret: z.string().default(''),
  force_refresh: z.boolean().default(false),
});

/** 稳定版接口调用凭据: one token for all, the next one 5 minutes before the end, 20 forced ones a day. */
export function createTokens(app: AppCredentials, clock: { now(): number }): Tokens {
  let issued: IssuedToken[] = [];
  let forcedAt: number[] = [];

  function issue(): IssuedToken {
    const next = {
      token: randomBytes(384).toString('base64url'),
      expiresAt: clock.now() + TOKEN_LIFE_MS,
    };
    issued = [...issued.slice(-4), next];
    return next;
  }

  function force(): IssuedToken {
    const now = clock.now();
    forcedAt = forcedAt.filter((at) => now - at < DAY_MS);
    if (forcedAt.length >= FORCED_A_DAY) throw new WechatRefusal(45009);
    forcedAt.push(now);
    issued = [];
    return issue();
  }

  function current(): IssuedToken {
    const newest = issued.at(-1);
    const hasTime = newest && newest.expiresAt - clock.now() > NEXT_BEFORE_END_MS;
    return hasTime ? newest : issue();
  }

  return {
    answer(body) {
      const given = requireBody(body, request);
      if (given.grant_type !== 'client_credential') throw new WechatRefusal(40002);
      requireCredentials(app, given);
      const { token, expiresAt } = given.force_refresh ? force() : current();
      return { access_token: token, expires_in: Math.floor((expiresAt - clock.now()) / 1000) };
    },
    requireToken(token) {
      if (!token) throw new WechatRefusal(41001);
      if (!TOKEN_FORM.test(token)) throw new WechatRefusal(40014);
      const found = issued.find((candidate) => candidate.token === token);
      if (!found) throw new WechatRefusal(40001);
      if (found.expiresAt <= clock.now()) throw new WechatRefusal(42001);
    },
    invalidate() {
      issued = [];
    },
  };
}
