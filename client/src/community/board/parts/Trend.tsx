import { View } from '@tarojs/components';
import { spoken } from '../../../components/spoken';
import { barLength } from '../../../lib/board';
import { board } from '../../../locale/board';
import type { FigureGroup } from '../../../services/stats';

/** How many ended each day, one thin bar a day. */
export function Trend({ days }: { days: readonly FigureGroup[] }) {
  const longest = Math.max(0, ...days.map(({ ended }) => ended));
  const first = days[0];
  const last = days.at(-1);
  return (
    <View>
      <View className="trend" {...spoken('img', { label: board.trend })}>
        {days.map(({ key, ended }) => (
          <View key={key} className="trend-day">
            <View className="trend-bar" style={`height:${barLength(ended, longest)}%`} />
          </View>
        ))}
      </View>
      <View className="row row-between soft small">
        <View>{first ? board.trendSpoken(first.name, first.ended) : ''}</View>
        <View>{last ? board.trendSpoken(last.name, last.ended) : ''}</View>
      </View>
    </View>
  );
}
