import { DomainError } from '../../../domain/errors';
import type { Clock } from '../clock';
import type { Caller } from '../http/route';
import type { PeopleStore } from '../stores/people';
import type { AccessClaims, Tokens } from './tokens';

export interface AuthDeps {
  people: PeopleStore;
  tokens: Tokens;
  clock: Clock;
}

/** Whom a bearer token speaks for, by its signature alone. Throws `unauthenticated`. */
export async function readToken(
  { tokens, clock }: Pick<AuthDeps, 'tokens' | 'clock'>,
  authorization: string | undefined,
): Promise<AccessClaims> {
  const [scheme = '', token = ''] = (authorization ?? '').split(' ');
  if (scheme.toLowerCase() !== 'bearer' || token === '') throw new DomainError('unauthenticated');
  return tokens.readAccess(token, clock.now());
}

/**
 * Who asks. The person, their memberships and the sign-in are read with each request, so that signing out and
 * revoking work at once. Throws `unauthenticated`.
 */
export async function authenticate(
  { people }: Pick<AuthDeps, 'people'>,
  { personId, family }: AccessClaims,
): Promise<Caller> {
  const known = await people.find(personId);
  const session = known?.sessions.find((open) => open.family === family);
  if (known === undefined || session === undefined) throw new DomainError('unauthenticated');
  return { person: known.person, session, counts: known.counts };
}
