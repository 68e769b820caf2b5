import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { words } from '../locale';
import { problemOf } from '../services/problem';
import type { Problem } from '../services/problem';
import { Button } from './Button';
import { ProblemNote } from './ProblemNote';
import { Sheet } from './Sheet';

interface ConfirmSheetProps {
  title: string;
  /** What happens then. */
  says: readonly string[];
  act: string;
  /** Told once it is done. */
  told: string;
  onAct: () => Promise<void>;
  onClose: () => void;
}

/** Says what will happen before it is done, and why it was not. */
export function ConfirmSheet({ title, says, act, told, onAct, onClose }: ConfirmSheetProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const run = async () => {
    setBusy(true);
    try {
      await onAct();
      void Taro.showToast({ title: told || words.common.done, icon: 'none' });
      onClose();
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  };
  return (
    <Sheet
      title={title}
      onClose={onClose}
      foot={
        <Button id="action-sure" kind="main" disabled={busy} onClick={() => void run()}>
          {act}
        </Button>
      }
    >
      {says.map((line) => (
        <View key={line} className="gap">
          {line}
        </View>
      ))}
      <ProblemNote problem={problem} />
    </Sheet>
  );
}
