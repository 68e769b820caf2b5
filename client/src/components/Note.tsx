import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './Icon';
import { spoken } from './spoken';

interface NoteProps {
  id?: string;
  tone?: 'warn' | 'good' | 'blue';
  icon?: string;
  children: ReactNode;
}

const CLASS = { warn: '', good: 'notice-good', blue: 'notice-blue' } as const;

export function Note({ id, tone = 'warn', icon = 'info', children }: NoteProps) {
  return (
    <View {...(id ? { id } : {})} className={`notice ${CLASS[tone]}`} {...spoken('note')}>
      <Icon name={icon} />
      <View className="grow">{children}</View>
    </View>
  );
}
