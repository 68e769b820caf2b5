import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { OrderAnswer } from '@domain/order/answer';
import { COMMAND_WORDS } from '@domain/words/commands';
import { useNow } from '../../hooks/useNow';
import type { ChosenPoint } from '../../lib/point';
import { words } from '../../locale';
import { goToOrder } from '../../services/navigation';
import { fetchSimilar, runCommand } from '../../services/orders';
import { problemOf } from '../../services/problem';
import { Button } from '../Button';
import { residentLine } from '../order/orderWords';

interface SimilarProps {
  area: string;
  category: string;
  /** Near here, where that is known; else in the whole community. */
  at?: ChosenPoint | undefined;
}

const SHOWN = 2;

/** Open orders of neighbours about the same thing: one tap joins instead of placing another. */
export function Similar({ area, category, at }: SimilarProps) {
  const [orders, setOrders] = useState<OrderAnswer[]>([]);
  const time = useNow();
  useEffect(() => {
    let wanted = true;
    setOrders([]);
    fetchSimilar(area, category, at).then(
      (found) => wanted && setOrders(found.slice(0, SHOWN)),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [area, category, at]);
  if (orders.length === 0) return null;
  const join = async (id: string) => {
    try {
      await runCommand(id, 'join', {});
      goToOrder(id);
    } catch (error) {
      void Taro.showToast({ title: problemOf(error).title, icon: 'none' });
    }
  };
  return (
    <View className="card card-accent" id="similar">
      <View className="strong">{words.place.similar}</View>
      {orders.map((order) => (
        <View key={order.id} className="row gap">
          <View className="grow">
            <View className="one-line">{order.title}</View>
            <View className="soft small">{residentLine(order, time)}</View>
          </View>
          <Button id={`join-${order.id}`} kind="line" small onClick={() => void join(order.id)}>
            {COMMAND_WORDS.join}
          </Button>
        </View>
      ))}
    </View>
  );
}
