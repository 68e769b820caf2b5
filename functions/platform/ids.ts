import { createHash, createHmac } from 'node:crypto';
import { decodeTime, encodeTime, ulid } from 'ulid';

import { DAY, shanghaiDay, startOfDay } from '../../domain/time/shanghai';
import { chance } from './random';

const RANDOM_LENGTH = 16;

/** A fresh id, sortable by time (ULID). */
export const newId = (now: number): string => ulid(now, chanceFrom(chance(RANDOM_LENGTH)));

const BYTE = 256;

/** The library draws five bits at a time; drawn from bytes that were asked for at once, sixteen calls are one. */
function chanceFrom(bytes: Uint8Array): () => number {
  let next = 0;
  return () => (bytes[next++] ?? 0) / BYTE;
}

/** 128 bits for digests of what was said. */
export const newSalt = (): string => Buffer.from(chance(16)).toString('base64url');

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The id of an order that a person places under an idempotency key on a day: the same key leads to the
 * same id, so that one conditional write makes placing happen once. Nobody without the secret can guess it.
 */
export function placingId(
  {
    secret,
    personId,
    idempotencyKey,
  }: { secret: string; personId: string; idempotencyKey: string },
  day: number,
): string {
  const digest = createHmac('sha256', secret).update(`${personId}\n${idempotencyKey}`).digest();
  const random = [...digest.subarray(0, RANDOM_LENGTH)]
    .map((byte) => CROCKFORD[byte % 32])
    .join('');
  return `${encodeTime(day)}${random}`;
}

/** An id that follows from what it names, sortable by time as a ULID is: whoever makes it again makes the same. */
export function derivedId(at: number, name: string): string {
  const digest = createHash('sha256').update(name).digest().subarray(0, RANDOM_LENGTH);
  return `${encodeTime(at)}${[...digest].map((byte) => CROCKFORD[byte % 32]).join('')}`;
}

/** The time that an id begins with, epoch milliseconds. */
export const timeOfId = (id: string): number => decodeTime(id);

/** Sorts after every id of that time or before. */
export const lastIdOf = (at: number): string => `${encodeTime(at)}${'Z'.repeat(RANDOM_LENGTH)}`;

/** The starts of today and of yesterday in Shanghai: a key is remembered for a day at least. */
export const placingDays = (now: number): [number, number] => {
  const today = startOfDay(shanghaiDay(now));
  return [today, today - DAY];
};
