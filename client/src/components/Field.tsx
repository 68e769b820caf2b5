import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { words } from '../locale';
import { Icon } from './Icon';
import { spoken } from './spoken';

interface FieldProps {
  label: string;
  required?: boolean;
  optional?: boolean;
  hint?: string | undefined;
  problem?: string | undefined;
  children: ReactNode;
}

/** A row of a form: its name, what it is for, and what is wrong with it. */
export function Field({
  label,
  required = false,
  optional = false,
  hint,
  problem,
  children,
}: FieldProps) {
  return (
    <View className="field" {...spoken('group', { label })}>
      <View className="field-label">
        {label}
        {required ? <View className="field-needed">{words.common.required}</View> : null}
        {optional ? <View className="soft small">{words.common.optional}</View> : null}
      </View>
      {hint ? <View className="soft small">{hint}</View> : null}
      {children}
      {problem ? (
        <View className="field-problem">
          <Icon name="alert" />
          {problem}
        </View>
      ) : null}
    </View>
  );
}
