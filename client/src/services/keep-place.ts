import { PLACES } from '../lib/roles';
import { focusOn, isShown, stopsIn } from './focus';

const isPlace = (element: Element): boolean => PLACES.includes(element.getAttribute('role') ?? '');

/** What has the focus, and what that stands in, up to the page or the sheet. */
let trail: Element[] = [];
let byKeyboard = false;

/** An element and what it stands in, from the inside out, up to the page or the sheet; nothing where it stands in neither. */
export function trailOf(target: Element): Element[] {
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

/** Where the keyboard goes on when what began a trail is gone: the nearest of what it stood in that can be stopped at. */
export function besideOf([, ...around]: readonly Element[]): Element | undefined {
  const place = around.filter(isShown).find((one) => isPlace(one) || stopsIn(one).length > 0);
  return place && (isPlace(place) ? place : stopsIn(place)[0]);
}

/**
 * Where the button that was pressed has gone with what it did, the keyboard goes on beside it instead of at the top of the page;
 * called after every change of the page.
 */
export function keepPlace(): void {
  const [lost] = trail;
  if (!byKeyboard || !lost || isShown(lost) || isShown(document.activeElement)) return;
  const place = besideOf(trail);
  if (!place) return;
  trail = [];
  focusOn(place);
}
