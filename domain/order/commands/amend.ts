import { DomainError } from '../../errors';
import { FIELD_PROBLEM_WORDS } from '../../words.zh-CN';
import type { Change, Patch, Situation } from '../change';
import type { InputOf } from '../inputs';
import type { Order, Said } from '../order';
import { resumed } from './resume';

/** 补充: the resident adds or corrects; an order that was paused waiting for them goes on at once. Says in `data.what` which parts. */
export function amend(order: Order, input: InputOf<'amend'>, { moment }: Situation): Change {
  const { preferredTime, public: isPublic } = input;
  const patch: Patch = {
    ...(preferredTime === undefined ? {} : { preferredTime }),
    ...(isPublic === undefined ? {} : { public: isPublic }),
  };
  const said = saidBy(input);
  const what = [...Object.keys(said), ...Object.keys(patch)];
  if (what.length === 0) {
    throw new DomainError('validation_failed', {}, [
      { path: 'text', code: 'required', message: FIELD_PROBLEM_WORDS.required },
    ]);
  }
  const change: Change = {
    state: order.state,
    patch,
    data: { what, ...(isPublic === undefined ? {} : { public: isPublic }) },
    ...(Object.keys(said).length === 0 ? {} : { said }),
  };
  if (order.state !== 'paused' || order.pause?.reasonCode !== 'resident') return change;
  const goingOn = resumed(order, moment.now);
  return { ...change, ...goingOn, patch: { ...patch, ...goingOn.patch } };
}

function saidBy({ text, photos = [], location, contact }: InputOf<'amend'>): Said {
  const { lat, lng, address } = location ?? {};
  return {
    ...(text === undefined ? {} : { text }),
    ...(photos.length === 0 ? {} : { photos }),
    ...(address === undefined ? {} : { address }),
    ...(lat === undefined || lng === undefined ? {} : { point: { lat, lng } }),
    ...(contact === undefined ? {} : { contact }),
  };
}
