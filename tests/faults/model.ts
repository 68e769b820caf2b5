import type { OrderState } from '../../domain/order/states';
import type { Step } from '../../domain/order/table';

/** What the little model knows of an order: enough to say where a command leads. */
export interface Modelled {
  state: OrderState;
  version: number;
  hasPartner: boolean;
  /** Where a pause goes back to. */
  beforePause?: OrderState | undefined;
  /** Why it rests: only the resident's own word ends a pause for the resident. */
  waitsForResident?: boolean | undefined;
  /** Where a call for help goes back to. */
  beforeCall?: OrderState | undefined;
  reopened: number;
}

/** What of a command matters to the model. */
export interface Sent {
  by: 'levelAbove' | 'other';
  keepPartner?: boolean;
  pauseReason?: string;
  target?: OrderState;
}

const OPEN = 'placed accepted offered taken started paused escalated';
const ALL = `${OPEN} fulfilled rated closed rejected withdrawn merged`;

/** From which states, in the words of the table of commands in the specification of the loop. */
const FROM: Readonly<Record<Step, string>> = {
  amend: OPEN,
  accept: 'placed',
  contact: `${OPEN} fulfilled`,
  reject: 'placed escalated',
  appeal: 'rejected',
  forward: 'placed accepted',
  merge: 'placed accepted',
  follow: 'merged',
  split: 'merged',
  withdraw: `${OPEN} merged`,
  dispatch: 'accepted offered',
  pool: 'accepted offered',
  claim: 'offered',
  assign: 'taken started',
  transfer: 'taken started',
  reschedule: 'taken started',
  decline: 'offered taken started',
  recall: 'offered taken started paused',
  lapse: 'offered',
  quote: 'taken started',
  'agree-quote': 'taken started',
  'refuse-quote': 'taken started',
  start: 'taken accepted',
  progress: 'accepted taken started paused escalated',
  pause: 'started',
  shelve: 'accepted started escalated',
  resume: 'paused',
  'request-extension': 'taken started',
  'grant-extension': 'taken started',
  'refuse-extension': 'taken started',
  fulfil: 'taken started accepted',
  'send-back': 'fulfilled',
  rate: 'fulfilled closed',
  reopen: 'fulfilled closed rated',
  close: 'fulfilled',
  'follow-up': 'fulfilled rated closed rejected withdrawn',
  reply: 'rated',
  escalate: OPEN,
  respond: 'escalated',
  'hand-back': 'escalated accepted',
  urge: OPEN,
  supervise: OPEN,
  exempt: 'rated closed rejected withdrawn',
  hide: ALL,
  show: ALL,
  redact: ALL,
};

export const STEPS = Object.keys(FROM).filter((name): name is Step => name in FROM);
export const mayStart = ({ state }: Modelled, name: Step): boolean =>
  FROM[name].split(' ').includes(state);

type Arrow = (order: Modelled, sent: Sent) => Partial<Modelled>;

const KEPT: readonly OrderState[] = ['taken', 'started', 'paused'];
const freed = { hasPartner: false, beforePause: undefined } as const;
const to =
  (state: OrderState, more: Partial<Modelled> = {}): Arrow =>
  () => ({ state, ...more });
const back = to('accepted', freed);

/** Only the commands that move; all others leave an order where it is. */
const ARROWS: Readonly<Partial<Record<Step, Arrow>>> = {
  amend: ({ state, waitsForResident, beforePause }) =>
    state === 'paused' && waitsForResident === true
      ? { state: beforePause ?? 'started', waitsForResident: false }
      : {},
  accept: to('accepted'),
  reject: to('rejected', freed),
  appeal: to('escalated', { ...freed, beforeCall: 'accepted' }),
  forward: to('placed', freed),
  merge: to('merged', freed),
  follow: (_, { target }) =>
    target === 'rejected' || target === 'withdrawn'
      ? { state: 'accepted', ...freed }
      : { state: 'fulfilled' },
  split: back,
  withdraw: to('withdrawn'),
  dispatch: to('offered', { hasPartner: true }),
  pool: to('offered', freed),
  claim: to('taken', { hasPartner: true }),
  decline: back,
  recall: back,
  lapse: back,
  start: to('started'),
  pause: (_, { pauseReason }) => ({
    state: 'paused',
    beforePause: 'started',
    waitsForResident: pauseReason === 'resident',
  }),
  shelve: ({ state }, { by }) =>
    by === 'levelAbove' ? { state: 'paused', beforePause: state, waitsForResident: false } : {},
  resume: ({ beforePause }) => ({ state: beforePause ?? 'started', waitsForResident: false }),
  fulfil: to('fulfilled'),
  'send-back': ({ hasPartner }) => ({ state: hasPartner ? 'started' : 'accepted' }),
  rate: to('rated'),
  reopen: ({ reopened }) =>
    reopened + 1 < 3
      ? { state: 'accepted', ...freed, reopened: reopened + 1 }
      : { state: 'escalated', ...freed, beforeCall: 'accepted', reopened: reopened + 1 },
  close: to('closed'),
  escalate: (order) =>
    order.state === 'escalated'
      ? {}
      : {
          state: 'escalated',
          beforeCall: KEPT.includes(order.state) ? order.state : 'accepted',
          hasPartner: KEPT.includes(order.state) && order.hasPartner,
        },
  respond: ({ hasPartner, beforeCall }, { keepPartner }) =>
    hasPartner && keepPartner !== false
      ? { state: beforeCall ?? 'accepted' }
      : { state: 'accepted', ...freed },
  'hand-back': back,
};

/** Where the model says that a command which was taken leads. */
export const modelAfter = (order: Modelled, name: Step, sent: Sent): Modelled => ({
  ...order,
  ...ARROWS[name]?.(order, sent),
  version: order.version + 1,
});
