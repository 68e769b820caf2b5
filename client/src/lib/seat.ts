import type { OrderAnswer } from '../../../domain/order/answer';
import type { CommandName } from '../../../domain/order/command-names';

const RESIDENTS_OWN: ReadonlySet<CommandName> = new Set<CommandName>([
  'amend',
  'withdraw',
  'rate',
  'reopen',
  'urge',
  'appeal',
]);

export type Seat = 'resident' | 'work';

/** From which side one looks at an order: one's own (the resident's words), or as work. */
export function seatAt(order: Pick<OrderAnswer, 'actions'>, worksHere: boolean): Seat {
  if (order.actions.some(({ command }) => RESIDENTS_OWN.has(command))) return 'resident';
  return worksHere ? 'work' : 'resident';
}

/** Among my own orders, those that wait for my word: a rating, a price, a proposed time. */
export const waitsForMe = (
  order: Pick<OrderAnswer, 'state' | 'proposedTime' | 'quote' | 'pause'>,
): boolean =>
  order.state === 'fulfilled' ||
  (order.state === 'paused' && order.pause?.reasonCode === 'resident') ||
  order.proposedTime?.by === 'handler' ||
  (order.quote?.state === 'quoted' && (order.state === 'taken' || order.state === 'started'));
