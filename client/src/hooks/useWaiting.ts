import { useSyncExternalStore } from 'react';
import { onWaiting, waitingOrders } from '../services/outbox';
import type { WaitingOrder } from '../services/outbox';

/** Orders of mine that wait for the network. */
export const useWaiting = (): readonly WaitingOrder[] =>
  useSyncExternalStore(onWaiting, waitingOrders, waitingOrders);
