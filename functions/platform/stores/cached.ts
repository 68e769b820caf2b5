const MOST_AGE = 60_000;

export interface Cached<T> {
  (key: string): Promise<T>;
  /** Loads it anew the next time: it was changed by this process. */
  forget: (key: string) => void;
}

/** Remembers what was found for up to a minute: for settings, never for what a command must see at once. */
export function cached<T>(load: (key: string) => Promise<T>): Cached<T> {
  const known = new Map<string, { at: number; value: Promise<T> }>();
  const find = (key: string): Promise<T> => {
    const found = known.get(key);
    const now = performance.now();
    if (found !== undefined && now - found.at < MOST_AGE) return found.value;
    const value = load(key);
    known.set(key, { at: now, value });
    value.then(
      (loaded) => loaded === undefined && known.delete(key),
      () => known.delete(key),
    );
    return value;
  };
  return Object.assign(find, { forget: (key: string): void => void known.delete(key) });
}
