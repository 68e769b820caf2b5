import { View } from '@tarojs/components';
import type { Figure } from '@domain/insight/figures';
import { spoken } from '../../../components/spoken';
import { percentWords } from '../../../lib/board';
import { board } from '../../../locale/board';
import type { Figures } from '../../../services/stats';

const SHOWN = [
  ['responseRate', 'responded'],
  ['resolutionRate', 'resolved'],
  ['satisfactionRate', 'satisfied'],
  ['onTimeRate', 'onTime'],
  ['firstTimeRate', 'firstTime'],
] as const;

interface RatesProps {
  figures: Figures;
  onOpen: (figure: Figure) => void;
}

/** 三率 with what they are of; each leads to its orders. */
export function Rates({ figures, onOpen }: RatesProps) {
  return (
    <View className="rates">
      {SHOWN.map(([name, figure]) => {
        const rate = figures[name];
        const percent = percentWords(rate) ?? board.noData;
        return (
          <View
            key={name}
            id={`rate-${name}`}
            className="rate-tile"
            onClick={() => onOpen(figure)}
            {...spoken('button', { summary: `${board.rates[name]} ${percent}` })}
          >
            <View className="soft small">{board.rates[name]}</View>
            <View className="rate-number">{percent}</View>
            <View className="soft small">{board.ofCount(rate.count, rate.of)}</View>
          </View>
        );
      })}
    </View>
  );
}
