import { useCallback, useEffect, useState } from 'react';
import { createListeners } from './listeners';
import { problemOf } from './problem';
import type { Problem } from './problem';

export interface Loaded<T> {
  data: T | undefined;
  problem: Problem | undefined;
  reload: () => void;
}

/** Where what was loaded is found again after the program was closed. */
export interface Shelf<T> {
  find: (key: string) => { data: T; isFresh: boolean } | undefined;
  put: (key: string, data: T) => void;
}

/** A hook that gives what lies under a key, and asks for it where it is unknown or old; with `ask` false it only listens. */
export interface Cache<T> {
  (key: string | undefined, ask?: boolean): Loaded<T>;
  /** It came by another way. */
  keep: (key: string, data: T) => void;
  isFresh: (key: string) => boolean;
}

const clearers: (() => void)[] = [];

/** Runs with `clearCaches`. */
export const onClear = (clear: () => void): void => void clearers.push(clear);

/** Another person signed in: nothing of the one before may be shown. */
export const clearCaches = (): void => clearers.forEach((clear) => clear());

/** A small cache for what hardly changes: one entry a key, loaded once, kept until `clearCaches`. */
export function createCache<T>(load: (key: string) => Promise<T>, shelf?: Shelf<T>): Cache<T> {
  const kept = new Map<string, T>();
  const fresh = new Set<string>();
  const loading = new Map<string, Promise<T>>();
  const listeners = createListeners();
  onClear(() => {
    kept.clear();
    fresh.clear();
    loading.clear();
  });

  const find = (key: string): T | undefined => {
    const found = kept.has(key) ? undefined : shelf?.find(key);
    if (found) {
      kept.set(key, found.data);
      if (found.isFresh) fresh.add(key);
    }
    return kept.get(key);
  };

  const keep = (key: string, data: T): void => {
    kept.set(key, data);
    fresh.add(key);
    shelf?.put(key, data);
    listeners.tell();
  };

  const isFresh = (key: string): boolean => find(key) !== undefined && fresh.has(key);

  const fetchOnce = (key: string): Promise<T> => {
    const running = loading.get(key);
    if (running) return running;
    const started = load(key).then((data) => {
      keep(key, data);
      return data;
    });
    loading.set(key, started);
    started.finally(() => loading.delete(key)).catch(() => undefined);
    return started;
  };

  function useCached(key: string | undefined, ask = true): Loaded<T> {
    const [, redraw] = useState(0);
    const [problem, setProblem] = useState<Problem>();
    const reload = useCallback(() => {
      if (key === undefined) return;
      setProblem(undefined);
      fetchOnce(key).catch((error: unknown) => setProblem(problemOf(error)));
    }, [key]);
    useEffect(() => listeners.on(() => redraw((count) => count + 1)), []);
    useEffect(() => {
      if (ask && key !== undefined && !isFresh(key)) reload();
    }, [ask, key, reload]);
    return { data: key === undefined ? undefined : find(key), problem, reload };
  }

  return Object.assign(useCached, { keep, isFresh });
}
