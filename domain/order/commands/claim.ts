import { isForPerson } from '../../access/relations';
import type { Person } from '../../access/people';
import { DomainError } from '../../errors';
import { HOUR } from '../../time/shanghai';
import { LATE_CLAIM_HOURS } from '../../time/windows';
import type { Change, Situation } from '../change';
import type { InputOf } from '../inputs';
import type { Order } from '../order';
import { handling, requireQualified } from './dispatch';

/**
 * 领办 (抢单): exactly one partner wins. The promised time is not later than what the resident was
 * promised, or at most 24 h ahead where that has passed.
 */
export function claim(
  order: Order,
  input: InputOf<'claim'>,
  { acting, facts, moment }: Situation,
): Change {
  const { person } = acting;
  if (person === undefined) throw new DomainError('forbidden');
  if (order.directed === true && acting.relation !== 'offeredMember') {
    throw new DomainError('illegal_transition', { state: order.state, command: 'claim' });
  }
  const partner = requireQualified(order, facts, moment.now);
  if (order.directed === true && order.partner?.id !== partner.id) {
    throw new DomainError('illegal_transition', { state: order.state, command: 'claim' });
  }
  const worker =
    input.workerId === undefined
      ? requireMember(person, partner.id)
      : requireMember(facts.worker, partner.id);
  requireOther(order, worker);
  requireOther(order, person);
  const promise = promisedBy(order, input.promisedAt, moment.now);
  return {
    patch: {
      partner: handling(order, partner),
      directed: undefined,
      workerId: worker.id,
      takenAt: moment.now,
      handlerPromisedAt: promise,
      supervisedDueAt: undefined,
    },
    data: {
      partner: partner.name,
      ...(promise === undefined ? {} : { promisedAt: new Date(promise).toISOString() }),
    },
  };
}

/** The worker must be a member of the partner, else `worker_not_member`. */
export function requireMember(worker: Person | undefined, partnerId: string): Person {
  const isMember = worker?.memberships.some((membership) => membership.partnerId === partnerId);
  if (worker === undefined || isMember !== true) throw new DomainError('worker_not_member');
  return worker;
}

/** Nobody handles what they or their own phone asked for (`own_order`); who placed on behalf may. */
export function requireOther(order: Order, worker: Person): void {
  if (isForPerson(order, worker)) throw new DomainError('own_order');
}

function promisedBy(order: Order, wanted: number | undefined, now: number): number | undefined {
  const promised = order.promisedAt ?? now;
  const latest = promised > now ? promised : now + LATE_CLAIM_HOURS * HOUR;
  if (wanted === undefined) return promised > now ? undefined : latest;
  if (wanted <= now) throw new DomainError('date_not_ahead');
  if (wanted > latest) throw new DomainError('promise_too_late');
  return wanted;
}
