import Taro from '@tarojs/taro';
import { useState } from 'react';
import { words } from '../locale';
import { problemOf } from '../services/problem';
import type { Problem } from '../services/problem';

export interface Sending {
  busy: boolean;
  problem: Problem | undefined;
  /** What the form itself finds missing. */
  say: (title: string) => void;
  /** Sends once at a time; tells that it is done, or keeps why it was not. */
  send: (what: () => Promise<void>, told?: string) => Promise<void>;
}

/** A form that is sent: busy while it runs, the server's words where it refuses. */
export function useSending(): Sending {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  return {
    busy,
    problem,
    say: (title) => setProblem({ status: 0, code: 'form', title }),
    async send(what, told = words.common.done) {
      if (busy) return;
      setBusy(true);
      setProblem(undefined);
      try {
        await what();
        void Taro.showToast({ title: told, icon: 'none' });
      } catch (error) {
        setProblem(problemOf(error));
      }
      setBusy(false);
    },
  };
}
