import { Textarea, View } from '@tarojs/components';
import { useTypedSaid } from './field-said';

interface TextAreaProps {
  name: string;
  label: string;
  value: string;
  holder?: string;
  most?: number;
  onChange: (value: string) => void;
}

const NEARLY_FULL = 0.8;

/** Several lines to type; its id is `field-<name>`. Counts only when it gets full. */
export function TextArea({
  name,
  label,
  value,
  holder = '',
  most = 2000,
  onChange,
}: TextAreaProps) {
  const said = useTypedSaid(label);
  return (
    <View>
      <Textarea
        id={`field-${name}`}
        className="textarea"
        value={value}
        maxlength={most}
        autoHeight
        placeholder={holder}
        placeholderClass="soft"
        onInput={({ detail }) => onChange(detail.value)}
        {...said}
      />
      {value.length > most * NEARLY_FULL ? (
        <View className="counter">
          {value.length} / {most}
        </View>
      ) : null}
    </View>
  );
}
