import { DomainError } from '../../domain/errors';
import type { Caller } from '../platform/http/route';
import type { IdentityDeps } from './deps';

export interface SessionAnswer {
  id: string;
  device: string;
  openedAt: string;
  /** When its tokens were renewed last. */
  lastUsedAt: string;
  current: boolean;
}

type Deps = Pick<IdentityDeps, 'sessions' | 'clock'>;

/** 登录过的设备: every sign-in of a person that is still good, this one first, then by last use. */
export async function listSessions(
  { sessions, clock }: Deps,
  { person, session }: Caller,
): Promise<SessionAnswer[]> {
  const isCurrent = (family: string): boolean => family === session.family;
  const open = await sessions.list(person.id, clock.now());
  return open
    .sort(
      (a, b) =>
        Number(isCurrent(b.family)) - Number(isCurrent(a.family)) || b.rotatedAt - a.rotatedAt,
    )
    .map(({ family, device, openedAt, rotatedAt }) => ({
      id: family,
      device,
      openedAt: new Date(openedAt).toISOString(),
      lastUsedAt: new Date(rotatedAt).toISOString(),
      current: isCurrent(family),
    }));
}

/** Signs one device out. Throws `not_found` for what is no sign-in of this person. */
export async function endSession(
  { sessions, clock }: Deps,
  { person }: Caller,
  id: string,
): Promise<void> {
  const open = await sessions.list(person.id, clock.now());
  if (!open.some(({ family }) => family === id)) throw new DomainError('not_found');
  await sessions.end(person.id, id);
}

/** 全部退出: signs out everywhere, here too; this one last, so that who was interrupted can go on. */
export async function endSessions(
  { sessions, clock }: Deps,
  { person, session }: Caller,
): Promise<void> {
  const open = await sessions.list(person.id, clock.now());
  const others = open.filter(({ family }) => family !== session.family);
  await Promise.all(others.map(({ family }) => sessions.end(person.id, family)));
  await sessions.end(person.id, session.family);
}
