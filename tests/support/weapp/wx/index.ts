import { navigationStubs } from '../navigation';
import type { Stack } from '../stack';
import type { WeappCalls, WeappOptions } from '../types';
import { interfaceStubs } from './interface';
import { knownNames } from './known-names';
import { createFiles, mediaStubs } from './media';
import { networkStubs } from './network';
import { placeStubs } from './places';
import { type Privacy, privacyStubs } from './privacy';
import { selectorStubs } from './selector';
import { storageStubs } from './storage';
import { systemStubs } from './system';

interface Surroundings {
  stack: Stack;
  privacy: Privacy;
  /** `requiredPrivateInfos` of the program's `app.json`. */
  declared: readonly string[];
}

/**
 * WeChat's `wx`, built only from explicit stubs. A function that nobody stubbed is written down in
 * `calls.unstubbed` and throws: a test must never pass because something silently succeeded.
 */
export function createWx(
  options: WeappOptions,
  calls: WeappCalls,
  storage: Map<string, unknown>,
  { stack, privacy, declared }: Surroundings,
): Record<string, unknown> {
  const files = createFiles(options.files);
  const failing = (name: string) => (): never => {
    calls.unstubbed.push(name);
    throw new Error(`wx.${name} is not stubbed: give it in the options' wx`);
  };
  const stubs: Record<string, unknown> = {
    ...Object.fromEntries(knownNames().map((name) => [name, failing(name)])),
    ...systemStubs(options),
    ...storageStubs(storage, calls),
    ...networkStubs(options, calls, files),
    ...mediaStubs(options, calls, files, privacy),
    ...placeStubs(options, calls, privacy, declared),
    ...privacyStubs(privacy, calls),
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
      return failing(key);
    },
  });
}

/** Looked at by webpack's and Taro's own code, but never WeChat functions. */
function isNoFunction(key: string): boolean {
  return /^(?:__|\$)/.test(key) || ['cloud', 'env', 'toJSON', 'webpackJsonp'].includes(key);
}
