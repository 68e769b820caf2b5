/** Somebody can see it, and it is more than the bare page. */
export const isShown = (element: Element | null): boolean =>
  element !== null &&
  element !== document.body &&
  element.isConnected &&
  element.getClientRects().length > 0;

/** So long do Taro's components still put what was just drawn into its place, and what is moved loses the focus. */
const FRAMES = 10;

/** Gives it the focus, and again while it is lost to nobody in the first moments. */
export function focusOn(element: Element | null | undefined): void {
  if (!(element instanceof HTMLElement)) return;
  const give = (left: number): void => {
    if (!isShown(document.activeElement)) element.focus({ preventScroll: true });
    if (left > 0 && element.isConnected) requestAnimationFrame(() => give(left - 1));
  };
  element.focus({ preventScroll: true });
  give(FRAMES);
}

const STOPS = 'a[href], button, input, textarea, select, [tabindex="0"]';

/** What Tab stops at inside, in its order. */
export const stopsIn = (box: Element): HTMLElement[] =>
  Array.from(box.querySelectorAll<HTMLElement>(STOPS)).filter(
    (one) => isShown(one) && !one.hasAttribute('disabled') && one.tabIndex >= 0,
  );
