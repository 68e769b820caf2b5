import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './Icon';
import { spoken } from './spoken';

export interface Choice {
  code: string;
  label: ReactNode;
  spokenLabel?: string;
}

interface ChoicesProps {
  name: string;
  /** What is chosen, where no field around it says so. */
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
  const toggle = (code: string) => {
    const on = chosen.includes(code);
    if (many) onChange(on ? chosen.filter((other) => other !== code) : [...chosen, code]);
    else onChange([code]);
  };
  return (
    <View
      className={`choices ${rows ? 'choices-rows' : ''}`}
      {...(many ? {} : spoken('radiogroup', { label }))}
    >
      {options.map(({ code, label, spokenLabel }) => {
        const on = chosen.includes(code);
        return (
          <View
            key={code}
            id={`choice-${name}-${code}`}
            className={`choice ${on ? 'choice-on' : ''}`}
            onClick={() => toggle(code)}
            {...spoken(many ? 'checkbox' : 'radio', { checked: on, label: spokenLabel })}
          >
            {on ? <Icon name="check" /> : null}
            {label}
          </View>
        );
      })}
    </View>
  );
}
