const MOST_AGE = 60_000;

/** Remembers what was found for up to a minute: for settings, never for what a command must see at once. */
export function cached<T>(load: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, { at: number; value: Promise<T> }>();
  return (key) => {
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
}
