import { DomainError } from '../../errors';
import { MAX_SHELVE_DAYS } from '../../time/windows';
import type { Change, Facts, Patch, Situation } from '../change';
import type { InputOf } from '../inputs';
import type { Order } from '../order';
import { requirePauseDate } from './pause';
import { resumed } from './resume';

/** From so many households on an order is collective (群体诉求), and thereby complex. */
export const isCollective = ({
  followers,
  merged,
  collectiveFrom,
}: Pick<Facts, 'followers' | 'merged' | 'collectiveFrom'>): boolean =>
  1 + followers + merged >= collectiveFrom;

/**
 * 挂账: a hard matter that cannot be solved for the time being. The owner's staff ask; the level above
 * does it, with a date on which the resident is answered again (≤ 90 days).
 */
export function shelve(
  order: Order,
  input: InputOf<'shelve'>,
  { acting, facts, moment }: Situation,
): Change {
  const { cause, done, reviewAt } = input;
  const { now } = moment;
  if (order.triage !== 'complex' && !isCollective(facts)) throw new DomainError('not_complex');
  requirePauseDate(reviewAt, now, MAX_SHELVE_DAYS);
  const data = { reviewAt: new Date(reviewAt).toISOString() };
  const said = { text: `${cause}\n${done}` };
  if (acting.relation !== 'levelAbove') {
    return { state: order.state, patch: { requested: { command: 'shelve', at: now } }, data, said };
  }
  return {
    patch: {
      ...unpaused(order, now),
      requested: undefined,
      pause: {
        expectedAt: reviewAt,
        shelved: true,
        since: now,
        by: acting.person?.id ?? '',
        resumeTo: order.state,
      },
    },
    data,
    said,
  };
}

/** A pause in which it was escalated ends here, with what it adds to the promise. */
function unpaused(order: Order, now: number): Patch {
  const { escalation, pause } = order;
  if (pause === undefined || escalation === undefined) return {};
  const { patch } = resumed(order, now);
  return { ...patch, escalation: { ...escalation, resumeTo: pause.resumeTo } };
}
