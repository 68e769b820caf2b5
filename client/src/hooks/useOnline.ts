import { useSyncExternalStore } from 'react';
import { isOnline, onNetwork } from '../services/network';

/** Whether the phone has a network; changes with it. */
export const useOnline = (): boolean => useSyncExternalStore(onNetwork, isOnline, isOnline);
