import { useEffect } from 'react';
import { focusOn, isShown } from '../services/focus';
import { isWeb } from '../services/platform';

const TYPED_IN = ['INPUT', 'TEXTAREA', 'SELECT'];

/** Pages that were left stay in the document: of what they name alike the one that is seen is meant. */
const shownBy = (selector: string): Element | undefined =>
  Array.from(document.querySelectorAll(selector)).find(isShown);

/** At a desk's keyboard: j and k go down and up the list, Enter into the order beside it, a accepts (接单). */
export function useDeskKeys(
  ids: readonly string[],
  selected: string | undefined,
  select: (id: string) => void,
): void {
  useEffect(() => {
    if (!isWeb || ids.length === 0) return undefined;
    const onKey = ({ key, target }: KeyboardEvent) => {
      if (!(target instanceof HTMLElement) || TYPED_IN.includes(target.tagName)) return;
      if (document.getElementById('sheet')) return;
      const at = selected === undefined ? -1 : ids.indexOf(selected);
      const next = key === 'j' ? ids[at + 1] : key === 'k' ? ids[at - 1] : undefined;
      if (next) {
        select(next);
        focusOn(shownBy(`[id="order-${next}"]`));
      }
      if (key === 'Enter' && target.closest('.desk-list .order-card'))
        focusOn(shownBy('.pane-detail'));
      if (key === 'a') document.getElementById('action-accept')?.click();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [ids, selected, select]);
}
