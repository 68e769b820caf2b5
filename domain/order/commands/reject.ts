import { DomainError } from '../../errors';
import type { Change, Situation } from '../change';
import type { InputOf } from '../inputs';
import type { Order } from '../order';
import { withoutHandler } from '../change';

const LEAST_EXPLANATION = 10;
const TRIES_WITHOUT_REACHING = 2;

/** 不予受理: only after somebody spoke with the resident (or tried twice), with reasons and where to go instead. */
export function reject(order: Order, input: InputOf<'reject'>, { moment }: Situation): Change {
  const { reasonCode, explanation, referral } = input;
  const spoke = order.contacts.some(({ reached }) => reached);
  if (!spoke && order.contacts.length < TRIES_WITHOUT_REACHING) {
    throw new DomainError('contact_required');
  }
  if ([...explanation].length < LEAST_EXPLANATION) {
    throw new DomainError('explanation_too_short', { least: LEAST_EXPLANATION });
  }
  if (referral === undefined && reasonCode !== 'abusive')
    throw new DomainError('referral_required');
  return {
    patch: {
      ...withoutHandler,
      rejection: { reasonCode, at: moment.now },
      supervisedDueAt: undefined,
      endedAt: moment.now,
    },
    data: { reasonCode },
    said: { text: explanation, ...(referral === undefined ? {} : { referral }) },
  };
}
