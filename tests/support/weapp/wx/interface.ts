import type { WeappCalls, WeappOptions, WxOptions } from '../types';
import { succeeding } from './answer';

const nothing = (): Record<string, unknown> => ({});

/** What the person sees and answers beside the page: toasts, questions, badges, sign-in. */
export function interfaceStubs(
  { confirm = () => true, loginCode = () => 'a-code' }: WeappOptions,
  calls: WeappCalls,
): Record<string, unknown> {
  const ask = (options: WxOptions): Record<string, unknown> => {
    const agreed = confirm(options);
    return { confirm: agreed, cancel: !agreed };
  };
  return succeeding(calls, {
    checkSession: nothing,
    hideKeyboard: nothing,
    hideLoading: nothing,
    hideNavigationBarLoading: nothing,
    hideTabBar: nothing,
    hideTabBarRedDot: nothing,
    hideToast: nothing,
    login: () => ({ code: loginCode() }),
    makePhoneCall: nothing,
    pageScrollTo: nothing,
    removeTabBarBadge: nothing,
    requestSubscribeMessage: ({ tmplIds }) =>
      Object.fromEntries((Array.isArray(tmplIds) ? tmplIds : []).map((id) => [id, 'accept'])),
    setBackgroundColor: nothing,
    setBackgroundTextStyle: nothing,
    setClipboardData: nothing,
    setNavigationBarColor: nothing,
    setNavigationBarTitle: nothing,
    setTabBarBadge: nothing,
    setTabBarItem: nothing,
    setTabBarStyle: nothing,
    showActionSheet: () => ({ tapIndex: 0 }),
    showLoading: nothing,
    showModal: ask,
    showNavigationBarLoading: nothing,
    showTabBar: nothing,
    showTabBarRedDot: nothing,
    showToast: nothing,
    startPullDownRefresh: nothing,
    stopPullDownRefresh: nothing,
    vibrateShort: nothing,
  });
}
