import { View } from '@tarojs/components';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { words } from '../locale';
import { isWeb } from '../services/platform';
import { Icon } from './Icon';
import { FieldSaidContext } from './field-said';

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
  const id = useId();
  const named = (part: string) => (isWeb ? { id: `${id}${part}` } : {});
  const describedBy = [hint ? `${id}hint` : '', problem ? `${id}problem` : ''].filter(Boolean);
  const said = {
    label,
    required,
    wrong: Boolean(problem),
    describedBy: describedBy.join(' ') || undefined,
  };
  return (
    <View className="field">
      <View className="field-label">
        {label}
        {required ? <View className="field-needed">{words.common.required}</View> : null}
        {optional ? <View className="soft small">{words.common.optional}</View> : null}
      </View>
      {hint ? (
        <View className="soft small" {...named('hint')}>
          {hint}
        </View>
      ) : null}
      <FieldSaidContext.Provider value={said}>{children}</FieldSaidContext.Provider>
      {problem ? (
        <View className="field-problem" {...named('problem')}>
          <Icon name="alert" />
          {problem}
        </View>
      ) : null}
    </View>
  );
}
