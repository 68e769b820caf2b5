import { useCallback, useState } from 'react';
import { problemOf } from '../services/problem';
import type { Problem } from '../services/problem';
import { acceptInvitation, findInvitation } from '../services/team';
import type { FoundInvitation } from '../services/team';

/** An invitation by its code: what it says, and accepting it. */
export function useInvitation() {
  const [held, setHeld] = useState<{ code: string; found: FoundInvitation }>();
  const [accepted, setAccepted] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const attempt = useCallback(async (what: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await what();
    } catch (error) {
      setProblem(problemOf(error));
    }
    setBusy(false);
  }, []);
  const find = useCallback(
    (code: string) => attempt(async () => setHeld({ code, found: await findInvitation(code) })),
    [attempt],
  );
  return {
    found: held?.found,
    accepted,
    busy,
    problem,
    find,
    accept: () =>
      attempt(async () => {
        if (!held) return;
        await acceptInvitation(held.code);
        setAccepted(true);
      }),
  };
}
