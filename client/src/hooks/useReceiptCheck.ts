import { useCallback, useState } from 'react';
import type { ReceiptCode } from '../lib/receipt';
import { problemOf } from '../services/problem';
import type { Problem } from '../services/problem';
import { checkOnPhone } from '../services/receipt';
import type { PhoneCheck } from '../services/receipt';

/** Looking a receipt up: while it is computed, what came of it, or why not. */
export function useReceiptCheck() {
  const [asked, setAsked] = useState<ReceiptCode>();
  const [check, setCheck] = useState<PhoneCheck>();
  const [problem, setProblem] = useState<Problem>();
  const start = useCallback((receipt: ReceiptCode | undefined) => {
    setAsked(receipt);
    setCheck(undefined);
    setProblem(undefined);
    if (!receipt) return;
    checkOnPhone(receipt).then(setCheck, (error: unknown) => setProblem(problemOf(error)));
  }, []);
  return { asked, check, problem, start, retry: () => start(asked) };
}
