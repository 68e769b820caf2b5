import type { Category } from '../../catalogue/types';
import { DomainError } from '../../errors';
import type { Change, Situation } from '../change';
import { withoutHandler } from '../change';
import type { InputOf } from '../inputs';
import type { Order } from '../order';

/** Sensitive orders, categories that are only dispatched, and what is about partners never go into the pool. */
export const isPoolable = (order: Order, category: Category): boolean =>
  !order.sensitive && !category.dispatchOnly && category.ownedBy === 'community';

/** 放出认领 (抢单池): offered to every partner that qualifies. */
export function pool(order: Order, input: InputOf<'pool'>, { facts }: Situation): Change {
  if (!isPoolable(order, facts.category)) throw new DomainError('not_poolable');
  if (facts.qualifying === undefined || facts.qualifying === 0) {
    throw new DomainError('nobody_qualifies');
  }
  return {
    patch: { ...withoutHandler, offeredOnce: true },
    data: { qualifying: facts.qualifying },
    ...(input.note === undefined ? {} : { said: { text: input.note } }),
  };
}
