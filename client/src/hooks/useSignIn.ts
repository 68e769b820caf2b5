import { useCallback, useEffect, useState } from 'react';
import { ensureSession } from '../services/http';
import { problemOf } from '../services/problem';
import type { Problem } from '../services/problem';

/** Signs in where nobody is yet: unseen in WeChat, by the cards of the sign-in page in the browser. */
export function useSignIn(needed: boolean): { problem: Problem | undefined; retry: () => void } {
  const [problem, setProblem] = useState<Problem>();
  const retry = useCallback(() => {
    setProblem(undefined);
    ensureSession().catch((error: unknown) => setProblem(problemOf(error)));
  }, []);
  useEffect(() => {
    if (needed) retry();
  }, [needed, retry]);
  return { problem, retry };
}
