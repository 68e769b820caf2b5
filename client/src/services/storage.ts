import Taro from '@tarojs/taro';
import { isWeb } from './platform';

/** What the phone remembers. In the browser each tab keeps its own, so that two tabs can be two people. */
export function recall<T>(key: string): T | undefined {
  if (isWeb) {
    const text = window.sessionStorage.getItem(key);
    return text === null ? undefined : JSON.parse(text);
  }
  const text = Taro.getStorageSync<string>(key);
  return text ? JSON.parse(text) : undefined;
}

export function remember(key: string, value: unknown): void {
  const text = JSON.stringify(value);
  if (isWeb) window.sessionStorage.setItem(key, text);
  else Taro.setStorageSync(key, text);
}

export function forget(key: string): void {
  if (isWeb) window.sessionStorage.removeItem(key);
  else Taro.removeStorageSync(key);
}
