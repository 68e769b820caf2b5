import type { Order } from '../../../domain/order/order';
import { MINUTE } from '../../../domain/time/shanghai';
import type { Dice } from '../core/dice';
import type { Stage } from '../core/stage';
import { wire } from './who';

/** 六有, as whoever did the work writes it; photos are left out with a reason. */
export function evidenceOf(stage: Stage, order: Order, dice: Dice): object {
  const now = stage.clock.now();
  const since = order.takenAt ?? order.acceptedAt ?? order.placedAt;
  const handledAt = Math.max(since, now - Math.floor(dice.between(1, 20)) * MINUTE);
  return {
    handledAt: wire(handledAt),
    place: '居民家门口',
    handlers: ['当班师傅'],
    process: '到现场看了,修好了,试了三次都正常。',
    result: '已经能正常用了。',
    feedback: { channel: 'inPerson', at: wire(now), words: '说好了' },
    photoExempt: '屋里有老人,没有拍。',
    ...(order.quote?.state === 'agreed' ? { charge: { amountFen: order.quote.amountFen } } : {}),
  };
}

/** The same with one of the points forgotten, as happens. */
export function withoutResult(evidence: object): object {
  return Object.fromEntries(Object.entries(evidence).filter(([name]) => name !== 'result'));
}
