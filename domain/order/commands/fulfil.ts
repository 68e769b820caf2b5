import type { Person } from '../../access/people';
import { DomainError } from '../../errors';
import type { Change, Patch, Situation } from '../change';
import { requireEvidence } from '../evidence';
import type { InputOf } from '../inputs';
import type { Order } from '../order';
import { requireOther } from './claim';
import { requirePrice } from './quote';
import { ownWorker } from './start';

const selfHandledBy = ({ id }: Person): Patch => ({ selfHandled: true, workerId: id });

/** 办结: done, with the six points (六有) complete; the resident is asked whether it is solved. */
export function fulfil(order: Order, input: InputOf<'fulfil'>, situation: Situation): Change {
  const { acting, facts, moment } = situation;
  if (order.state === 'accepted' && facts.category.profile !== 'answer') {
    throw new DomainError('illegal_transition', { state: order.state });
  }
  if (acting.person !== undefined) requireOther(order, acting.person);
  if (order.state === 'taken') requirePrice(order);
  requireEvidence(order, input, { category: facts.category, now: moment.now });
  const self: Patch =
    order.state === 'accepted' ? selfHandledBy(ownWorker(order, undefined, situation)) : {};
  return {
    patch: {
      ...self,
      fulfilledAt: moment.now,
      extension: undefined,
      proposedTime: undefined,
      supervisedDueAt: undefined,
    },
    data: order.partner === undefined ? {} : { partner: order.partner.name },
    said: { evidence: input },
  };
}
