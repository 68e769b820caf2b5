import { createListeners } from './listeners';
import { isWeb } from './platform';
import { findSession } from './session';
import { recall, remember } from './storage';

/** Somebody who looks without signing in: in the browser only, since WeChat signs in unseen. */
export const isVisitor = (): boolean => isWeb && !findSession();

const LOOKING = 'sidan:looking-at';
const listeners = createListeners();

/** The community that a visitor chose to look at. */
export const readLooking = (): string | undefined => recall<string>(LOOKING);

export function lookAt(community: string): void {
  remember(LOOKING, community);
  listeners.tell();
}

export const onLooking = listeners.on;
