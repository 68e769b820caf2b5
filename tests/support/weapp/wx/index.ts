import { navigationStubs } from '../navigation';
import type { Stack } from '../stack';
import type { WeappCalls, WeappOptions } from '../types';
import { interfaceStubs } from './interface';
import { createFiles, mediaStubs } from './media';
import { networkStubs } from './network';
import { selectorStubs } from './selector';
import { storageStubs } from './storage';
import { systemStubs } from './system';

/**
 * WeChat's `wx`, built only from explicit stubs. A function that nobody stubbed is written down in
 * `calls.unstubbed` and throws: a test must never pass because something silently succeeded.
 */
export function createWx(
  options: WeappOptions,
  calls: WeappCalls,
  storage: Map<string, unknown>,
  stack: Stack,
): Record<string, unknown> {
  const files = createFiles();
  const stubs: Record<string, unknown> = {
    ...systemStubs(options),
    ...storageStubs(storage, calls),
    ...networkStubs(options, calls, files),
    ...mediaStubs(options, calls, files),
    ...interfaceStubs(options, calls),
    ...selectorStubs(),
    ...navigationStubs(stack, calls),
    ...options.wx,
  };
  return new Proxy(stubs, {
    get(target, key) {
      if (typeof key !== 'string' || key in target || isNoFunction(key)) {
        return Reflect.get(target, key);
      }
      return () => {
        calls.unstubbed.push(key);
        throw new Error(`wx.${key} is not stubbed: give it in the options' wx`);
      };
    },
  });
}

/** Looked at by webpack's and Taro's own code, but never WeChat functions. */
function isNoFunction(key: string): boolean {
  return /^(?:__|\$)/.test(key) || ['cloud', 'env', 'toJSON', 'webpackJsonp'].includes(key);
}
