import { createHmac, timingSafeEqual } from 'node:crypto';

import { DomainError } from '../../domain/errors';

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
