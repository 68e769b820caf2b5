import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useWaiting } from '../../hooks/useWaiting';
import { sendWaiting } from '../../services/outbox';
import { WaitingCard } from './WaitingCard';

/** Orders that could not be sent yet, first of all; looking at them tries once more. */
export function WaitingOrders() {
  const waiting = useWaiting();
  useDidShow(() => void sendWaiting());
  if (waiting.length === 0) return null;
  return (
    <View>
      {waiting.map((order, index) => (
        <WaitingCard key={order.key} order={order} index={index} />
      ))}
    </View>
  );
}
