import type { Stack } from './stack';
import type { WeappCalls, WxOptions } from './types';
import { answer, refuse } from './wx/answer';

const MOST_PAGES = 10;

/** WeChat's five ways to move between pages, with their refusals. */
export function navigationStubs(stack: Stack, calls: WeappCalls): Record<string, unknown> {
  const moving =
    (type: string, move: (url: string, delta: number) => void) =>
    (options: WxOptions = {}): unknown => {
      const url = typeof options.url === 'string' ? options.url : '';
      const delta = typeof options.delta === 'number' ? options.delta : 1;
      calls.nav.push(type === 'navigateBack' ? { type, delta } : { type, url });
      return later(type, options, () => move(url, delta));
    };

  return {
    navigateTo: moving('navigateTo', (url) => {
      requireTab(stack, url, false);
      if (stack.pages.length >= MOST_PAGES) throw new Error('webview count limit exceed');
      stack.open(url);
    }),
    redirectTo: moving('redirectTo', (url) => {
      requireTab(stack, url, false);
      stack.replace(url);
    }),
    switchTab: moving('switchTab', (url) => {
      requireTab(stack, url, true);
      stack.switchTab(url);
    }),
    reLaunch: moving('reLaunch', (url) => stack.reLaunch(url)),
    navigateBack: moving('navigateBack', (_url, delta) => stack.back(delta)),
  };
}

function requireTab(stack: Stack, url: string, wanted: boolean): void {
  if (stack.isTab(url) === wanted) return;
  throw new Error(wanted ? 'can not switch to no-tabBar page' : 'can not go to a tabbar page');
}

/** WeChat moves after the call has returned; a failure comes back as `fail`, never as an exception. */
function later(name: string, options: WxOptions, move: () => void): unknown {
  return answer(options, () => {
    try {
      move();
    } catch (error) {
      throw refuse(name, error);
    }
    const channel = { emit: nothing, on: nothing, once: nothing, off: nothing };
    return { errMsg: `${name}:ok`, eventChannel: channel };
  });
}

const nothing = (): void => undefined;
