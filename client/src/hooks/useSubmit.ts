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

/** `onAhead`: what the command leads to is shown before it is answered; the form has done its part. */
export type Run = (
  command: CommandName,
  body: CommandBody,
  onAhead?: () => void,
) => Promise<OrderAnswer>;

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

interface Submitting {
  /** It is done: what was typed need not be kept any longer. */
  onDone?: () => void;
  /** Nothing more is to be done here. */
  onClose?: () => void;
  /** What is said once it is done. */
  told?: string;
  /** Why it was refused when it was sent from here before. */
  refused?: Problem | undefined;
}

const nothing = (): void => undefined;

/** Sends one command from a form: busy while it runs, the server's words where it refuses. */
export function useSubmit(
  run: Run,
  command: CommandName,
  { onDone = nothing, onClose = nothing, told = words.common.done, refused }: Submitting,
): Submit {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState(refused);
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
      let isClosed = false;
      const close = (): void => {
        if (!isClosed) onClose();
        isClosed = true;
      };
      try {
        await run(command, body, close);
        void Taro.showToast({ title: told, icon: 'none' });
        setBusy(false);
        onDone();
        close();
      } catch (error) {
        setBusy(false);
        const said = wordedFor(command, problemOf(error));
        setProblem(said);
        if (isClosed || said.status === 409)
          void Taro.showToast({ title: said.title, icon: 'none' });
      }
    },
  };
}
