import { View } from '@tarojs/components';
import type { OrderAnswer } from '@domain/order/answer';
import { ORDER_SOURCE_WORDS } from '@domain/words/reasons';
import { isEnded, toneOf } from '../../lib/steps';
import type { Seat } from '../../lib/seat';
import { words } from '../../locale';
import { Chip } from '../Chip';
import { Heading } from '../Heading';
import { Steps } from '../Steps';
import { spoken } from '../spoken';
import { FollowersMark, SensitiveMark, UrgentMark } from './Marks';
import { dueLine, isLate, residentLine, whoseTurn, workLine } from './orderWords';

interface OrderHeadProps {
  order: OrderAnswer;
  seat: Seat;
  now: number;
}

/** What it is, how far it is, and whose turn it is until when. */
export function OrderHead({ order, seat, now }: OrderHeadProps) {
  const due = dueLine(order, now);
  const said = workLine(order);
  return (
    <View className="card" id="order-head">
      <View className="row row-between row-top">
        <View className="soft small row row-wrap head-line">
          <View>{order.category.name}</View>
          <View id="order-number">{order.number}</View>
          {order.externalNumber ? (
            <View id="order-external">
              {ORDER_SOURCE_WORDS[order.source ?? 'hotline']} {order.externalNumber}
            </View>
          ) : null}
        </View>
        <View
          className="row row-wrap head-state"
          id="order-state"
          {...spoken('status', { live: true, label: said })}
        >
          <Chip tone={toneOf(order.state)}>{said}</Chip>
        </View>
      </View>
      <Heading title className="gap">
        {order.title}
      </Heading>
      <View className="row row-wrap gap">
        <UrgentMark order={order} />
        <SensitiveMark order={order} />
        {order.publicState === 'public' ? (
          <Chip tone="stopped" icon="public">
            {words.order.public}
          </Chip>
        ) : null}
        <FollowersMark order={order} />
        {order.reopened > 0 ? (
          <Chip tone="stopped" icon="redo">
            {words.order.reopened(order.reopened)}
          </Chip>
        ) : null}
      </View>
      <Steps state={order.state} said={said} />
      <View className="now-box">
        <View className="strong">{seat === 'resident' ? residentLine(order, now) : said}</View>
        {isEnded(order.state) || order.state === 'merged' ? null : (
          <View className={isLate(order, now) ? 'late gap' : 'gap'}>
            {words.order.turn(whoseTurn(order, seat))}
            {due ? ` · ${due}` : ''}
          </View>
        )}
      </View>
    </View>
  );
}
