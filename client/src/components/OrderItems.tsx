import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { OrderListItem } from '@domain/order/answer';
import { useNow } from '../hooks/useNow';
import type { OrderList } from '../hooks/useOrderList';
import { waitsForMe } from '../lib/seat';
import type { Seat } from '../lib/seat';
import { words } from '../locale';
import { goToOrder } from '../services/navigation';
import { Button } from './Button';
import { LoadState } from './LoadState';
import { OrderCard } from './order/OrderCard';

interface OrderItemsProps {
  list: OrderList;
  seat: Seat;
  empty: ReactNode;
  /** My own orders: those that wait for my word are marked. */
  mine?: boolean;
  selected?: string | undefined;
  arrange?: (items: readonly OrderListItem[]) => readonly OrderListItem[];
  beneath?: (order: OrderListItem) => ReactNode;
  /** What can be tapped by itself. */
  foot?: (order: OrderListItem) => ReactNode;
  onOpen?: (id: string) => void;
}

/** A list of orders in every state that it can be in. */
export function OrderItems({
  list,
  seat,
  empty,
  mine = false,
  selected,
  arrange = (items) => items,
  beneath,
  foot,
  onOpen = goToOrder,
}: OrderItemsProps) {
  const time = useNow();
  if (!list.items) return <LoadState problem={list.problem} onRetry={list.reload} />;
  const items = arrange(list.items);
  return (
    <View className="order-list">
      {items.length === 0 ? empty : null}
      {items.map((order) => (
        <OrderCard
          key={order.id}
          order={order}
          seat={seat}
          now={time}
          mine={mine && waitsForMe(order)}
          selected={order.id === selected}
          foot={foot?.(order)}
          onOpen={onOpen}
        >
          {beneath?.(order)}
        </OrderCard>
      ))}
      {list.hasMore ? (
        <View className="buttons">
          <Button id="load-more" kind="quiet" onClick={list.loadMore}>
            {words.common.loadMore}
          </Button>
        </View>
      ) : null}
    </View>
  );
}
