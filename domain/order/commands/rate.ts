import { DomainError } from '../../errors';
import { isWithinDays, RATING_WINDOW_DAYS } from '../../time/windows';
import type { Change, Situation } from '../change';
import type { InputOf } from '../inputs';
import type { Order, Rating } from '../order';

/** 评单: the resident says whether it is solved and how it was; within 15 days of an unrated closing. */
export function rate(order: Order, input: InputOf<'rate'>, { acting, moment }: Situation): Change {
  const { now } = moment;
  if (order.state === 'closed' && !isWithinDays(order.endedAt ?? now, now, RATING_WINDOW_DAYS)) {
    throw new DomainError('rating_window_over', { days: RATING_WINDOW_DAYS });
  }
  const { resolved, satisfaction, stars, tags, text, photos, photosMayBePublic } = input;
  const rating: Rating = {
    resolved,
    satisfaction,
    ...(stars === undefined ? {} : { stars }),
    ...(tags === undefined ? {} : { tags }),
    ...(photosMayBePublic === true ? { photosMayBePublic } : {}),
    at: now,
    by: raterOf(order, acting.person?.id),
  };
  const said = {
    ...(text === undefined ? {} : { text }),
    ...(photos === undefined ? {} : { photos }),
  };
  return {
    patch: { rating, endedAt: now },
    data: { resolved, satisfaction, by: rating.by },
    ...(Object.keys(said).length === 0 ? {} : { said }),
  };
}

/** Whose voice it is: the resident's, the relative's whose phone it is for, or that of who placed on behalf. */
function raterOf(order: Order, personId: string | undefined): Rating['by'] {
  const isPlacer = order.placerId === personId;
  if (order.channel === 'app') return isPlacer ? 'resident' : 'relative';
  return isPlacer ? 'onBehalf' : 'resident';
}
