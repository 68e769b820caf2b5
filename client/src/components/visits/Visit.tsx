import { View } from '@tarojs/components';
import { useNow } from '../../hooks/useNow';
import { useOrder } from '../../hooks/useOrder';
import type { FollowUpItem } from '../../services/follow-ups';
import { LoadState } from '../LoadState';
import { VisitFacts } from './VisitFacts';
import { VisitForm } from './VisitForm';

/** One call (回访): the order is opened for it alone, because each look at a contact is noted. */
export function Visit({ item, onNext }: { item: FollowUpItem; onNext: () => void }) {
  const now = useNow();
  const { order, problem, reload, run } = useOrder(item.id);
  if (!order) return <LoadState problem={problem} onRetry={reload} />;
  return (
    <View className="visit">
      <VisitFacts item={item} order={order} now={now} />
      <VisitForm orderId={order.id} run={run} onNext={onNext} />
    </View>
  );
}
