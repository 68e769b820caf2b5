import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { words } from '../../locale/zh-CN';
import { problemOf } from '../../services/problem';
import type { Problem } from '../../services/problem';
import { Button } from '../Button';
import { ProblemNote } from '../ProblemNote';
import { Sheet } from '../Sheet';

interface EndSheetProps {
  title: string;
  /** What happens then. */
  says: string;
  onEnd: () => Promise<void>;
  onClose: () => void;
}

/** Says what signing out means before it is done. */
export function EndSheet({ title, says, onEnd, onClose }: EndSheetProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const end = async () => {
    setBusy(true);
    try {
      await onEnd();
      void Taro.showToast({ title: words.devices.ended, icon: 'none' });
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
        <Button id="action-end-sure" kind="main" disabled={busy} onClick={() => void end()}>
          {words.devices.sure}
        </Button>
      }
    >
      <View>{says}</View>
      <ProblemNote problem={problem} />
    </Sheet>
  );
}
