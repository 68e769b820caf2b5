import { View } from '@tarojs/components';
import { Icon } from '../../../components/Icon';
import { spoken } from '../../../components/spoken';
import { barLength } from '../../../lib/board';

export interface Bar {
  id: string;
  label: string;
  /** How long it is. */
  size: number;
  /** What it says. */
  value: string;
  late?: boolean;
  onClick?: () => void;
}

/** Bars under one another, the longest over the whole width; with `onClick` one leads to what it counts. */
export function Bars({ bars }: { bars: readonly Bar[] }) {
  const longest = Math.max(0, ...bars.map(({ size }) => size));
  return (
    <View>
      {bars.map(({ id, label, size, value, late = false, onClick }) => (
        <View
          key={id}
          id={id}
          className="bar-row"
          {...(onClick ? { onClick, ...spoken('button', { summary: `${label} ${value}` }) } : {})}
        >
          <View className="row row-between">
            <View>{label}</View>
            <View className="row">
              <View className="strong">{value}</View>
              {onClick ? <Icon name="next" /> : null}
            </View>
          </View>
          <View className="bar-track">
            <View
              className={`bar-fill ${late ? 'bar-late' : ''}`}
              style={`width:${barLength(size, longest)}%`}
            />
          </View>
        </View>
      ))}
    </View>
  );
}
