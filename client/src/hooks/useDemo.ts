import { useSyncExternalStore } from 'react';
import { isDemo, onDemo } from '../services/demo';

/** True where this machine runs the demonstration and its clock can be moved. */
export const useDemo = (): boolean => useSyncExternalStore(onDemo, isDemo, isDemo);
