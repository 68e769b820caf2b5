import './services/polyfills';
import 'weui/dist/style/widget/weui-button/weui-button.min.css';
import 'weui/dist/style/widget/weui-cell/weui-cell.min.css';
import './styles/index.scss';
import { useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { findDemo } from './services/demo';
import { prepareBrowser } from './services/browser';
import { watchNetwork } from './services/network';
import { keepSending } from './services/outbox';
import { isWeb } from './services/platform';

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    watchNetwork();
    keepSending();
    if (isWeb) {
      prepareBrowser();
      void findDemo();
    }
  });
  return children;
}
