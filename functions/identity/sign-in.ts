import { DomainError } from '../../domain/errors';
import { openidDigestOf } from '../platform/digests';
import { newId } from '../platform/ids';
import type { StoredPerson } from '../platform/stores/people';
import type { IdentityDeps } from './deps';
import { meAnswer, type Me } from './me';

export interface SignedIn {
  accessToken: string;
  refreshToken: string;
  expiresAt: string;
  me: Me;
}

/** Signs in with a `wx.login` code; somebody new becomes a resident. Throws `invalid_code`, `wechat_unavailable`. */
export async function signIn(deps: IdentityDeps, code: string, device: string): Promise<SignedIn> {
  const { openid } = await deps.wechat.codeToSession(code);
  return openSession(deps, await personOf(deps, openid), device);
}

/** A new sign-in of somebody who has shown who they are, on a device in words of our own. */
export async function openSession(
  deps: IdentityDeps,
  person: StoredPerson,
  device: string,
): Promise<SignedIn> {
  const now = deps.clock.now();
  const family = newId(now);
  await deps.sessions.open(person.id, family, now, device);
  return signedIn(deps, person, { family, generation: 0 });
}

/** The pair of tokens of a generation of a sign-in. */
export async function signedIn(
  { tokens, clock }: IdentityDeps,
  person: StoredPerson,
  { family, generation }: { family: string; generation: number },
): Promise<SignedIn> {
  const claims = { personId: person.id, family };
  const { accessToken, expiresAt } = await tokens.access(claims, clock.now());
  return {
    accessToken,
    refreshToken: tokens.refresh(claims, generation),
    expiresAt: new Date(expiresAt).toISOString(),
    me: meAnswer(person),
  };
}

async function personOf(deps: IdentityDeps, openid: string): Promise<StoredPerson> {
  const digest = openidDigestOf(openid, deps.secret);
  const found = await findByOpenid(deps, digest);
  if (found !== undefined) return found;
  const now = deps.clock.now();
  const person: StoredPerson = {
    id: newId(now),
    displayName: '邻居',
    memberships: [],
    openid,
    elderMode: false,
    createdAt: now,
  };
  if (await deps.people.add(person, digest)) return person;
  // Somebody with the same phone was faster, or the store refused both: nobody is signed in who was not kept.
  const other = await findByOpenid(deps, digest);
  if (other === undefined) throw new DomainError('store_unavailable');
  return other;
}

async function findByOpenid(
  { people }: IdentityDeps,
  digest: string,
): Promise<StoredPerson | undefined> {
  const id = await people.findIdByOpenid(digest);
  return id === undefined ? undefined : (await people.find(id, { consistent: true }))?.person;
}
