import { Picker, View } from '@tarojs/components';
import { createElement } from 'react';
import type { ChangeEvent } from 'react';
import { words } from '../locale';
import { isWeb } from '../services/platform';
import { useInputSaid } from './field-said';
import { spoken } from './spoken';

interface DayInputProps {
  name: string;
  label: string;
  /** `2026-11-22`, or empty. */
  value: string;
  onChange: (day: string) => void;
}

/** A day in Shanghai; its id is `field-<name>`. */
export function DayInput({ name, label, value, onChange }: DayInputProps) {
  const said = useInputSaid(label);
  if (isWeb) {
    return createElement('input', {
      id: `field-${name}`,
      className: 'input native',
      type: 'date',
      value,
      ...said,
      onChange: (event: ChangeEvent<HTMLInputElement>) => onChange(event.target.value),
    });
  }
  return (
    <Picker mode="date" value={value} onChange={({ detail }) => onChange(detail.value)}>
      <View id={`field-${name}`} className="input" {...spoken('button', { label })}>
        {value || words.forms.date}
      </View>
    </Picker>
  );
}
