import type { Person } from '../../access/people';
import { isStaffOf } from '../../access/relations';
import { DomainError } from '../../errors';
import type { Change, Situation } from '../change';
import type { InputOf } from '../inputs';
import type { Order } from '../order';
import { requireOther } from './claim';
import { requirePrice } from './quote';

/** 开始办: by the handler, or by the owner itself (社区自办) with one of its staff as worker. */
export function start(order: Order, input: InputOf<'start'>, situation: Situation): Change {
  const said = {
    ...(input.note === undefined ? {} : { text: input.note }),
    ...(input.photos === undefined ? {} : { photos: input.photos }),
  };
  const told = Object.keys(said).length === 0 ? {} : { said };
  if (order.state === 'accepted') {
    const worker = ownWorker(order, input.workerId, situation);
    return {
      patch: {
        selfHandled: true,
        workerId: worker.id,
        supervisedDueAt: undefined,
      },
      data: { selfHandled: true },
      ...told,
    };
  }
  if (situation.acting.person !== undefined) requireOther(order, situation.acting.person);
  requirePrice(order);
  return { ...told };
}

/** The staff member who handles it for the owner: named, or whoever does it. */
export function ownWorker(
  order: Order,
  workerId: string | undefined,
  { acting, facts }: Situation,
): Person {
  const worker = workerId === undefined ? acting.person : facts.worker;
  const isOwn = worker?.memberships.some((membership) => isStaffOf(membership, order.ownerArea));
  if (worker === undefined || isOwn !== true) throw new DomainError('worker_not_member');
  requireOther(order, worker);
  return worker;
}
