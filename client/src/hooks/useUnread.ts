import Taro, { useDidShow } from '@tarojs/taro';
import { useEffect, useSyncExternalStore } from 'react';
import { onUnread, refreshUnread, unreadNow } from '../services/inbox';

const ME_TAB = 3;
const nothing = () => undefined;

/** How many messages wait for whoever is signed in; asked again whenever the page is shown. */
export function useUnread(signedIn: boolean): number {
  const unread = useSyncExternalStore(onUnread, unreadNow, unreadNow);
  useDidShow(() => {
    if (signedIn) void refreshUnread();
  });
  return unread;
}

/** 我的 carries a red dot while something waits. */
export function useDot(): void {
  const unread = useSyncExternalStore(onUnread, unreadNow, unreadNow);
  useEffect(() => {
    const mark = unread > 0 ? Taro.showTabBarRedDot : Taro.hideTabBarRedDot;
    void Promise.resolve(mark({ index: ME_TAB })).catch(nothing);
  }, [unread]);
}

/** How many messages wait, on a page with tabs: with the red dot. */
export function useUnreadDot(signedIn: boolean): number {
  useDot();
  return useUnread(signedIn);
}
