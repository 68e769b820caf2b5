import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { OrderAnswer } from '@domain/order/answer';
import { OCCASION_WORDS } from '@domain/words/occasions';
import { words } from '../locale';
import { problemOf } from '../services/problem';
import type { Problem } from '../services/problem';
import { askToTell, prepareToAsk } from '../services/subscribe';
import type { Occasion } from '../services/subscribe';
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

/** Taps after which somebody wants to hear how it goes on. */
const OCCASIONS: Partial<Record<CommandName, Occasion>> = {
  rate: 'rate',
  reopen: 'submit',
  claim: 'work',
};

/** Sends one command from a form: busy while it runs, the server's words where it refuses. */
export function useSubmit(
  run: Run,
  command: CommandName,
  onDone: () => void,
  told: string = words.common.done,
): Submit {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const occasion = OCCASIONS[command];
  useEffect(() => {
    if (occasion) void prepareToAsk();
  }, [occasion]);
  return {
    busy,
    problem,
    say: (title) => setProblem({ status: 0, code: 'form', title }),
    async submit(body) {
      if (busy) return;
      if (occasion) askToTell(occasion);
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
