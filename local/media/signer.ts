import { createHmac, timingSafeEqual } from 'node:crypto';

/** Signs texts with the store's key, each purpose for itself, and looks at signatures in constant time. */
export interface Signer {
  sign(text: string): string;
  isSigned(text: string, signature: string): boolean;
}

/** A signer for one purpose: what was signed for another does not count. */
export function createSigner(key: string | Uint8Array, purpose: string): Signer {
  const digest = (text: string): Buffer =>
    createHmac('sha256', key).update(`${purpose}\n${text}`).digest();
  return {
    sign: (text) => digest(text).toString('hex'),
    isSigned: (text, signature) =>
      /^[\da-f]{64}$/.test(signature) &&
      timingSafeEqual(digest(text), Buffer.from(signature, 'hex')),
  };
}
