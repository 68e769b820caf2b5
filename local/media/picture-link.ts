import { MediaRefusal } from './media-refusal';
import type { Signer } from './signer';

const textOf = (name: string, expires: string): string => `${name}\n${expires}`;

/** The query of a link to the picture of this name that holds until `expiresAt` (epoch milliseconds). */
export function signLink(name: string, expiresAt: number, signer: Signer): string {
  const expires = String(Math.floor(expiresAt / 1000));
  const signature = signer.sign(textOf(name, expires));
  return new URLSearchParams({ expires, signature }).toString();
}

/** Throws 403 for a link that is over or not ours. */
export function requireLink(
  name: string,
  query: URLSearchParams,
  signer: Signer,
  now: number,
): void {
  const expires = query.get('expires') ?? '';
  if (!signer.isSigned(textOf(name, expires), query.get('signature') ?? '')) {
    throw new MediaRefusal(403, 'SignatureDoesNotMatch');
  }
  if (Number(expires) * 1000 <= now) throw new MediaRefusal(403, 'AccessDenied');
}
