import { View } from '@tarojs/components';
import { Note } from './Note';

interface ToldOnceProps {
  id: string;
  title: string;
  value: string;
  /** That it is not shown again, and to whom it may be given. */
  hint: string;
}

/** An address or a secret, the one time that it is told. */
export function ToldOnce({ id, title, value, hint }: ToldOnceProps) {
  return (
    <Note icon="note">
      <View className="strong">{title}</View>
      <View id={id} className="pre">
        {value}
      </View>
      <View>{hint}</View>
    </Note>
  );
}
