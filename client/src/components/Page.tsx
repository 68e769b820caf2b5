import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useMe } from '../hooks/useMe';
import { usePageFocus } from '../hooks/usePageFocus';
import { useSignIn } from '../hooks/useSignIn';
import { words } from '../locale';
import { goBack } from '../services/navigation';
import { isWeb } from '../services/platform';
import { DemoLink, DemoPanel } from './DemoPanel';
import { Link } from './Link';
import { LoadState } from './LoadState';
import { spoken } from './spoken';

interface PageProps {
  title: string;
  /** A tab, or the first page of a desk: nothing to go back to. */
  root?: boolean;
  className?: string;
  aside?: ReactNode;
  /** The browser's own top line; WeChat draws one by itself. */
  topbar?: boolean;
  /** Nobody has to be signed in. */
  open?: boolean;
  children: ReactNode;
}

/** The root of every page: title, elder mode (大字版), and in the browser a top line with the way back. */
export function Page({
  title,
  root = false,
  className = '',
  aside,
  topbar = true,
  open = false,
  children,
}: PageProps) {
  const me = useMe();
  const { problem, retry } = useSignIn(!open && !me);
  useEffect(() => {
    if (isWeb) document.title = `${title} · ${words.brand}`;
    else void Taro.setNavigationBarTitle({ title });
  }, [title]);
  const [demo, setDemo] = useState(false);
  const content = usePageFocus();
  const elder = me?.elderMode ?? false;
  useEffect(() => {
    if (isWeb) document.body.classList.toggle('elder', elder);
  }, [elder]);
  const body = me || open ? children : <LoadState problem={problem} onRetry={retry} />;
  const hasTopbar = topbar && (isWeb || Boolean(aside));
  return (
    <View className={`page wx-root ${elder ? 'elder' : ''} ${className}`}>
      {hasTopbar ? (
        <View className="topbar" {...spoken('banner')}>
          {root || !isWeb ? null : (
            <Link id="back" icon="back" square label={words.common.back} onClick={goBack} />
          )}
          <View
            className={`topbar-title one-line ${root ? 'topbar-plain' : ''}`}
            {...(isWeb ? spoken('heading', { level: 1 }) : {})}
          >
            {isWeb ? title : ''}
          </View>
          {aside}
          {isWeb ? <DemoLink onOpen={() => setDemo(true)} /> : null}
        </View>
      ) : null}
      {isWeb ? (
        <View ref={content} className="page-content" {...spoken('main')}>
          {hasTopbar ? null : (
            <View className="heard" {...spoken('heading', { level: 1 })}>
              {title}
            </View>
          )}
          {body}
          {demo ? <DemoPanel onClose={() => setDemo(false)} /> : null}
        </View>
      ) : (
        body
      )}
    </View>
  );
}
