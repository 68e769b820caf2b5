import type { WeappCalls, WxOptions } from '../types';
import { answer, succeeding, WxFailure } from './answer';

/** WeChat's key-value store, as a copy in and a copy out. */
export function storageStubs(
  storage: Map<string, unknown>,
  calls: WeappCalls,
): Record<string, unknown> {
  const keyOf = ({ key }: WxOptions): string => String(key);
  const info = (): Record<string, unknown> => ({
    keys: [...storage.keys()],
    currentSize: 0,
    limitSize: 10_240,
  });
  return {
    getStorageSync: (key: string) => copy(storage.get(key)) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, copy(value)),
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: info,
    getStorage: (options: WxOptions) =>
      answer(options, () => {
        if (!storage.has(keyOf(options))) throw new WxFailure('getStorage', 'data not found');
        return { errMsg: 'getStorage:ok', data: copy(storage.get(keyOf(options))) };
      }),
    ...succeeding(calls, {
      setStorage: (options) => {
        storage.set(keyOf(options), copy(options.data));
        return {};
      },
      removeStorage: (options) => {
        storage.delete(keyOf(options));
        return {};
      },
      clearStorage: () => {
        storage.clear();
        return {};
      },
      getStorageInfo: info,
    }),
  };
}

function copy(value: unknown): unknown {
  if (value === undefined) return undefined;
  const plain: unknown = JSON.parse(JSON.stringify(value));
  return plain;
}
