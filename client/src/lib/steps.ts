import type { OrderAnswer } from '../../../domain/order/answer';
import type { OrderState } from '../../../domain/order/states';

/** 点单, 接单, 办单, 评单: how many of the four are done. */
const DONE_STEPS: Record<OrderState, number> = {
  placed: 1,
  accepted: 2,
  offered: 2,
  taken: 2,
  started: 2,
  paused: 2,
  escalated: 2,
  fulfilled: 3,
  rated: 4,
  closed: 3,
  rejected: 1,
  withdrawn: 1,
  merged: 2,
};

export const doneSteps = (state: OrderState): number => DONE_STEPS[state];

const ENDED: ReadonlySet<OrderState> = new Set<OrderState>([
  'rated',
  'closed',
  'rejected',
  'withdrawn',
]);

/** Nothing more is due from anybody. */
export const isEnded = (state: OrderState): boolean => ENDED.has(state);

export type Tone = 'waiting' | 'working' | 'yours' | 'done' | 'stopped' | 'raised';

const TONES: Record<OrderState, Tone> = {
  placed: 'waiting',
  accepted: 'waiting',
  offered: 'waiting',
  taken: 'working',
  started: 'working',
  paused: 'stopped',
  escalated: 'raised',
  fulfilled: 'yours',
  rated: 'done',
  closed: 'done',
  rejected: 'stopped',
  withdrawn: 'stopped',
  merged: 'stopped',
};

export const toneOf = (state: OrderState): Tone => TONES[state];

export type Turn = 'community' | 'partner' | 'resident' | 'above' | 'otherBody' | 'nobody';

/** Whose turn it is (轮到谁). */
export function turnOf(order: Pick<OrderAnswer, 'state' | 'partner' | 'pause' | 'quote'>): Turn {
  switch (order.state) {
    case 'placed':
    case 'accepted':
      return 'community';
    case 'offered':
      return 'partner';
    case 'taken':
    case 'started':
      if (order.quote?.state === 'quoted') return 'resident';
      return order.partner ? 'partner' : 'community';
    case 'paused':
      if (order.pause?.shelved) return 'community';
      if (order.pause?.reasonCode === 'resident') return 'resident';
      return order.pause?.reasonCode === 'otherBody' ? 'otherBody' : 'partner';
    case 'escalated':
      return 'above';
    case 'fulfilled':
      return 'resident';
    default:
      return 'nobody';
  }
}
