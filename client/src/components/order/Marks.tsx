import type { OrderAnswer } from '@domain/order/answer';
import { words } from '../../locale';
import { Chip } from '../Chip';

type Of<Names extends keyof OrderAnswer> = { order: Pick<OrderAnswer, Names> };

/** 急: said by the resident or by the community. */
export const UrgentMark = ({ order }: Of<'urgent' | 'triage'>) =>
  order.urgent || order.triage === 'urgent' ? (
    <Chip tone="late" icon="alert">
      {words.order.urgent}
    </Chip>
  ) : null;

/** Not for everybody's eyes. */
export const SensitiveMark = ({ order }: Of<'sensitive'>) =>
  order.sensitive ? (
    <Chip tone="raised" icon="lock">
      {words.order.sensitive}
    </Chip>
  ) : null;

/** 同求: how many want the same. */
export const FollowersMark = ({ order }: Of<'followers' | 'collective'>) =>
  order.followers > 0 ? (
    <Chip tone="stopped" icon="family">
      {order.collective ? words.order.many : words.order.followers(order.followers)}
    </Chip>
  ) : null;
