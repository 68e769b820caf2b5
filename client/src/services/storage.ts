import Taro from '@tarojs/taro';
import { isWeb } from './platform';

/**
 * What must outlive the tab in a browser, too: orders that wait for the network, each with the person whose it is. Everything
 * else each tab keeps for itself, so that two tabs can be two people.
 */
export const WAITING = 'sidan:outbox';

const storeOf = (key: string): Storage =>
  key === WAITING ? window.localStorage : window.sessionStorage;

/** What the phone, or the browser, remembers. */
export function recall<T>(key: string): T | undefined {
  if (isWeb) {
    const text = storeOf(key).getItem(key);
    return text === null ? undefined : JSON.parse(text);
  }
  const text = Taro.getStorageSync<string>(key);
  return text ? JSON.parse(text) : undefined;
}

export function remember(key: string, value: unknown): void {
  const text = JSON.stringify(value);
  if (isWeb) storeOf(key).setItem(key, text);
  else Taro.setStorageSync(key, text);
}

export function forget(key: string): void {
  if (isWeb) storeOf(key).removeItem(key);
  else Taro.removeStorageSync(key);
}
