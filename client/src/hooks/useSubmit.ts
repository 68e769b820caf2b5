import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { OrderAnswer } from '@domain/order/answer';
import { OCCASION_WORDS } from '@domain/words/occasions';
import { words } from '../locale/zh-CN';
import { problemOf } from '../services/problem';
import type { Problem } from '../services/problem';
import type { CommandBody, CommandName } from '../services/types';

export type Run = (command: CommandName, body: CommandBody) => Promise<OrderAnswer>;

export interface Submit {
  busy: boolean;
  problem: Problem | undefined;
  say: (title: string) => void;
  submit: (body: CommandBody) => Promise<void>;
}

/** Somebody else was faster with a claim (领办): that has words of its own. */
const wordedFor = (command: CommandName, problem: Problem): Problem =>
  command === 'claim' && problem.status === 409
    ? { ...problem, title: OCCASION_WORDS.claimLost }
    : problem;

/** Sends one command from a form: busy while it runs, the server's words where it refuses. */
export function useSubmit(
  run: Run,
  command: CommandName,
  onDone: () => void,
  told: string = words.common.done,
): Submit {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  return {
    busy,
    problem,
    say: (title) => setProblem({ status: 0, code: 'form', title }),
    async submit(body) {
      if (busy) return;
      setBusy(true);
      setProblem(undefined);
      try {
        await run(command, body);
        void Taro.showToast({ title: told, icon: 'none' });
        setBusy(false);
        onDone();
      } catch (error) {
        setBusy(false);
        const refused = wordedFor(command, problemOf(error));
        setProblem(refused);
        if (refused.status === 409) void Taro.showToast({ title: refused.title, icon: 'none' });
      }
    },
  };
}
