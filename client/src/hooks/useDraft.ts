import { useState } from 'react';
import { findDraft, forgetDraft, keepDraft } from '../services/drafts';

export interface Draft<T> {
  value: T;
  /** What changes, or how it follows from what stands there at that moment. */
  change: (patch: Partial<T> | ((before: T) => Partial<T>)) => void;
  clear: () => void;
}

/**
 * What is being typed, kept until it is sent: leaving the page or the sheet loses nothing. Only what was
 * typed is kept, so that what was filled in beforehand stays up to date.
 */
export function useDraft<T extends object>(name: string, initial: T): Draft<T> {
  const [typed, setTyped] = useState<Partial<T>>(() => findDraft<T>(name));
  return {
    value: { ...initial, ...typed },
    change(patch) {
      setTyped((before) => {
        const added = typeof patch === 'function' ? patch({ ...initial, ...before }) : patch;
        const next = { ...before, ...added };
        keepDraft(name, next);
        return next;
      });
    },
    clear() {
      forgetDraft(name);
      setTyped({});
    },
  };
}
