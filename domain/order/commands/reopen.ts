import { parentOf } from '../../area';
import { DomainError } from '../../errors';
import { isWithinDays, REOPEN_WINDOW_DAYS } from '../../time/windows';
import type { Change, Patch, Situation } from '../change';
import { backToOwner } from '../change';
import type { InputOf } from '../inputs';
import type { Order } from '../order';
import { acceptance } from './accept';
import { escalated } from './escalate';

const TIMES_BEFORE_RAISING = 3;

/** 没解决,再办: within 15 days, with a new promise; the third time it goes to the level above. */
export function reopen(
  order: Order,
  input: InputOf<'reopen'>,
  { facts, moment }: Situation,
): Change {
  const { now } = moment;
  const endedAt = order.rating?.at ?? order.endedAt ?? order.fulfilledAt ?? now;
  if (!isWithinDays(endedAt, now, REOPEN_WINDOW_DAYS)) {
    throw new DomainError('reopen_window_over', { days: REOPEN_WINDOW_DAYS });
  }
  const times = order.reopened + 1;
  const again: Patch = {
    ...backToOwner(now),
    ...acceptance({ category: facts.category, triage: order.triage }, { facts, now }),
    reopened: times,
    rating: undefined,
    replied: undefined,
    fulfilledAt: undefined,
    endedAt: undefined,
    mergedInto: undefined,
  };
  const said = {
    text: input.reason,
    ...(input.photos === undefined ? {} : { photos: input.photos }),
  };
  if (times < TIMES_BEFORE_RAISING || parentOf(order.ownerArea) === undefined) {
    return { state: 'accepted', patch: again, data: { times }, said };
  }
  const raised = escalated({ ...order, state: 'accepted' }, { cause: 'reopened', now });
  return {
    state: 'escalated',
    patch: { ...again, ...raised.patch },
    data: { times, ...raised.data },
    said,
  };
}
