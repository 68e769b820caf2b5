import { View } from '@tarojs/components';
import { words } from '../locale';
import type { Problem } from '../services/problem';
import { Button } from './Button';
import { Icon } from './Icon';
import { Skeleton } from './Skeleton';
import { spoken } from './spoken';

interface LoadStateProps {
  problem: Problem | undefined;
  onRetry: () => void;
  rows?: number;
}

/** Not there yet: the skeleton while it comes, or why it did not come, and once more. */
export function LoadState({ problem, onRetry, rows = 3 }: LoadStateProps) {
  if (!problem) return <Skeleton rows={rows} />;
  return (
    <View className="state" {...spoken('alert')}>
      <View className="state-icon">
        <Icon name="alert" />
      </View>
      <View className="strong">{words.problem.title}</View>
      <View>{problem.title}</View>
      <Button id="retry" kind="line" small onClick={onRetry}>
        {words.common.retry}
      </Button>
    </View>
  );
}
