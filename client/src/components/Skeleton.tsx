import { View } from '@tarojs/components';
import { words } from '../locale';
import { spoken } from './spoken';

/** The shape of what is coming. */
export function Skeleton({ rows = 3 }: { rows?: number }) {
  return (
    <View className="column" {...spoken('status', { label: words.common.loading })}>
      {Array.from({ length: rows }, (_, row) => (
        <View key={row} className="card">
          <View className="bone bone-first" />
          <View className="bone" />
          <View className="bone bone-short" />
        </View>
      ))}
    </View>
  );
}
