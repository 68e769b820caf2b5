const TAB_IDS = ['tab-home', 'tab-neighbours', 'tab-mine', 'tab-me'];
const ACTED_ON = ['button', 'radio', 'checkbox', 'switch', 'tab', 'link'];

/** Enter and space act on whatever says that it is a control. */
function onKey(event: KeyboardEvent): void {
  const { target } = event;
  if (!(target instanceof HTMLElement) || (event.key !== 'Enter' && event.key !== ' ')) return;
  if (!ACTED_ON.includes(target.getAttribute('role') ?? '')) return;
  event.preventDefault();
  target.click();
}

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

/** What the browser needs beyond WeChat: a keyboard, and names for the tabs. */
export function prepareBrowser(): void {
  document.addEventListener('keydown', onKey);
  new MutationObserver(nameTabs).observe(document.body, { childList: true, subtree: true });
  nameTabs();
}
