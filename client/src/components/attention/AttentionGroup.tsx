import { View } from '@tarojs/components';
import { useState } from 'react';
import { ATTENTION_WORDS } from '@domain/words/attention';
import { useLoaded } from '../../hooks/useLoaded';
import { dayWords, timeWords } from '../../lib/time';
import { attentionWords as words } from '../../locale/attention';
import { attentionPath } from '../../services/attention';
import type { AttentionAnswer, AttentionItem } from '../../services/attention';
import { goToOrder } from '../../services/navigation';
import { Button } from '../Button';
import { Heading } from '../Heading';
import { LoadState } from '../LoadState';
import { OrderCard } from '../order/OrderCard';

type Group = AttentionAnswer['groups'][number];

const MOST = 100;

const untilWords = (group: Group['group'], { until }: AttentionItem, now: number): string => {
  if (until === undefined) return '';
  const day = dayWords(until, now);
  return group === 'extension' ? words.until(day) : words.review(day);
};

/** The orders of one group, longest waiting first: three of them, or on a tap the rest. */
export function AttentionGroup({ given, now }: { given: Group; now: number }) {
  const { group, count } = given;
  const [isWhole, setWhole] = useState(false);
  const { data, problem, reload } = useLoaded<AttentionAnswer>(
    isWhole ? attentionPath(group, MOST) : undefined,
  );
  const items = (isWhole ? data?.groups[0]?.items : undefined) ?? given.items;
  const toggle = () => setWhole(!isWhole);
  return (
    <View id={`attention-${group}`}>
      <Heading className="gap-large">
        {ATTENTION_WORDS[group]} · {words.count(count)}
      </Heading>
      {items.map((item) => (
        <OrderCard key={item.id} order={item} seat="work" now={now} onOpen={goToOrder}>
          <View className="soft small gap">{words.turn(item.turn)}</View>
          <View className="soft small">
            {[words.since(timeWords(item.since, now)), untilWords(group, item, now)]
              .filter(Boolean)
              .join(' · ')}
          </View>
        </OrderCard>
      ))}
      {isWhole && !data ? <LoadState problem={problem} onRetry={reload} rows={1} /> : null}
      {count > given.items.length ? (
        <View className="buttons">
          <Button id={`attention-all-${group}`} kind="quiet" onClick={toggle}>
            {isWhole ? words.fewer : words.all(count)}
          </Button>
        </View>
      ) : null}
    </View>
  );
}
