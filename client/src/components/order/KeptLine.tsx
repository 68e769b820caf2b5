import { View } from '@tarojs/components';
import type { OrderListItem } from '@domain/order/answer';
import { useNow } from '../../hooks/useNow';
import { timeWords } from '../../lib/time';
import { words } from '../../locale';
import { keptWords } from './keptWords';

/** 答应几时、办好几时: what was promised and what was kept, in one line. */
export function KeptLine({ order }: { order: OrderListItem }) {
  const now = useNow();
  const { promisedAt, fulfilledAt } = order;
  const parts = [
    ...(promisedAt ? [`${words.order.promised} ${timeWords(promisedAt, now)}`] : []),
    ...(fulfilledAt ? [`${words.order.kept} ${keptWords(order, now)}`] : []),
  ];
  if (parts.length === 0) return null;
  return <View className="soft small gap">{parts.join(',')}</View>;
}
