import { DomainError } from '../../errors';
import { HOUR } from '../../time/shanghai';
import { URGE_PAUSE_HOURS } from '../../time/windows';
import type { Change, Situation } from '../change';
import type { InputOf } from '../inputs';
import type { Order } from '../order';

/** 催办: the resident presses, once in 24 hours (`urged_too_soon`). */
export function urge(order: Order, input: InputOf<'urge'>, { moment }: Situation): Change {
  const { now } = moment;
  if (order.urgedAt !== undefined && now - order.urgedAt < URGE_PAUSE_HOURS * HOUR) {
    const seconds = Math.ceil((order.urgedAt + URGE_PAUSE_HOURS * HOUR - now) / 1000);
    throw new DomainError('urged_too_soon', { hours: URGE_PAUSE_HOURS, retryAfter: seconds });
  }
  return {
    patch: { urgedAt: now },
    ...(input.text === undefined ? {} : { said: { text: input.text } }),
  };
}
