import { View } from '@tarojs/components';
import { spoken } from '../../../components/spoken';
import { barLength, daysIn, shortDay } from '../../../lib/board';
import { board } from '../../../locale/board';
import type { FigureGroup } from '../../../services/stats';

interface TrendProps {
  period: { from: string; to: string };
  groups: readonly Pick<FigureGroup, 'key' | 'ended'>[];
}

/** How many ended each day of the period, one thin bar a day. */
export function Trend({ period, groups }: TrendProps) {
  const ended = new Map(groups.map((group) => [group.key, group.ended]));
  const days = daysIn(period).map((key) => ({ key, ended: ended.get(key) ?? 0 }));
  const longest = Math.max(0, ...days.map((day) => day.ended));
  return (
    <View>
      <View
        className="trend"
        {...spoken('img', { label: `${board.trend},${board.most(longest)}` })}
      >
        {days.map((day) => (
          <View key={day.key} className="trend-day">
            <View className="trend-bar" style={`height:${barLength(day.ended, longest)}%`} />
          </View>
        ))}
      </View>
      <View className="row row-between soft small">
        <View>{shortDay(period.from)}</View>
        <View>{board.most(longest)}</View>
        <View>{shortDay(period.to)}</View>
      </View>
    </View>
  );
}
