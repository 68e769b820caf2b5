import { useCallback, useEffect, useState } from 'react';
import { problemOf } from './problem';
import type { Problem } from './problem';

export interface Loaded<T> {
  data: T | undefined;
  problem: Problem | undefined;
  reload: () => void;
}

const clearers: (() => void)[] = [];

/** Another person signed in: nothing of the one before may be shown. */
export const clearCaches = (): void => clearers.forEach((clear) => clear());

/** A small cache for what hardly changes: one entry a key, loaded once, kept until `clearCaches`. */
export function createCache<T>(
  load: (key: string) => Promise<T>,
): (key: string | undefined) => Loaded<T> {
  const kept = new Map<string, T>();
  const loading = new Map<string, Promise<T>>();
  clearers.push(() => {
    kept.clear();
    loading.clear();
  });

  const fetchOnce = (key: string): Promise<T> => {
    const running = loading.get(key);
    if (running) return running;
    const started = load(key).then((data) => {
      kept.set(key, data);
      return data;
    });
    loading.set(key, started);
    started.finally(() => loading.delete(key)).catch(() => undefined);
    return started;
  };

  return function useCached(key) {
    const [, redraw] = useState(0);
    const [problem, setProblem] = useState<Problem>();
    const reload = useCallback(() => {
      if (key === undefined) return;
      setProblem(undefined);
      fetchOnce(key).then(
        () => redraw((count) => count + 1),
        (error: unknown) => setProblem(problemOf(error)),
      );
    }, [key]);
    useEffect(() => {
      if (key !== undefined && !kept.has(key)) reload();
    }, [key, reload]);
    return { data: key === undefined ? undefined : kept.get(key), problem, reload };
  };
}
