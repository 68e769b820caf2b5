import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { Tone } from '../lib/steps';
import { Icon } from './Icon';

interface ChipProps {
  tone: Tone | 'late';
  icon?: string;
  children: ReactNode;
}

/** A word on a colour; the word says it, the colour only helps. */
export function Chip({ tone, icon, children }: ChipProps) {
  return (
    <View className={`chip tone-${tone}`}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </View>
  );
}
