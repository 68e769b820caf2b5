import { DomainError } from '../../errors';
import type { Change, Situation } from '../change';
import type { InputOf } from '../inputs';
import type { Order } from '../order';

/** 督办: a level above presses; a due time may only become earlier. */
export function supervise(
  order: Order,
  input: InputOf<'supervise'>,
  { moment }: Situation,
): Change {
  const { text, dueAt } = input;
  if (dueAt === undefined) return { said: { text } };
  if (dueAt <= moment.now) throw new DomainError('date_not_ahead');
  if (order.dueAt !== undefined && dueAt >= order.dueAt) throw new DomainError('due_not_earlier');
  return {
    patch: { supervisedDueAt: dueAt },
    data: { dueAt: new Date(dueAt).toISOString() },
    said: { text },
  };
}
