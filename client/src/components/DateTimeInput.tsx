import { Picker, View } from '@tarojs/components';
import { createElement } from 'react';
import type { ChangeEvent } from 'react';
import { localFieldOn, toLocalField } from '../lib/time';
import { words } from '../locale';
import { now } from '../services/clock';
import { isWeb } from '../services/platform';
import { Choices } from './Choices';
import { useInputSaid } from './field-said';
import { spoken } from './spoken';

export type Quick = 'ahead' | 'past' | 'none';

interface DateTimeInputProps {
  name: string;
  label: string;
  value: string;
  /** Which times are offered to one tap. */
  quick?: Quick;
  onChange: (local: string) => void;
}

const quickTimes = (quick: Quick): { code: string; label: string }[] => {
  const at = now();
  if (quick === 'past') return [{ code: toLocalField(at), label: words.forms.justNow }];
  if (quick === 'none') return [];
  return [
    { code: localFieldOn(at, 0, 18), label: words.forms.today18 },
    { code: localFieldOn(at, 1, 12), label: words.forms.tomorrow12 },
    { code: localFieldOn(at, 1, 18), label: words.forms.tomorrow18 },
    { code: localFieldOn(at, 7, 18), label: words.forms.inWeek },
  ].filter(({ code }) => code > toLocalField(at));
};

/** Day and time, typed as `2026-11-22T14:00` in Shanghai; its id is `field-<name>`. */
export function DateTimeInput({
  name,
  label,
  value,
  quick = 'none',
  onChange,
}: DateTimeInputProps) {
  const [date = '', time = ''] = value.split('T');
  const options = quickTimes(quick);
  const said = useInputSaid(label);
  return (
    <View>
      {options.length > 0 ? (
        <Choices
          name={`${name}-quick`}
          label={label}
          options={options}
          chosen={[value]}
          onChange={([code = '']) => onChange(code)}
        />
      ) : null}
      {isWeb ? (
        createElement('input', {
          id: `field-${name}`,
          className: 'input native',
          type: 'datetime-local',
          value,
          ...said,
          onChange: (event: ChangeEvent<HTMLInputElement>) => onChange(event.target.value),
        })
      ) : (
        <View className="input-pair">
          <Picker
            className="grow"
            mode="date"
            value={date}
            onChange={({ detail }) => onChange(`${detail.value}T${time || '09:00'}`)}
          >
            <View id={`field-${name}`} className="input" {...spoken('button', { label })}>
              {date || words.forms.date}
            </View>
          </Picker>
          <Picker
            className="grow"
            mode="time"
            value={time}
            onChange={({ detail }) =>
              onChange(`${date || toLocalField(now()).slice(0, 10)}T${detail.value}`)
            }
          >
            <View className="input">{time || words.forms.time}</View>
          </Picker>
        </View>
      )}
    </View>
  );
}
