import { View } from '@tarojs/components';
import { SATISFACTIONS } from '@domain/order/vocabulary';
import type { Satisfaction } from '@domain/order/vocabulary';
import { SATISFACTION_WORDS } from '@domain/words/reasons';
import { words } from '../locale';
import { Icon } from './Icon';
import { useFieldLabel } from './field-said';
import { spoken } from './spoken';

interface FacesProps {
  chosen: Satisfaction | undefined;
  onChange: (satisfaction: Satisfaction) => void;
}

/** 满意, 基本满意, 不满意; ids are `face-<code>`. */
export function Faces({ chosen, onChange }: FacesProps) {
  const label = useFieldLabel() ?? words.rate.face;
  return (
    <View className="faces" {...spoken('radiogroup', { label })}>
      {SATISFACTIONS.map((code) => (
        <View
          key={code}
          id={`face-${code}`}
          className={`face ${chosen === code ? 'face-on' : ''}`}
          onClick={() => onChange(code)}
          {...spoken('radio', { label: SATISFACTION_WORDS[code], checked: chosen === code })}
        >
          <Icon name={code} />
          {SATISFACTION_WORDS[code]}
        </View>
      ))}
    </View>
  );
}
