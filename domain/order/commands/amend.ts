import { DomainError } from '../../errors';
import { FIELD_PROBLEM_WORDS } from '../../words.zh-CN';
import type { Change, Patch, Situation } from '../change';
import type { InputOf } from '../inputs';
import type { Order } from '../order';
import { resumed } from './resume';

/** 补充: the resident adds or corrects; an order that was paused waiting for them goes on at once. */
export function amend(order: Order, input: InputOf<'amend'>, { moment }: Situation): Change {
  if (Object.keys(input).length === 0) {
    throw new DomainError('validation_failed', {}, [
      { path: 'text', code: 'required', message: FIELD_PROBLEM_WORDS.required },
    ]);
  }
  const { text, photos, location, contact, preferredTime, public: isPublic } = input;
  const patch: Patch = {
    ...(preferredTime === undefined ? {} : { preferredTime }),
    ...(isPublic === undefined ? {} : { public: isPublic }),
  };
  const point =
    location?.lat === undefined || location.lng === undefined
      ? undefined
      : { lat: location.lat, lng: location.lng };
  const said = {
    ...(text === undefined ? {} : { text }),
    ...(photos === undefined ? {} : { photos }),
    ...(location?.address === undefined ? {} : { address: location.address }),
    ...(point === undefined ? {} : { point }),
    ...(contact === undefined ? {} : { contact }),
  };
  const data = isPublic === undefined ? {} : { public: isPublic };
  const change: Change = {
    state: order.state,
    patch,
    data,
    ...(Object.keys(said).length === 0 ? {} : { said }),
  };
  if (order.state !== 'paused' || order.pause?.reasonCode !== 'resident') return change;
  const goingOn = resumed(order, moment.now);
  return { ...change, ...goingOn, patch: { ...patch, ...goingOn.patch } };
}
