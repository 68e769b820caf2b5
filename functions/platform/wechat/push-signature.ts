import { createHash, timingSafeEqual } from 'node:crypto';

/** The query of every request that WeChat sends to us (消息推送). */
export interface PushQuery {
  readonly signature?: string | undefined;
  readonly timestamp?: string | undefined;
  readonly nonce?: string | undefined;
}

/** sha1 of token, timestamp and nonce, sorted and joined: how WeChat signs a push, in lower-case hex. */
export const pushSignature = (token: string, timestamp: string, nonce: string): string =>
  createHash('sha1').update([token, timestamp, nonce].sort().join('')).digest('hex');

/** Whether a push was signed with our token; compared in constant time. */
export function isSignedPush({ signature, timestamp, nonce }: PushQuery, token: string): boolean {
  if (!signature || !timestamp || !nonce) return false;
  const given = Buffer.from(signature);
  const expected = Buffer.from(pushSignature(token, timestamp, nonce));
  return given.length === expected.length && timingSafeEqual(given, expected);
}
