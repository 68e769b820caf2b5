import { CONTROLS } from '../lib/roles';
import { heardWords } from '../locale/heard';
import { wantsEnglish } from '../locale/language';
import { isShown, stopsIn } from './focus';
import { followFocus, keepPlace } from './keep-place';

const TAB_IDS = ['tab-home', 'tab-neighbours', 'tab-mine', 'tab-me'];
/** In a group arrows go from one to the next: among several to choose from that chooses, a tab is opened by Enter or space. */
const GROUPS = '[role="tablist"], [role="radiogroup"]';
const STEPS: Partial<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

function goAlong(target: HTMLElement, step: number): boolean {
  const group = target.closest(GROUPS);
  if (!group || !CONTROLS.includes(target.getAttribute('role') ?? '')) return false;
  const stops = stopsIn(group);
  const to = stops.indexOf(target) + step;
  const next = stops[(to + stops.length) % stops.length];
  next?.focus();
  if (next?.getAttribute('role') === 'radio') next.click();
  return true;
}

/** Enter and space act on whatever says that it is a control. */
function onKey(event: KeyboardEvent): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement)) return;
  const step = STEPS[key];
  if (step !== undefined && goAlong(target, step)) event.preventDefault();
  if (key !== 'Enter' && key !== ' ') return;
  if (!CONTROLS.includes(target.getAttribute('role') ?? '')) return;
  event.preventDefault();
  target.click();
}

/** Names the tabs, which Taro draws itself, as links that run a script: the page's policy allows none of those. */
function nameTabs(): void {
  document.querySelectorAll('.weui-tabbar').forEach((bar) => {
    bar.setAttribute('role', 'navigation');
    bar.setAttribute('aria-label', heardWords.pages);
  });
  document.querySelectorAll('.weui-tabbar__item').forEach((item, index) => {
    const id = TAB_IDS[index];
    if (id) item.id = id;
    if (item.classList.contains('weui-bar__item_on')) item.setAttribute('aria-current', 'page');
    else item.removeAttribute('aria-current');
    const isNew = item.querySelector('.weui-badge_dot') !== null;
    if (isNew) item.setAttribute('aria-label', `${item.textContent ?? ''},${heardWords.isNew}`);
    else item.removeAttribute('aria-label');
    if (!item.hasAttribute('href')) return;
    item.removeAttribute('href');
    item.setAttribute('role', 'link');
    item.setAttribute('tabindex', '0');
  });
}

/** Where a screen reader listens: it has to be there before something is said. */
function openEar(): HTMLElement {
  const ear = document.createElement('div');
  ear.id = 'told';
  ear.className = 'heard';
  ear.setAttribute('role', 'status');
  document.body.append(ear);
  return ear;
}

/** What Taro shows for a moment (a toast) is passed on to who listens. */
function passOnToasts(ear: HTMLElement): void {
  const toast = document.querySelector<HTMLElement>('.taro__toast');
  toast?.setAttribute('aria-hidden', 'true');
  const said = toast && isShown(toast) ? (toast.textContent ?? '') : '';
  if (ear.textContent !== said) ear.textContent = said;
}

/** What the browser needs beyond WeChat: its language, a keyboard, names for the tabs, and an ear for what is shown for a moment. */
export function prepareBrowser(): void {
  document.documentElement.lang = wantsEnglish() ? 'en' : 'zh-CN';
  document.addEventListener('keydown', onKey);
  followFocus();
  const ear = openEar();
  const look = () => {
    nameTabs();
    passOnToasts(ear);
    keepPlace();
  };
  new MutationObserver(look).observe(document.body, {
    childList: true,
    subtree: true,
    attributeFilter: ['class', 'style'],
  });
  look();
}
