import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

import { chance } from '../random';

export const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

/** What people say is short: buffers made for long texts are half of the work. Longer ones take several turns. */
const SHORT = { chunkSize: 1024 };
const DEFLATE = { ...SHORT, windowBits: 13, memLevel: 6 };
/** Below so many bytes deflating saves less than it costs: they are one stored block (RFC 1951, 3.2.4). */
const MOST_STORED = 200;
const STORED_HEAD = 5;
const LAST_STORED = 1;

export const newKey = (): Uint8Array => randomBytes(KEY_BYTES);

/**
 * Bytes that only the holder of the key can read or change: nonce, AES-256-GCM of the deflated text, tag. `place` says
 * where they lie and is authenticated with them, so that nobody can move them elsewhere.
 */
export function seal(key: Uint8Array, plain: Uint8Array, place: string): Uint8Array {
  const nonce = chance(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(place));
  const sealed = cipher.update(deflated(plain));
  return Buffer.concat([nonce, sealed, cipher.final(), cipher.getAuthTag()]);
}

/** Throws where the key is another, the place is, or a bit was changed. */
export function unseal(key: Uint8Array, sealed: Uint8Array, place: string): Uint8Array {
  const end = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(place))
    .setAuthTag(sealed.subarray(end));
  const plain = decipher.update(sealed.subarray(NONCE_BYTES, end));
  // It throws where the tag does not fit: nothing is looked at before.
  decipher.final();
  return inflated(plain);
}

function deflated(plain: Uint8Array): Uint8Array {
  if (plain.length > MOST_STORED) return deflateRawSync(plain, DEFLATE);
  const block = Buffer.allocUnsafe(STORED_HEAD + plain.length);
  block[0] = LAST_STORED;
  block.writeUInt16LE(plain.length, 1);
  block.writeUInt16LE(~plain.length & 0xffff, 3);
  block.set(plain, STORED_HEAD);
  return block;
}

/** A first byte of 1 begins a stored block that is the last: what follows its head is the text as it is. */
const inflated = (packed: Buffer): Uint8Array =>
  packed[0] === LAST_STORED && packed.readUInt16LE(1) === packed.length - STORED_HEAD
    ? packed.subarray(STORED_HEAD)
    : inflateRawSync(packed, SHORT);
