import type { WeappOptions } from '../types';

const PHONE = {
  SDKVersion: '3.8.0',
  brand: 'vivo',
  fontSizeScaleFactor: 1,
  fontSizeSetting: 16,
  language: 'zh_CN',
  model: 'vivo Y33s',
  pixelRatio: 2,
  platform: 'android',
  safeArea: { top: 24, bottom: 780, left: 0, right: 375, width: 375, height: 756 },
  screenHeight: 780,
  screenWidth: 375,
  statusBarHeight: 24,
  system: 'Android 12',
  theme: 'light',
  version: '8.0.50',
  windowHeight: 780,
  windowWidth: 375,
};

/** What the phone says of itself, and the events of the program's life that never come in a test. */
export function systemStubs({ phone }: WeappOptions): Record<string, unknown> {
  const about = (): Record<string, unknown> => ({ ...PHONE, ...phone });
  const launch = (): unknown => ({ path: '', query: {}, scene: 1001, referrerInfo: {} });
  const never = (): void => undefined;
  return {
    canIUse: () => true,
    getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop' } }),
    getAppAuthorizeSetting: () => ({}),
    getAppBaseInfo: about,
    getDeviceInfo: about,
    getEnterOptionsSync: launch,
    getLaunchOptionsSync: launch,
    getMenuButtonBoundingClientRect: () => ({
      top: 28,
      bottom: 60,
      left: 281,
      right: 368,
      width: 87,
      height: 32,
    }),
    getSystemInfoSync: about,
    getSystemSetting: () => ({}),
    getWindowInfo: about,
    nextTick: (run: () => void) => setTimeout(run, 0),
    ...Object.fromEntries(EVENTS.map((name) => [name, never])),
  };
}

const EVENTS = [
  'AppHide',
  'AppShow',
  'Error',
  'KeyboardHeightChange',
  'NeedPrivacyAuthorization',
  'NetworkStatusChange',
  'PageNotFound',
  'ThemeChange',
  'UnhandledRejection',
  'WindowResize',
].flatMap((event) => [`on${event}`, `off${event}`]);
