export interface Listeners {
  /** Answers how to stop listening. */
  on: (listener: () => void) => () => void;
  tell: () => void;
}

/** Who wants to hear when something changes; `on` is what `useSyncExternalStore` subscribes with. */
export function createListeners(): Listeners {
  const all = new Set<() => void>();
  return {
    on(listener) {
      all.add(listener);
      return () => void all.delete(listener);
    },
    tell: () => all.forEach((listener) => listener()),
  };
}
