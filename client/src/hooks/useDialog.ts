import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { focusOn, isShown, stopsIn } from '../services/focus';
import { besideOf, trailOf } from '../services/keep-place';
import { isWeb } from '../services/platform';

/** Those that are open, the uppermost last: only that one hears the keyboard. */
const open: HTMLElement[] = [];

/** Where the focus goes when nothing is left of where the sheet was opened: the page's content. */
const pageContent = (): HTMLElement | undefined =>
  Array.from(document.querySelectorAll<HTMLElement>('[role="main"]')).find(isShown);

/** Tab goes round inside instead of behind the sheet. */
function keepInside(box: HTMLElement, event: KeyboardEvent): void {
  const stops = stopsIn(box);
  const [first] = stops;
  const last = stops[stops.length - 1];
  const at = document.activeElement;
  const isOut = !box.contains(at);
  if (event.shiftKey ? isOut || at === box || at === first : isOut || at === last) {
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  }
}

/** In the browser a sheet takes the focus, keeps it while it is open, closes with Escape and gives it back. */
export function useDialog(onClose: () => void): RefObject<HTMLElement> {
  const box = useRef<HTMLElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useLayoutEffect(() => {
    const { current } = box;
    if (!isWeb || !current) return undefined;
    const opener = document.activeElement;
    const trail = opener ? trailOf(opener) : [];
    open.push(current);
    focusOn(current);
    const onKey = (event: KeyboardEvent) => {
      if (open[open.length - 1] !== current || event.isComposing) return;
      if (event.key === 'Tab') keepInside(current, event);
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close.current();
    };
    // Taro's fields let no key through to the page: it is heard on the way down.
    document.addEventListener('keydown', onKey, true);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      open.splice(open.indexOf(current), 1);
      focusOn(isShown(opener) ? opener : (besideOf(trail) ?? pageContent()));
    };
  }, []);
  return box;
}
