import { createHmac, timingSafeEqual } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';

import { DomainError } from '../../../domain/errors';

const ISSUER = 'sidan';
const AUDIENCE = 'sidan-api';
const ACCESS_SECONDS = 2 * 60 * 60;

export interface AccessClaims {
  personId: string;
  family: string;
}

/** A good token is remembered: its signature does not change, and checking it is a fifth of a command's work. */
const MOST_REMEMBERED = 5_000;

/** Signs and reads the tokens of a sign-in; `secret` never leaves the server. */
export function createTokens(secret: string) {
  const key = new TextEncoder().encode(secret);
  const good = new Map<string, Read>();
  return {
    /** A JWT for two hours. */
    access: async ({ personId, family }: AccessClaims, now: number) => {
      const expiresAt = now + ACCESS_SECONDS * 1000;
      const accessToken = await new SignJWT({ sid: family })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(personId)
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt(Math.floor(now / 1000))
        .setExpirationTime(Math.floor(expiresAt / 1000))
        .sign(key);
      return { accessToken, expiresAt };
    },

    /** Who an access token speaks for; throws `unauthenticated` for anything that is not ours, good and unexpired. */
    readAccess: async (token: string, now: number): Promise<AccessClaims> => {
      const known = good.get(token);
      if (known !== undefined && now < known.expiresAt) return known.claims;
      good.delete(token);
      const read = await verified(token, key, now);
      if (good.size >= MOST_REMEMBERED) good.clear();
      good.set(token, read);
      return read.claims;
    },

    /** The refresh token of a generation: it can be worked out again, so that a lost answer can be repeated. */
    refresh: (claims: AccessClaims, generation: number): string => {
      const said = `${claims.personId}.${claims.family}.${generation}`;
      return `${said}.${mac(secret, said)}`;
    },

    readRefresh: (token: string): AccessClaims & { generation: number } => {
      const [personId = '', family = '', generation = '', signature = ''] = token.split('.');
      const expected = Buffer.from(mac(secret, `${personId}.${family}.${generation}`));
      const given = Buffer.from(signature);
      const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
      if (!isOurs) throw new DomainError('refresh_token_invalid');
      return { personId, family, generation: Number(generation) };
    },
  };
}

interface Read {
  claims: AccessClaims;
  /** Epoch milliseconds; from then on it is refused. */
  expiresAt: number;
}

async function verified(token: string, key: Uint8Array, now: number): Promise<Read> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['HS256'],
      issuer: ISSUER,
      audience: AUDIENCE,
      requiredClaims: ['exp'],
      currentDate: new Date(now),
    });
    const { sub, sid, exp = 0 } = payload;
    if (typeof sub === 'string' && typeof sid === 'string')
      return { claims: { personId: sub, family: sid }, expiresAt: exp * 1000 };
  } catch {
    throw new DomainError('unauthenticated');
  }
  throw new DomainError('unauthenticated');
}

export type Tokens = ReturnType<typeof createTokens>;

const mac = (secret: string, said: string): string =>
  createHmac('sha256', secret).update(`refresh\n${said}`).digest('base64url');
