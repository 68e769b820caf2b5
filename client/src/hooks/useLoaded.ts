import { useCallback, useEffect, useState } from 'react';
import type { Loaded } from '../services/cache';
import { get } from '../services/http';
import { problemOf } from '../services/problem';
import type { Problem } from '../services/problem';

/** What stands at an address, asked for when the page opens and whenever it is wished; undefined: nothing to ask yet. */
export function useLoaded<T>(path: string | undefined): Loaded<T> {
  const [loaded, setLoaded] = useState<{ path: string; data: T }>();
  const [problem, setProblem] = useState<Problem>();
  const reload = useCallback(() => {
    if (path === undefined) return;
    setProblem(undefined);
    get<T>(path).then(
      (data) => setLoaded({ path, data }),
      (error: unknown) => setProblem(problemOf(error)),
    );
  }, [path]);
  useEffect(reload, [reload]);
  return { data: loaded?.path === path ? loaded?.data : undefined, problem, reload };
}
