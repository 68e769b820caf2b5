import { View } from '@tarojs/components';
import type { Rate } from '@domain/rates';
import { percentWords } from '../../lib/figures';
import { figureWords as words } from '../../locale/figures';

interface RateFactProps {
  id: string;
  name: string;
  hint?: string;
  rate: Rate | undefined;
  /** Its count has fractions (满意率): how many were heard says more. */
  weighted?: boolean;
}

/** A rate as a large number with what it counts; without data it says so, never 0 % or 100 %. */
export function RateFact({ id, name, hint, rate, weighted = false }: RateFactProps) {
  const percent = rate && percentWords(rate);
  return (
    <View id={id} className="figure">
      <View className="soft">{name}</View>
      <View className={percent ? 'big-number' : 'soft'}>{percent ?? words.noData}</View>
      {percent && rate ? (
        <View className="soft small">
          {weighted ? words.voices(rate.of) : words.share(rate.count, rate.of)}
        </View>
      ) : null}
      {hint ? <View className="soft small">{hint}</View> : null}
    </View>
  );
}
