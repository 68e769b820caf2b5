import { parentOf } from '../../area';
import { DomainError } from '../../errors';
import { MAX_EXTENSIONS } from '../../time/windows';
import type { Change, Situation } from '../change';
import type { InputOf } from '../inputs';
import type { Order } from '../order';

/** 申请延期: before it is due, at most twice, together not longer than the first time. */
export function requestExtension(
  order: Order,
  input: InputOf<'request-extension'>,
  { moment }: Situation,
): Change {
  const { until, reason } = input;
  if (order.extensions >= MAX_EXTENSIONS) {
    throw new DomainError('extension_limit', { times: MAX_EXTENSIONS });
  }
  if (order.dueAt !== undefined && moment.now >= order.dueAt)
    throw new DomainError('extension_too_late');
  requireLength(order, until, moment.now);
  return {
    patch: { extension: { until, state: 'requested' } },
    data: { until: new Date(until).toISOString() },
    said: { text: reason },
  };
}

/** 同意延期: the resident sees the new date and the reason. */
export function grantExtension(
  order: Order,
  input: InputOf<'grant-extension'>,
  { acting, moment }: Situation,
): Change {
  const asked = requireRequest(order);
  const until = input.until ?? asked.until;
  if (!mayGrant(order, acting.relation, until)) throw new DomainError('forbidden');
  requireLength(order, until, moment.now);
  const promised = order.promisedAt ?? until;
  return {
    patch: {
      extension: { until, state: 'granted' },
      extensions: order.extensions + 1,
      extendedBy: order.extendedBy + Math.max(0, until - (order.dueAt ?? until)),
      promisedAt: Math.max(promised, until),
      handlerPromisedAt: until,
      supervisedDueAt: undefined,
    },
    data: { until: new Date(until).toISOString() },
  };
}

export function refuseExtension(order: Order, input: InputOf<'refuse-extension'>): Change {
  return {
    patch: { extension: { ...requireRequest(order), state: 'refused' } },
    said: { text: input.reason },
  };
}

/** Anything later than the resident was promised is the level above's to grant, where there is one. */
const mayGrant = ({ promisedAt, ownerArea }: Order, relation: string, until: number): boolean =>
  relation === 'levelAbove' ||
  parentOf(ownerArea) === undefined ||
  until <= (promisedAt ?? Number.POSITIVE_INFINITY);

function requireRequest({ extension }: Order): NonNullable<Order['extension']> {
  if (extension?.state !== 'requested') throw new DomainError('extension_not_requested');
  return extension;
}

function requireLength(order: Order, until: number, now: number): void {
  const due = order.dueAt ?? now;
  if (until <= now || until <= due) throw new DomainError('date_not_ahead');
  const length = order.promisedLength ?? until - due;
  if (order.extendedBy + (until - due) > length) throw new DomainError('extension_too_long');
}
