import { DomainError } from '../../errors';
import type { Change, Situation } from '../change';
import type { InputOf } from '../inputs';
import type { FollowUp, Order } from '../order';

/** 回访: who did not handle it asks the resident. The community's own visits (社区自访) are kept apart. */
export function followUp(
  order: Order,
  input: InputOf<'follow-up'>,
  { acting, moment }: Situation,
): Change {
  const { person, relation } = acting;
  const isWorker = person !== undefined && order.workerId === person.id;
  const isOfPartner =
    order.partner !== undefined &&
    person?.memberships.some(({ partnerId }) => partnerId === order.partner?.id) === true;
  if (isWorker || isOfPartner) throw new DomainError('follow_up_by_handler');
  const { reached, resolved, satisfaction, words } = input;
  const visit: FollowUp = {
    at: moment.now,
    by: relation === 'levelAbove' ? 'above' : 'community',
    reached,
    ...(reached && resolved !== undefined ? { resolved } : {}),
    ...(reached && satisfaction !== undefined ? { satisfaction } : {}),
  };
  const { at: _at, by, ...heard } = visit;
  return {
    patch: { followUps: [...order.followUps, visit] },
    data: { by },
    said: { text: words, heard },
  };
}
