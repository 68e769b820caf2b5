import { DomainError } from '../../errors';
import type { Change, Situation } from '../change';
import type { InputOf } from '../inputs';
import type { Order } from '../order';
import { requireMember, requireOther } from './claim';

/** 指派 and 转单: the partner's lead names another worker of the same partner. */
export function assign(order: Order, input: InputOf<'assign'>, { facts }: Situation): Change {
  if (order.partner === undefined) throw new DomainError('worker_not_member');
  const worker = requireMember(facts.worker, order.partner.id);
  requireOther(order, worker);
  return {
    patch: { workerId: worker.id },
    ...(input.reason === undefined ? {} : { said: { text: input.reason } }),
  };
}
