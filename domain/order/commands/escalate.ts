import { parentOf } from '../../area';
import { DomainError } from '../../errors';
import { raiseTime } from '../../time/windows';
import { withoutHandler, type Change, type Patch, type Situation } from '../change';
import type { InputOf } from '../inputs';
import type { Order } from '../order';
import type { OrderState } from '../states';
import type { EscalationCause } from '../vocabulary';

const KEPT_STATES: readonly OrderState[] = ['taken', 'started', 'paused'];

/** 吹哨: the owner calls the level above and names the bodies that should help; partner and state are kept. */
export function escalate(
  order: Order,
  input: InputOf<'escalate'>,
  { acting, moment }: Situation,
): Change {
  if (acting.relation === 'clock') return raiseOverdue(order, moment.now);
  if (order.pause?.shelved === true) throw new DomainError('shelved');
  const { patch, data } = escalated(order, {
    cause: 'called',
    now: moment.now,
    ...(input.bodies === undefined ? {} : { bodies: input.bodies }),
  });
  return { patch, data, said: { text: input.reason } };
}

/** 超时提级: twice the time is over and the owner has not moved; an unanswered call goes one level up. */
function raiseOverdue(order: Order, now: number): Change {
  const { state, dueAt, dueSince } = order;
  const waits = state === 'placed' || state === 'accepted';
  const isOver =
    dueAt !== undefined &&
    ((waits && now >= raiseTime(dueSince ?? order.receivedAt, dueAt)) ||
      (state === 'escalated' && now >= dueAt));
  if (!isOver) throw new DomainError('not_due_yet');
  return escalated(order, { cause: 'overdue', now });
}

/**
 * What going to the level above sets: who works on it goes on, who was only asked does not; one level over where
 * it stands already. Throws `nobody_above` at the top.
 */
export function escalated(
  order: Order,
  { cause, now, bodies = [] }: { cause: EscalationCause; now: number; bodies?: string[] },
): { patch: Patch; data: Record<string, unknown> } {
  const current = order.state === 'escalated' ? order.escalation : undefined;
  const level = parentOf(current?.level ?? order.ownerArea);
  if (level === undefined) throw new DomainError('nobody_above');
  const isKept = KEPT_STATES.includes(order.state);
  return {
    patch: {
      ...(isKept || current !== undefined ? {} : withoutHandler),
      supervisedDueAt: undefined,
      escalation: {
        cause: current?.cause ?? cause,
        level,
        at: now,
        resumeTo: current?.resumeTo ?? (isKept ? order.state : 'accepted'),
        bodies: current?.bodies ?? bodies,
        helpers: current?.helpers ?? [],
      },
    },
    data: { cause: current?.cause ?? cause, level },
  };
}
