import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

/** A name and what it is; nothing where there is nothing to say. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === undefined || children === null || children === '') return null;
  return (
    <View className="fact">
      <View className="fact-name">{name}</View>
      <View className="grow pre">{children}</View>
    </View>
  );
}
