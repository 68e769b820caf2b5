import { createHmac, timingSafeEqual } from 'node:crypto';

import { DomainError } from '../../../domain/errors';

/** Whose list and of what: a cursor is good for nothing else. */
export interface CursorScope {
  viewer: string;
  query: string;
}

const signature = (secret: string, { viewer, query }: CursorScope, after: string): string =>
  createHmac('sha256', secret)
    .update(`cursor\n${viewer}\n${query}\n${after}`)
    .digest('base64url')
    .slice(0, 16);

/** Where a list goes on: after this sort key. */
export const writeCursor = (secret: string, scope: CursorScope, after: string): string =>
  `${Buffer.from(after).toString('base64url')}.${signature(secret, scope, after)}`;

/** The sort key of a cursor; throws `invalid_cursor` for junk, and for somebody else's or another list's. */
export function readCursor(secret: string, scope: CursorScope, cursor: string): string {
  const [packed = '', signed = ''] = cursor.split('.');
  const after = Buffer.from(packed, 'base64url').toString();
  const expected = Buffer.from(signature(secret, scope, after));
  const given = Buffer.from(signed);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new DomainError('invalid_cursor');
  }
  return after;
}

export interface PageQuery {
  limit?: number | undefined;
  cursor?: string | undefined;
}

/** A page of what was read whole: all of it where no page is asked for; a cursor holds the place of its next item. */
export function pageOf<T>(
  items: readonly T[],
  { limit = items.length, cursor }: PageQuery,
  { secret, scope }: { secret: string; scope: string },
): { items: readonly T[]; next?: string } {
  const of: CursorScope = { viewer: '', query: scope };
  const from = cursor === undefined ? 0 : Number(readCursor(secret, of, cursor));
  const next = from + limit;
  return {
    items: items.slice(from, next),
    ...(next < items.length ? { next: writeCursor(secret, of, String(next)) } : {}),
  };
}
