import { View } from '@tarojs/components';
import { spoken } from './spoken';

/** A mark that something is new or waits; who cannot see it hears what it says. */
export function Dot({ says }: { says: string }) {
  return <View className="dot" {...spoken('img', { label: says })} />;
}
