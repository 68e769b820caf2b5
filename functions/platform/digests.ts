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

const LOTS = 2 ** 32;

/**
 * The lot that an order has drawn for the 回访 list of its owner or of the level above, 0 up to but not including 1:
 * always the same one, and not to be foretold without the key.
 */
export const lotOf = (
  { id, ownerArea }: { id: string; ownerArea: string },
  by: 'community' | 'above',
  secret: string,
): number =>
  createHmac('sha256', secret)
    .update(`follow-up\n${by}\n${ownerArea}\n${id}`)
    .digest()
    .readUInt32BE(0) / LOTS;

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
