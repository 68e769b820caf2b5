import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { stopsIn } from '../services/focus';
import { isWeb } from '../services/platform';

/**
 * In the browser: what can be scrolled and holds nothing to stop at is stopped at itself, so that arrows scroll it. Judged
 * anew when the window is turned or zoomed, which renders nothing.
 */
export function useScrollStop(): RefObject<HTMLElement> {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = box;
    if (!isWeb || !current) return undefined;
    const judge = (): void => {
      const inside = stopsIn(current).filter((stop) => stop !== current);
      const isLong = current.scrollHeight > current.clientHeight;
      if (isLong && inside.length === 0) current.setAttribute('tabindex', '0');
      else current.removeAttribute('tabindex');
    };
    judge();
    const watcher = new ResizeObserver(judge);
    for (const one of [current, ...current.children]) watcher.observe(one);
    return () => watcher.disconnect();
  });
  return box;
}
