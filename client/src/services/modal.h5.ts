const FOCUSABLE =
  'a[href], button, input, select, textarea, [tabindex]:not([tabindex="-1"]):not(taro-input-core):not(taro-textarea-core)';

/** The sheets that lie over each other, the last in front. */
const opened: symbol[] = [];

const isShown = (element: HTMLElement): boolean => element.offsetParent !== null;

const focusableIn = (box: HTMLElement): HTMLElement[] =>
  Array.from(box.querySelectorAll<HTMLElement>(FOCUSABLE)).filter(isShown);

/** Tab goes round inside the box. */
function keepInside(box: HTMLElement, event: KeyboardEvent): void {
  const inside = focusableIn(box);
  const edge = event.shiftKey ? inside[0] : inside.at(-1);
  const { activeElement } = document;
  if (activeElement !== edge && activeElement !== box && box.contains(activeElement)) return;
  if (activeElement === box && !event.shiftKey) return;
  event.preventDefault();
  (event.shiftKey ? inside.at(-1) : inside[0])?.focus();
}

/** A sheet that has just been drawn takes the keyboard: Esc closes it, Tab stays in it, and afterwards all is as it was. */
export function openModal(close: () => void): () => void {
  const box = Array.from(document.querySelectorAll<HTMLElement>('.sheet-box')).at(-1);
  const before = document.activeElement;
  const self = Symbol('sheet');
  opened.push(self);
  box?.setAttribute('tabindex', '-1');
  box?.setAttribute('aria-modal', 'true');
  box?.focus({ preventScroll: true });
  const onKey = (event: KeyboardEvent): void => {
    if (opened.at(-1) !== self) return;
    if (event.key === 'Escape') close();
    if (event.key === 'Tab' && box) keepInside(box, event);
  };
  document.addEventListener('keydown', onKey);
  return () => {
    document.removeEventListener('keydown', onKey);
    opened.splice(opened.indexOf(self), 1);
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  };
}
