import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** Of what looks alike one at most is in it, and nothing that looks like a one or a nought. */
const ALPHABET = '23456789ACEFHJKMNPRTUWXY';
const READ_AS: Readonly<Record<string, string>> = { Z: '2', S: '5', G: '6', B: '8', V: 'U' };

/** 256 bits, for one who keeps it in a machine. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** A code that a person can type: `length` characters of an alphabet of 24, about 4.6 bits each. */
export const newTypedCode = (length: number): string =>
  Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** What was typed, however it was: small letters, gaps, the wide letters of a Chinese keyboard, a Z where a 2 stood. */
export const readTypedCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[ZSGBV]/g, (letter) => READ_AS[letter] ?? letter);

/** Digest of a secret of 256 bits. */
export const secretDigestOf = (secret: string): string =>
  createHash('sha256').update(`secret\n${secret}`).digest('base64url');

export const isSecretOf = (secret: string, digest: string): boolean => {
  const [given, kept] = [Buffer.from(secretDigestOf(secret)), Buffer.from(digest)];
  return given.length === kept.length && timingSafeEqual(given, kept);
};

/** Keyed digest of a typed code: short as it is, whoever reads the table cannot try it out. */
export const codeDigestOf = (code: string, key: string): string =>
  createHmac('sha256', key).update(`code\n${code}`).digest('base64url').slice(0, 22);
