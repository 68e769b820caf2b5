import Taro from '@tarojs/taro';
import { words } from '../locale';

/** Copies a text and says so; WeChat says it by itself, in its own words. */
export function copy(text: string): void {
  Taro.setClipboardData({ data: text }).then(
    () => void Taro.showToast({ title: words.common.copied, icon: 'none' }),
    () => void Taro.showToast({ title: words.common.notCopied, icon: 'none' }),
  );
}
