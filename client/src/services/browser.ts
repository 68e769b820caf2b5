import { onControlKey } from './browser-keys';
import { repeatToasts } from './browser-told';

const TAB_IDS = ['tab-home', 'tab-neighbours', 'tab-mine', 'tab-me'];
/** Names the tabs, which Taro draws itself, as links that run a script: the page's policy allows none of those. */
function nameTabs(): void {
  document.querySelectorAll('.weui-tabbar__item').forEach((item, index) => {
    const id = TAB_IDS[index];
    if (id) item.id = id;
    if (!item.hasAttribute('href')) return;
    item.removeAttribute('href');
    item.setAttribute('role', 'tab');
    item.setAttribute('tabindex', '0');
  });
}

/** What the browser needs beyond WeChat: a keyboard, names for the tabs, and ears for toasts. */
export function prepareBrowser(): void {
  document.addEventListener('keydown', onControlKey);
  const repeat = repeatToasts();
  new MutationObserver((records) => {
    nameTabs();
    repeat(records);
  }).observe(document.body, { childList: true, subtree: true });
  nameTabs();
}
