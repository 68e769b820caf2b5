import { doorCodeIn } from '../lib/door';
import { now } from './clock';
import { createListeners } from './listeners';
import { isWeb } from './platform';
import { forget, recall, remember } from './storage';

const KEY = 'sidan:door';
/** Whoever opens the program the day after is somewhere else. */
const KEPT_MS = 12 * 3_600_000;

interface Kept {
  code: string;
  at: number;
}

const listeners = createListeners();
let current: Kept | undefined;
let read = false;

function keep(next: Kept | undefined): void {
  current = next;
  read = true;
  if (next) remember(KEY, next);
  else forget(KEY);
  listeners.tell();
}

/** The code of the door at which somebody is, if they came by one lately. */
export function findDoor(): string | undefined {
  if (!read) {
    current = recall<Kept>(KEY);
    read = true;
  }
  return current && now() - current.at < KEPT_MS ? current.code : undefined;
}

/** Not there (any more): what one chose oneself counts again. */
export const leaveDoor = (): void => keep(undefined);

export const onDoor = listeners.on;

/** `?b=` of the page's own address, read once: it is taken out, so that leaving the door lasts. */
function takeFromAddress(): string | undefined {
  const address = new URL(window.location.href);
  const code = address.searchParams.get('b');
  if (code === null) return undefined;
  address.searchParams.delete('b');
  window.history.replaceState(window.history.state, '', address.href);
  return code;
}

/** Somebody opened the program: by the code at a door, or otherwise. */
export function arriveBy(params: Partial<Record<string, string>>): void {
  const asked = isWeb ? takeFromAddress() : undefined;
  const code = doorCodeIn(asked ? { b: asked } : params);
  if (code) keep({ code, at: now() });
}
