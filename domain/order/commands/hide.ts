import type { Change } from '../change';
import type { InputOf } from '../inputs';
import type { Order } from '../order';

/** 暂停公开: shown to the public as 暂不公开 until `show`. */
export const hide = (_order: Order, input: InputOf<'hide'>): Change => ({
  patch: { hidden: true },
  said: { text: input.reason },
});

/** 恢复公开. */
export const show = (): Change => ({ patch: { hidden: undefined } });
