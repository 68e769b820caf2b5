import { View } from '@tarojs/components';
import { useShareAppMessage } from '@tarojs/taro';
import type { OrderAnswer } from '@domain/order/answer';
import { isShareable } from '../../lib/share';
import { shareWords as words } from '../../locale/share';
import { addressOf } from '../../services/address';
import { copy } from '../../services/clipboard';
import { isWeb } from '../../services/platform';
import { cards } from '../../services/share';
import { Button } from '../Button';

/** 转发: what a page with an order on it is sent as; a private one never is. */
export const useOrderCard = (order: OrderAnswer | undefined): void =>
  useShareAppMessage(() => cards.order(order));

/** Sends a public order to a neighbour: WeChat by its own sheet, the browser by a link to paste. */
export function ShareOrder({ order }: { order: OrderAnswer }) {
  if (!isShareable(order)) return null;
  return (
    <View className="card">
      <View className="soft small">{words.hint}</View>
      <View className="buttons">
        {isWeb ? (
          <Button
            id="share-order"
            kind="line"
            icon="family"
            onClick={() => copy(addressOf(`/#${cards.orderPage(order.id)}`))}
          >
            {words.copyLink}
          </Button>
        ) : (
          <Button id="share-order" kind="line" icon="family" openType="share">
            {words.send}
          </Button>
        )}
      </View>
    </View>
  );
}
