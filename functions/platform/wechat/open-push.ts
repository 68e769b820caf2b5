import { readPushBody } from './push-body';
import type { PushCrypt } from './push-crypt';
import { isSignedMessage, isSignedPush, type PushQuery } from './push-signature';

/** What we share with WeChat for its pushes; with a key everything has to come encrypted (安全模式). */
export interface PushDoor {
  readonly token: string;
  readonly crypt?: PushCrypt | undefined;
}

/**
 * The message of a push, undefined where it is not WeChat's. Without a key the signature vouches for the caller only,
 * not for the body. How old it is is not asked: a push that comes again changes nothing.
 */
export function openPush(
  { token, crypt }: PushDoor,
  query: PushQuery,
  body: string,
): string | undefined {
  if (crypt === undefined) return isSignedPush(query, token) ? body : undefined;
  const encrypted = readPushBody(body)?.['Encrypt'];
  const isSigned = typeof encrypted === 'string' && isSignedMessage(query, token, encrypted);
  return isSigned ? crypt.open(encrypted) : undefined;
}
