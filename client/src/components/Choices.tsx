import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './Icon';
import { useFieldLabel } from './field-said';
import { spoken } from './spoken';

export interface Choice {
  code: string;
  label: ReactNode;
  /** What WeChat says where the label is more than a word. */
  summary?: string;
}

interface ChoicesProps {
  name: string;
  /** What is chosen, where no row of a form says so. */
  label?: string;
  options: readonly Choice[];
  chosen: readonly string[];
  many?: boolean;
  rows?: boolean;
  onChange: (chosen: string[]) => void;
}

/** One of several, or several of them (`many`), to tap; ids are `choice-<name>-<code>`. */
export function Choices({
  name,
  label,
  options,
  chosen,
  many = false,
  rows = false,
  onChange,
}: ChoicesProps) {
  const row = useFieldLabel();
  const toggle = (code: string) => {
    const on = chosen.includes(code);
    if (many) onChange(on ? chosen.filter((other) => other !== code) : [...chosen, code]);
    else onChange([code]);
  };
  return (
    <View
      className={`choices ${rows ? 'choices-rows' : ''}`}
      {...spoken(many ? 'group' : 'radiogroup', { label: label ?? row })}
    >
      {options.map(({ code, label: said, summary }) => {
        const on = chosen.includes(code);
        return (
          <View
            key={code}
            id={`choice-${name}-${code}`}
            className={`choice ${on ? 'choice-on' : ''}`}
            onClick={() => toggle(code)}
            {...spoken(many ? 'checkbox' : 'radio', { checked: on, summary })}
          >
            {on ? <Icon name="check" /> : null}
            {said}
          </View>
        );
      })}
    </View>
  );
}
