import { useCallback, useEffect, useState } from 'react';
import { signOut, signOutEverywhere } from '../services/identity';
import { problemOf } from '../services/problem';
import type { Problem } from '../services/problem';
import { endSession, listSessions } from '../services/sign-ins';
import type { OpenSession } from '../services/types';

export interface Devices {
  items: OpenSession[] | undefined;
  problem: Problem | undefined;
  reload: () => void;
  /** Signs one out; this very device by leaving. Throws `Refusal`. */
  end: (session: OpenSession) => Promise<void>;
  /** Throws `Refusal`. */
  endAll: () => Promise<void>;
}

/** 登录过的设备 of whoever is signed in. */
export function useDevices(signedIn: boolean): Devices {
  const [items, setItems] = useState<OpenSession[]>();
  const [problem, setProblem] = useState<Problem>();
  const reload = useCallback(() => {
    setProblem(undefined);
    listSessions().then(setItems, (error: unknown) => setProblem(problemOf(error)));
  }, []);
  useEffect(() => {
    if (signedIn) reload();
  }, [signedIn, reload]);
  return {
    items,
    problem,
    reload,
    async end({ id, current }) {
      if (current) return signOut();
      await endSession(id).catch((error: unknown) => {
        // It has gone by itself meanwhile: that is what was wanted.
        if (problemOf(error).status !== 404) throw error;
      });
      setItems((before) => before?.filter((one) => one.id !== id));
    },
    endAll: signOutEverywhere,
  };
}
