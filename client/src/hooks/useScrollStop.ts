import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { stopsIn } from '../services/focus';
import { isWeb } from '../services/platform';

/** In the browser: what can be scrolled and holds nothing to stop at is stopped at itself, so that arrows scroll it. */
export function useScrollStop(): RefObject<HTMLElement> {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = box;
    if (!isWeb || !current) return;
    const inside = stopsIn(current).filter((stop) => stop !== current);
    if (inside.length > 0) current.removeAttribute('tabindex');
    else current.setAttribute('tabindex', '0');
  });
  return box;
}
