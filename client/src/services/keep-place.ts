import { PLACES } from '../lib/roles';
import { focusOn, isShown, stopsIn } from './focus';

const isPlace = (element: Element): boolean => PLACES.includes(element.getAttribute('role') ?? '');

/** What has the focus, and what that stands in, up to the page or the sheet. */
let trail: Element[] = [];
let byKeyboard = false;

function trailOf(target: Element): Element[] {
  const around: Element[] = [];
  let one: Element | null = target;
  while (one && !isPlace(one)) {
    around.push(one);
    one = one.parentElement;
  }
  return one ? [...around, one] : [];
}

/** Follows where the keyboard is. */
export function followFocus(): void {
  document.addEventListener('focusin', ({ target }) => {
    trail = target instanceof Element ? trailOf(target) : [];
  });
  document.addEventListener('keydown', () => (byKeyboard = true), true);
  document.addEventListener('pointerdown', () => (byKeyboard = false), true);
}

/**
 * Where the button that was pressed has gone with what it did, the keyboard goes on beside it instead of at the top of the page;
 * called after every change of the page.
 */
export function keepPlace(): void {
  const [lost, ...around] = trail;
  if (!byKeyboard || !lost || isShown(lost) || isShown(document.activeElement)) return;
  const shown = around.filter(isShown);
  const place = shown.find((one) => isPlace(one) || stopsIn(one).length > 0);
  if (!place) return;
  trail = [];
  focusOn(isPlace(place) ? place : stopsIn(place)[0]);
}
