import { createHash, timingSafeEqual } from 'node:crypto';

/** The query of every request that WeChat sends to us (消息推送); `msg_signature` in AES mode only. */
export interface PushQuery {
  readonly signature?: string | undefined;
  readonly msg_signature?: string | undefined;
  readonly timestamp?: string | undefined;
  readonly nonce?: string | undefined;
}

/** sha1 of token, timestamp, nonce and (AES mode) what was encrypted, sorted and joined, in lower-case hex. */
export const pushSignature = (
  token: string,
  timestamp: string,
  nonce: string,
  ...encrypted: readonly string[]
): string =>
  createHash('sha1')
    .update([token, timestamp, nonce, ...encrypted].sort().join(''))
    .digest('hex');

/** Whether a push was signed with our token; says nothing of its body. */
export const isSignedPush = ({ signature, timestamp, nonce }: PushQuery, token: string): boolean =>
  isSame(signature, timestamp && nonce && pushSignature(token, timestamp, nonce));

/** Whether what a push has encrypted was signed with our token (安全模式). */
export const isSignedMessage = (
  { msg_signature: signature, timestamp, nonce }: PushQuery,
  token: string,
  encrypted: string,
): boolean =>
  isSame(signature, timestamp && nonce && pushSignature(token, timestamp, nonce, encrypted));

/** Compared in constant time. */
function isSame(given: string | undefined, expected: string | undefined): boolean {
  if (!given || !expected) return false;
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
