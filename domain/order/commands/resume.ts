import type { Change, Situation } from '../change';
import type { Order } from '../order';

/** 接着办: back to the state before; the old promise comes back, later by the length of the pause. */
export const resume = (order: Order, _input: object, { moment }: Situation): Change =>
  resumed(order, moment.now);

export function resumed(
  order: Order,
  now: number,
): Change & Required<Pick<Change, 'patch' | 'state'>> {
  const { escalation } = order;
  const paused = now - (order.pause?.since ?? now);
  const later = (time: number | undefined): number | undefined =>
    time === undefined ? undefined : time + paused;
  return {
    state: order.pause?.resumeTo ?? 'started',
    patch: {
      pause: undefined,
      promisedAt: later(order.promisedAt),
      handlerPromisedAt: later(order.handlerPromisedAt),
      awaitingSince: later(order.awaitingSince),
      ...(escalation === undefined
        ? {}
        : { escalation: { ...escalation, at: escalation.at + paused } }),
    },
  };
}
