import { createHash, createHmac } from 'node:crypto';

import { canonicalJson } from '../../domain/order/history';

const KEY_BYTES = 8;

/** Keyed digest of a phone number: equal numbers are equal, the number cannot be tried out without the key. */
export const phoneDigestOf = (phone: string, secret: string): string =>
  createHmac('sha256', secret)
    .update(`phone\n${phone.replace(/\D/g, '').slice(-11)}`)
    .digest('base64url')
    .slice(0, 22);

export const openidDigestOf = (openid: string, secret: string): string =>
  createHmac('sha256', secret).update(`openid\n${openid}`).digest('base64url');

const short = (text: string): string =>
  createHash('sha256').update(text).digest().subarray(0, KEY_BYTES).toString('base64url');

/** What an order remembers of a command: 8-byte digests of person with key, and of the body. */
export interface CommandKey {
  key: string;
  body: string;
}

export const commandKeyOf = (
  personId: string,
  idempotencyKey: string,
  body: unknown,
): CommandKey => ({
  key: short(`${personId}\n${idempotencyKey}`),
  body: short(canonicalJson(body)),
});
