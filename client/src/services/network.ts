import Taro from '@tarojs/taro';
import { isWeb } from './platform';

const listeners = new Set<() => void>();
let online = true;

/** Whether the phone says that it has a network: true until it says otherwise. */
export const isOnline = (): boolean => online;

export function onNetwork(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function tell(now: boolean): void {
  if (now === online) return;
  online = now;
  listeners.forEach((listener) => listener());
}

/** From the start of the program on: listens to the network's coming and going. */
export function watchNetwork(): void {
  if (isWeb) {
    const look = () => tell(window.navigator.onLine);
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    look();
    return;
  }
  Taro.onNetworkStatusChange(({ isConnected }) => tell(isConnected));
  Taro.getNetworkType().then(
    ({ networkType }) => tell(networkType !== 'none'),
    () => undefined,
  );
}
