import Taro from '@tarojs/taro';
import { createListeners } from './listeners';
import { isWeb } from './platform';

const listeners = createListeners();
let online = true;

/** Whether the phone says that it has a network: true until it says otherwise. */
export const isOnline = (): boolean => online;

export const onNetwork = listeners.on;

function tell(now: boolean): void {
  if (now === online) return;
  online = now;
  listeners.tell();
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
