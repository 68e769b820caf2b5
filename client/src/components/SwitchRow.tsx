import { View } from '@tarojs/components';
import { spoken } from './spoken';

interface SwitchRowProps {
  name: string;
  label: string;
  hint?: string | undefined;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** Yes or no, with one line of what that means; the whole row can be tapped. Its id is `field-<name>`. */
export function SwitchRow({ name, label, hint, on, onChange }: SwitchRowProps) {
  return (
    <View
      id={`field-${name}`}
      className="switch-row"
      onClick={() => onChange(!on)}
      {...spoken('switch', { label, checked: on })}
    >
      <View className="grow">
        <View>{label}</View>
        {hint ? <View className="soft small">{hint}</View> : null}
      </View>
      <View className={`switch ${on ? 'switch-on' : ''}`}>
        <View className="switch-knob" />
      </View>
    </View>
  );
}
