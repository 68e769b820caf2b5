import { useCallback, useState } from 'react';
import { problemOf } from '../services/problem';
import type { Problem } from '../services/problem';
import { decideSignIn, findSignIn } from '../services/sign-ins';
import type { FoundSignIn } from '../services/types';

/** Where the confirming of another device stands: no device yet, one that asks, or decided. */
export interface Confirming {
  found: FoundSignIn | undefined;
  decided: 'confirm' | 'refuse' | undefined;
  busy: boolean;
  problem: Problem | undefined;
  find: (code: string) => Promise<void>;
  decide: (verb: 'confirm' | 'refuse') => Promise<void>;
  again: () => void;
}

export function useConfirming(): Confirming {
  const [found, setFound] = useState<FoundSignIn>();
  const [decided, setDecided] = useState<'confirm' | 'refuse'>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const attempt = useCallback(async (work: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      const refused = problemOf(error);
      setProblem(refused);
      // Too late for this one: another code is asked for.
      if (refused.status === 404) setFound(undefined);
    }
    setBusy(false);
  }, []);
  const find = useCallback(
    (code: string) => attempt(async () => setFound(await findSignIn(code))),
    [attempt],
  );
  return {
    found,
    decided,
    busy,
    problem,
    find,
    decide: (verb) =>
      attempt(async () => {
        if (found === undefined || busy) return;
        await decideSignIn(found.id, verb);
        setDecided(verb);
      }),
    again: () => {
      setFound(undefined);
      setDecided(undefined);
      setProblem(undefined);
    },
  };
}
