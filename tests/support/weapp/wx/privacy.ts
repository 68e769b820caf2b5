import type { WeappCalls, WeappOptions, WxOptions } from '../types';
import { answer, WxFailure } from './answer';

/** What WeChat keeps to itself until its privacy guideline (隐私保护指引) was agreed to, and who has agreed. */
export interface Privacy {
  needed(): boolean;
  agree(): void;
  /** What a private function answers, if it is allowed to: the guideline first, then what the phone says to it. */
  guarded(name: string, options: WxOptions, result: () => Record<string, unknown>): unknown;
  /** Writes down that WeChat's own question came, because ours did not come before it. */
  note(name: string): void;
}

export function createPrivacy(
  { unagreed = false, refusals = {} }: WeappOptions,
  calls: WeappCalls,
  route: () => string,
): Privacy {
  let needed = unagreed;
  const note = (name: string): void => {
    calls.violations.push({
      rule: 'privacy',
      route: route(),
      detail: `${name} before the consent`,
    });
  };
  return {
    needed: () => needed,
    agree: () => (needed = false),
    note,
    guarded(name, options, result) {
      calls.wx.push({ name, options });
      return answer(options, () => {
        if (needed) {
          note(name);
          throw new WxFailure(name, 'privacy permission is not authorized');
        }
        const refused = refusals[name];
        if (refused !== undefined) throw new WxFailure(name, refused);
        return { errMsg: `${name}:ok`, ...result() };
      });
    },
  };
}

/** The guideline and the settings: whether it is needed, its text, and where the phone's permissions stand. */
export function privacyStubs(
  privacy: Privacy,
  calls: WeappCalls,
): Record<string, (options?: WxOptions) => unknown> {
  const succeed =
    (name: string, result: () => Record<string, unknown>) =>
    (options: WxOptions = {}): unknown => {
      calls.wx.push({ name, options });
      return answer(options, () => ({ errMsg: `${name}:ok`, ...result() }));
    };
  return {
    authorize: succeed('authorize', () => ({})),
    getPrivacySetting: succeed('getPrivacySetting', () => ({
      needAuthorization: privacy.needed(),
      privacyContractName: '《四单隐私保护指引》',
    })),
    getSetting: succeed('getSetting', () => ({ authSetting: {}, subscriptionsSetting: {} })),
    openAppAuthorizeSetting: succeed('openAppAuthorizeSetting', () => ({})),
    openPrivacyContract: succeed('openPrivacyContract', () => ({})),
    openSetting: succeed('openSetting', () => ({ authSetting: {} })),
    requirePrivacyAuthorize: (options: WxOptions = {}): unknown =>
      privacy.guarded('requirePrivacyAuthorize', options, () => ({})),
  };
}
