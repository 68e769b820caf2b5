import { useSyncExternalStore } from 'react';
import { findSession, onSession } from '../services/session';
import type { Me } from '../services/types';

const readMe = (): Me | undefined => findSession()?.me;

/** Who is signed in here; changes with it. */
export const useMe = (): Me | undefined => useSyncExternalStore(onSession, readMe, readMe);
