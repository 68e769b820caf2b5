import { View } from '@tarojs/components';
import type { Figure } from '@domain/insight/figures';
import { WAITING_CAUSES } from '@domain/insight/waiting';
import { percentWords } from '../../../lib/board';
import { lengthWords } from '../../../lib/time';
import { board } from '../../../locale/board';
import type { Stats } from '../../../services/stats';
import { Bars } from './Bars';
import { Heading } from '../../../components/Heading';

const MINUTE_MS = 60_000;
const TIMES = ['toAccept', 'toTake', 'toFulfil'] as const;
const SHARES = ['rejected', 'reopened', 'unrated', 'exempted'] as const;

interface BesidesProps {
  stats: Stats;
  onOpen: (figure: Figure) => void;
}

/** What stands beside the rates: how fast, what was refused or done again, and for whom the time went by. */
export function Besides({ stats, onOpen }: BesidesProps) {
  const length = (minutes: number): string => lengthWords(minutes * MINUTE_MS);
  return (
    <View className="card">
      <Heading>{board.timesTitle}</Heading>
      {TIMES.map((name) => {
        const { median, p90 } = stats.times[name];
        return median === null || p90 === null ? null : (
          <View key={name} className="bar-row row row-between">
            <View>{board.times[name]}</View>
            <View>
              {board.median(length(median))} · {board.p90(length(p90))}
            </View>
          </View>
        );
      })}
      <Heading className="gap-large">{board.sharesTitle}</Heading>
      <Bars
        bars={SHARES.map((name) => ({
          id: `figure-${name}`,
          label: board.shares[name],
          size: stats.shares[name].value ?? 0,
          value: `${stats.shares[name].count} · ${percentWords(stats.shares[name]) ?? board.noData}`,
          onClick: () => onOpen(name),
        }))}
      />
      <Heading className="gap-large">{board.waitedTitle}</Heading>
      <View className="soft small">{board.waitedHint}</View>
      <Bars
        bars={WAITING_CAUSES.flatMap((cause) => {
          const spent = stats.waited[cause];
          if (spent === undefined) return [];
          const value = length(spent.minutes);
          return [
            { id: `waited-${cause}`, label: board.waitedWords[cause], size: spent.minutes, value },
          ];
        })}
      />
    </View>
  );
}
