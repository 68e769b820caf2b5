import { useDidHide, useDidShow } from '@tarojs/taro';
import { useRef } from 'react';
import type { RefObject } from 'react';
import { focusOn, isShown } from '../services/focus';
import { isWeb } from '../services/platform';

/**
 * In the browser: a page that opens takes the focus to where its content begins, so that it is read and Tab goes on from there;
 * one that is come back to gives it back to what led away from it.
 */
export function usePageFocus(): RefObject<HTMLElement> {
  const content = useRef<HTMLElement>(null);
  const left = useRef<Element | null>(null);
  useDidHide(() => {
    const { activeElement } = isWeb ? document : { activeElement: null };
    left.current = content.current?.contains(activeElement) ? activeElement : null;
  });
  useDidShow(() => {
    if (!isWeb || isShown(document.activeElement)) return;
    focusOn(isShown(left.current) ? left.current : content.current);
  });
  return content;
}
