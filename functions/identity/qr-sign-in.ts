import { DomainError } from '../../domain/errors';
import { MINUTE } from '../../domain/time/shanghai';
import {
  codeDigestOf,
  isSecretOf,
  newSecret,
  newTypedCode,
  readTypedCode,
  secretDigestOf,
} from '../platform/codes';
import type { Caller } from '../platform/http/route';
import type { IdentityDeps } from './deps';
import { openSession, type SignedIn } from './sign-in';
import type { Decision } from './sign-in-store';

/** From the asking to the last moment in which it can be collected. */
export const WAITS = 2 * MINUTE;

/**
 * Eight characters: at 60 tries a minute, while a hundred sign-ins wait at any moment, somebody hits one in about 35
 * years, and has then let a stranger see the guesser's own orders.
 */
const CODE_LENGTH = 8;
const MOST_TRIES = 5;

export interface AskedSignIn {
  id: string;
  /** Stays with the device that asked: never in the picture or on the screen. */
  secret: string;
  /** As it is read out: two groups. */
  code: string;
  /** The page that confirms, from the root of the web build. */
  url: string;
  expiresAt: string;
}

/** 扫码登录: a device asks to be signed in by a phone, for two minutes. */
export async function askSignIn(deps: IdentityDeps, device: string): Promise<AskedSignIn> {
  const [askedAt, secret] = [deps.clock.now(), newSecret()];
  const until = askedAt + WAITS;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const code = newTypedCode(CODE_LENGTH);
    const id = codeDigestOf(code, deps.secret);
    const asked = { id, secretDigest: secretDigestOf(secret), device, askedAt, until };
    if (await deps.signIns.ask(asked)) {
      const half = CODE_LENGTH / 2;
      return {
        id,
        secret,
        code: `${code.slice(0, half)}-${code.slice(half)}`,
        url: `/#/pages/confirm/index?scene=${code}`,
        expiresAt: new Date(until).toISOString(),
      };
    }
  }
  throw new DomainError('store_unavailable');
}

export interface FoundSignIn {
  id: string;
  device: string;
  askedAt: string;
  expiresAt: string;
}

/** What the phone is asked to confirm. Who looks first is the only one who can. Throws `sign_in_gone`. */
export async function findSignIn(
  { signIns, clock, secret }: IdentityDeps,
  { person }: Caller,
  typed: string,
): Promise<FoundSignIn> {
  const now = clock.now();
  const id = codeDigestOf(readTypedCode(typed), secret);
  const found = await signIns.find(id);
  if (found === undefined) throw gone();
  const isMine = found.state === 'scanned' && found.personId === person.id && found.until > now;
  if (!isMine && !(await signIns.scan(id, person.id, now))) throw gone();
  return {
    id,
    device: found.device,
    askedAt: new Date(found.askedAt).toISOString(),
    expiresAt: new Date(found.until).toISOString(),
  };
}

/** 确认登录 or 不是我, by who looked at it. Throws `sign_in_gone`. */
export async function decideSignIn(
  { signIns, clock }: IdentityDeps,
  { person, session }: Caller,
  { id, state }: { id: string; state: Decision['state'] },
): Promise<void> {
  const decision = { state, personId: person.id, family: session.family };
  if (!(await signIns.decide(id, decision, clock.now()))) throw gone();
}

export type CollectedSignIn =
  { state: 'waiting' | 'scanned' | 'refused' } | ({ state: 'confirmed' } & SignedIn);

/**
 * What has become of it, for the device that knows the secret; once it is confirmed the tokens, a single time. Who has
 * left or signed out everywhere since confirming signs nobody in any more. Throws `sign_in_gone`.
 */
export async function collectSignIn(
  deps: IdentityDeps,
  { id, secret }: { id: string; secret: string },
): Promise<CollectedSignIn> {
  const { signIns, people, clock } = deps;
  const now = clock.now();
  const found = await signIns.find(id);
  if (found === undefined || found.until <= now || !isSecretOf(secret, found.secretDigest))
    throw gone();
  const { state, personId = '', family, device } = found;
  if (state === 'collected') throw gone();
  if (state !== 'confirmed') return { state };
  if (!(await signIns.collect(id, now))) throw gone();
  const known = await people.find(personId, { consistent: true });
  await signIns.remove(id);
  if (known?.sessions.some((open) => open.family === family) !== true) throw gone();
  return { state, ...(await openSession(deps, known.person, device)) };
}

const gone = (): DomainError => new DomainError('sign_in_gone');
