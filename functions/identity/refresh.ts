import { DomainError } from '../../domain/errors';
import { MINUTE } from '../../domain/time/shanghai';
import type { IdentityDeps } from './deps';
import { signedIn, type SignedIn } from './sign-in';
import { isOver } from './store';

/** How long the token before may be used again: the answer may have been lost on the way to a phone. */
const GRACE = MINUTE;

/**
 * Rotates a refresh token. Until its successor has been used, and for at most 60 s, a used one answers that same
 * successor again; after that it ends the whole sign-in. Throws `refresh_token_invalid`.
 */
export async function refresh(deps: IdentityDeps, refreshToken: string): Promise<SignedIn> {
  const { personId, family, generation } = deps.tokens.readRefresh(refreshToken);
  const known = await deps.people.find(personId, { consistent: true });
  const session = known?.sessions.find((open) => open.family === family);
  if (known === undefined || session === undefined) throw new DomainError('refresh_token_invalid');
  const now = deps.clock.now();
  if (isOver(session.rotatedAt, now)) throw new DomainError('refresh_token_invalid');
  const next = { family, generation: generation + 1 };
  if (generation === session.generation) {
    await deps.sessions.rotate(personId, family, generation, now);
    return signedIn(deps, known.person, next);
  }
  if (generation === session.generation - 1 && now - session.rotatedAt <= GRACE) {
    return signedIn(deps, known.person, next);
  }
  await deps.sessions.end(personId, family);
  throw new DomainError('refresh_token_invalid');
}
