import { Input } from '@tarojs/components';
import { useTypedSaid } from './field-said';

interface TextInputProps {
  name: string;
  label: string;
  value: string;
  holder?: string;
  type?: 'text' | 'number' | 'digit';
  most?: number;
  onChange: (value: string) => void;
  onDone?: () => void;
}

/** One line to type; its id is `field-<name>`. */
export function TextInput({
  name,
  label,
  value,
  holder = '',
  type = 'text',
  most = 200,
  onChange,
  onDone,
}: TextInputProps) {
  const said = useTypedSaid(label);
  return (
    <Input
      id={`field-${name}`}
      className="input"
      value={value}
      type={type}
      maxlength={most}
      placeholder={holder}
      placeholderClass="soft"
      onInput={({ detail }) => onChange(detail.value)}
      {...(onDone ? { onConfirm: onDone } : {})}
      {...said}
    />
  );
}
