import { now } from './clock';
import { createListeners } from './listeners';
import { forget, recall, remember } from './storage';
import type { Me } from './types';

export interface Session {
  accessToken: string;
  refreshToken: string;
  expiresAt: string;
  me: Me;
  /** When it came, by this phone's clock. */
  keptAt?: number;
}

const KEY = 'sidan:session';
const listeners = createListeners();
let current: Session | undefined;
let read = false;

/** Who is signed in here, if anybody. */
export function findSession(): Session | undefined {
  if (!read) {
    current = recall<Session>(KEY);
    read = true;
  }
  return current;
}

/**
 * Whether the access token has run out by this phone's clock, so that it is renewed before it is refused. A clock that was
 * wrong already when the session came says nothing.
 */
export const hasRunOut = ({ expiresAt, keptAt = Infinity }: Session): boolean => {
  const until = Date.parse(expiresAt);
  return keptAt < until && until <= now();
};

export function keepSession(next: Session | undefined): void {
  current = next;
  read = true;
  if (next) remember(KEY, next);
  else forget(KEY);
  listeners.tell();
}

export function keepMe(me: Me): void {
  const session = findSession();
  if (session) keepSession({ ...session, me });
}

export const onSession = listeners.on;
