import { DomainError } from '../../../domain/errors';
import type { Clock } from '../clock';
import type { Caller } from '../http/route';
import type { PeopleStore } from '../stores/people';
import type { Tokens } from './tokens';

export interface AuthDeps {
  people: PeopleStore;
  tokens: Tokens;
  clock: Clock;
}

/**
 * Who asks. The person, their memberships and the sign-in are read with each request, so that signing out and
 * revoking work at once. Throws `unauthenticated`.
 */
export async function authenticate(
  { people, tokens, clock }: AuthDeps,
  authorization: string | undefined,
  { consistent }: { consistent: boolean },
): Promise<Caller> {
  const [scheme = '', token = ''] = (authorization ?? '').split(' ');
  if (scheme.toLowerCase() !== 'bearer' || token === '') throw new DomainError('unauthenticated');
  const { personId, family } = await tokens.readAccess(token, clock.now());
  const known = await people.find(personId, { consistent });
  const session = known?.sessions.find((open) => open.family === family);
  if (known === undefined || session === undefined) throw new DomainError('unauthenticated');
  return { person: known.person, session };
}
