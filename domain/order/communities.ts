import { communityOf } from '../area';
import type { Order } from './order';

/** Where a community's code has all its digits; a level above has fewer. */
const isCommunity = (code: string): boolean => communityOf(code) === code;

/**
 * 在哪个社区: the community in which an order lies now, and those in which it lay before 转社区 (`forward`) or 退回首接
 * (`hand-back`) moved it. A function of the order alone, so that whoever cleans up after a move finds the same however late.
 */
export function communitiesOf({
  areaCode,
  firstReceiver,
  events,
}: Pick<Order, 'areaCode' | 'firstReceiver' | 'events'>): { now: string; before: string[] } {
  const now = communityOf(areaCode) ?? areaCode;
  const movedTo = events.flatMap(({ command, data }) =>
    (command === 'forward' || command === 'hand-back') && typeof data?.['to'] === 'string'
      ? [data['to']]
      : [],
  );
  const before = new Set([firstReceiver, ...movedTo].filter(isCommunity));
  before.delete(now);
  return { now, before: [...before] };
}
