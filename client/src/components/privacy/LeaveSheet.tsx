import { View } from '@tarojs/components';
import { useState } from 'react';
import { words } from '../../locale';
import { problemOf } from '../../services/problem';
import type { Problem } from '../../services/problem';
import { leave } from '../../services/privacy';
import { Button } from '../Button';
import { ProblemNote } from '../ProblemNote';
import { Sheet } from '../Sheet';
import { SwitchRow } from '../SwitchRow';

/** 注销: says what goes and what stays, and wants to hear twice that it is meant. */
export function LeaveSheet({ onClose }: { onClose: () => void }) {
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const go = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      await leave();
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  };
  return (
    <Sheet
      title={words.privacy.leave}
      onClose={onClose}
      foot={
        <Button
          id="action-leave-sure"
          kind="main"
          disabled={busy || !sure}
          onClick={() => void go()}
        >
          {busy ? words.privacy.leaving : words.privacy.leaveSure}
        </Button>
      }
    >
      {words.privacy.leaveLines.map((line) => (
        <View key={line} className="gap">
          {line}
        </View>
      ))}
      <SwitchRow name="leave-sure" label={words.privacy.understood} on={sure} onChange={setSure} />
      <ProblemNote problem={problem} />
    </Sheet>
  );
}
