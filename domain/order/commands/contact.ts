import type { Change, Situation } from '../change';
import type { InputOf } from '../inputs';
import type { Order } from '../order';

/** 记一次联系: a call or a visit, reached or not; this is what 响应率 counts. */
export function contact(order: Order, input: InputOf<'contact'>, { moment }: Situation): Change {
  const { channel, reached, words } = input;
  return {
    patch: { contacts: [...order.contacts, { at: moment.now, reached, channel }] },
    data: { channel, reached },
    ...(words === undefined ? {} : { said: { text: words } }),
  };
}
