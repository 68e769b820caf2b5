import { DomainError } from '../../errors';
import { MAX_SHELVE_DAYS } from '../../time/windows';
import type { Change, Facts, Situation } from '../change';
import type { InputOf } from '../inputs';
import type { Order } from '../order';
import { requirePauseDate } from './pause';

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
  const resumeTo =
    order.state === 'escalated' ? (order.escalation?.resumeTo ?? 'accepted') : order.state;
  return {
    patch: {
      requested: undefined,
      pause: {
        expectedAt: reviewAt,
        shelved: true,
        since: now,
        by: acting.person?.id ?? '',
        resumeTo: resumeTo === 'paused' ? 'accepted' : resumeTo,
      },
    },
    data,
    said,
  };
}
