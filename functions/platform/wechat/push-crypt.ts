import { createCipheriv, createDecipheriv } from 'node:crypto';

export interface PushCrypt {
  /** The message in what WeChat encrypted for us; undefined where key, padding, length or app do not fit. Never throws. */
  open: (encrypted: string) => string | undefined;
  /** As WeChat encrypts it; `salt` are 16 random bytes. */
  seal: (message: string, salt: Uint8Array) => string;
}

const KEY_FORM = /^[A-Za-z0-9+/]{43}$/;
const CIPHER = 'aes-256-cbc';
const CIPHER_BLOCK = 16;
const PADDED_TO = 32;
/** 16 random bytes, then the length of the message in 4. */
const HEAD = 20;

/**
 * 消息加解密 (安全模式): AES-256-CBC under the EncodingAESKey (43 characters of base64, its first half also the first
 * block), PKCS#7 to 32 bytes, around random bytes, length, message and app id. Throws `RangeError` for what is no key.
 */
export function createPushCrypt(encodingAesKey: string, appId: string): PushCrypt {
  if (!KEY_FORM.test(encodingAesKey)) throw new RangeError('an EncodingAESKey has 43 characters');
  const key = Buffer.from(`${encodingAesKey}=`, 'base64');
  const first = key.subarray(0, CIPHER_BLOCK);
  return {
    open: (encrypted) => {
      const bytes = Buffer.from(encrypted, 'base64');
      if (bytes.length === 0 || bytes.length % CIPHER_BLOCK !== 0) return undefined;
      const decipher = createDecipheriv(CIPHER, key, first).setAutoPadding(false);
      const content = withoutPadding(Buffer.concat([decipher.update(bytes), decipher.final()]));
      return content === undefined ? undefined : messageIn(content, appId);
    },
    seal: (message, salt) => {
      const body = Buffer.from(message);
      const length = Buffer.alloc(HEAD - salt.length);
      length.writeUInt32BE(body.length, length.length - 4);
      const content = Buffer.concat([salt, length, body, Buffer.from(appId)]);
      const pad = PADDED_TO - (content.length % PADDED_TO);
      const cipher = createCipheriv(CIPHER, key, first).setAutoPadding(false);
      const padded = Buffer.concat([content, Buffer.alloc(pad, pad)]);
      return Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64');
    },
  };
}

function withoutPadding(bytes: Buffer): Buffer | undefined {
  const pad = bytes.at(-1) ?? 0;
  const isPadding = bytes.subarray(-pad).every((byte) => byte === pad);
  return pad >= 1 && pad <= PADDED_TO && isPadding ? bytes.subarray(0, -pad) : undefined;
}

function messageIn(content: Buffer, appId: string): string | undefined {
  if (content.length < HEAD) return undefined;
  const end = HEAD + content.readUInt32BE(HEAD - 4);
  const isOurs = end <= content.length && content.subarray(end).equals(Buffer.from(appId));
  return isOurs ? content.subarray(HEAD, end).toString('utf8') : undefined;
}
