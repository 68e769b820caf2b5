import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { OrderListItem } from '@domain/order/answer';
import { toneOf } from '../../lib/steps';
import type { Seat } from '../../lib/seat';
import { timeWords } from '../../lib/time';
import { heardWords } from '../../locale/heard';
import { Chip } from '../Chip';
import { Dot } from '../Dot';
import { categoryIcon, Icon } from '../Icon';
import { spoken } from '../spoken';
import { FollowersMark, SensitiveMark, UrgentMark } from './Marks';
import { dueLine, isLate, residentLine, workLine } from './orderWords';

interface OrderCardProps {
  order: OrderListItem;
  seat: Seat;
  now: number;
  selected?: boolean;
  /** It waits for the word of whoever looks at it. */
  mine?: boolean;
  children?: ReactNode;
  /** What can be tapped by itself: it stands beside the way to the order, not inside it. */
  foot?: ReactNode;
  onOpen: (id: string) => void;
}

/** One order in a list; its id is `order-<id>`. */
export function OrderCard({
  order,
  seat,
  now,
  selected = false,
  mine = false,
  children,
  foot,
  onOpen,
}: OrderCardProps) {
  const due = dueLine(order, now);
  const late = isLate(order, now);
  const beneath = seat === 'resident' ? residentLine(order, now) : order.number;
  return (
    <View className="card order-frame">
      <View
        id={`order-${order.id}`}
        className={`card-tap order-card ${selected ? 'order-card-on' : ''}`}
        onClick={() => onOpen(order.id)}
        {...spoken('link', {
          summary: `${order.title},${workLine(order)}${due ? `,${due}` : ''}`,
          current: selected,
        })}
      >
        <View className="row row-top">
          <View className="category-mark mark-small">
            <Icon name={categoryIcon(order.category.code)} />
          </View>
          <View className="grow">
            <View className="row row-top row-between">
              <View className="grow strong two-lines">{order.title}</View>
              {mine ? <Dot says={heardWords.yourTurn} /> : null}
              <Chip tone={toneOf(order.state)}>{workLine(order)}</Chip>
            </View>
            <View className="soft small gap">{beneath}</View>
            <View className="row row-wrap gap">
              <UrgentMark order={order} />
              {due ? (
                <Chip tone={late ? 'late' : 'stopped'} icon="clock">
                  {due}
                </Chip>
              ) : (
                <View className="soft small">{timeWords(order.updatedAt, now)}</View>
              )}
              <FollowersMark order={order} />
              <SensitiveMark order={order} />
            </View>
            {children}
          </View>
        </View>
      </View>
      {foot ? <View className="order-foot">{foot}</View> : null}
    </View>
  );
}
