import Taro from '@tarojs/taro';
import type { Missed } from '../lib/point';

const textOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : '';

/** Why WeChat did not do something private, from its `errMsg`: it has no codes that all phones share. */
export function denialOf(error: unknown): Missed {
  const text = textOf(error);
  if (/cancel|privacy/i.test(text)) return 'closed';
  if (/system|switch_?off/i.test(text)) return 'off';
  return /auth|permission/i.test(text) ? 'denied' : 'failed';
}

/** Where it is allowed again: the phone's own settings for WeChat, or WeChat's for this program. Inside a tap only. */
export function openSettingsFor(missed: Missed): void {
  const opened =
    missed === 'off'
      ? Taro.openAppAuthorizeSetting({})
      : Taro.openSetting({ withSubscriptions: false });
  void opened.catch(() => undefined);
}
