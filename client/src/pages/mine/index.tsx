import { View } from '@tarojs/components';
import { useEffect } from 'react';
import type { OrderListItem } from '@domain/order/answer';
import { Empty } from '../../components/Empty';
import { OrderItems } from '../../components/OrderItems';
import { Page } from '../../components/Page';
import { WaitingOrders } from '../../components/outbox/WaitingOrders';
import { useMe } from '../../hooks/useMe';
import { useUnreadDot } from '../../hooks/useUnread';
import { useOrderList } from '../../hooks/useOrderList';
import { isEnded } from '../../lib/steps';
import { waitsForMe } from '../../lib/seat';
import { words } from '../../locale';
import { go, ROUTES } from '../../services/navigation';
import { ordersPath } from '../../services/orders';
import { onSent } from '../../services/outbox';

const rank = (order: OrderListItem): number =>
  waitsForMe(order) ? 0 : isEnded(order.state) ? 2 : 1;

/** Those that wait for me, then open, then ended; the latest first within each. */
const openFirst = (items: readonly OrderListItem[]): OrderListItem[] =>
  items.slice().sort((a, b) => rank(a) - rank(b) || (a.placedAt < b.placedAt ? 1 : -1));

export default function MinePage() {
  const me = useMe();
  useUnreadDot(me !== undefined);
  const list = useOrderList(me ? ordersPath({ view: 'mine', limit: 50 }) : undefined);
  const { reload } = list;
  useEffect(() => onSent(reload), [reload]);
  return (
    <Page title={words.tabs.mine} root>
      <View className="column">
        <WaitingOrders />
        <OrderItems
          list={list}
          seat="resident"
          mine
          arrange={openFirst}
          empty={
            <Empty
              title={words.lists.mineEmpty}
              hint={words.lists.mineEmptyHint}
              action={{
                id: 'go-place',
                label: words.lists.goPlace,
                onClick: () => go(ROUTES.place),
              }}
            />
          }
        />
      </View>
    </Page>
  );
}
