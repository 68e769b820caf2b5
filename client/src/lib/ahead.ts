import type { OrderAnswer } from '../../../domain/order/answer';
import type { CommandName } from '../../../domain/order/command-names';
import type { ContactChannel, Satisfaction } from '../../../domain/order/vocabulary';

type Body = Record<string, unknown>;
type Guess = (order: OrderAnswer, body: Body, at: string) => Partial<OrderAnswer> | undefined;

const goingTo =
  (state: OrderAnswer['state']): Guess =>
  () => ({ state });

const answering =
  (state: 'agreed' | 'refused'): Guess =>
  ({ quote }) =>
    quote && { quote: { ...quote, state } };

/** Into another category an order may move to another desk: that is for the server to say. */
const accepted: Guess = ({ category }, { categoryCode }) =>
  categoryCode === undefined || categoryCode === category.code ? { state: 'accepted' } : undefined;

const contacted: Guess = ({ contacts }, body, at) => ({
  contacts: [
    ...contacts,
    {
      at,
      channel: body.channel as ContactChannel,
      reached: body.reached === true,
      ...(typeof body.words === 'string' ? { words: body.words } : {}),
    },
  ],
});

const rated: Guess = (_order, body, at) => ({
  state: 'rated',
  rating: {
    at,
    by: 'resident',
    resolved: body.resolved === true,
    satisfaction: body.satisfaction as Satisfaction,
    photos: [],
  },
});

/**
 * Commands that come out as everybody expects unless they are refused. Not among them: what others may snatch first (领办), what the
 * server checks point by point (办结), what it decides where to.
 */
const GUESSES: Partial<Record<CommandName, Guess>> = {
  accept: accepted,
  contact: contacted,
  pool: goingTo('offered'),
  start: goingTo('started'),
  'agree-quote': answering('agreed'),
  'refuse-quote': answering('refused'),
  rate: rated,
  urge: () => ({}),
  join: ({ followers }) => ({ followers: followers + 1 }),
  leave: ({ followers }) => ({ followers: followers - 1 }),
};

/**
 * The order as it will be once the server has agreed, to be shown while it is asked: nothing more can be done with it till then, and
 * until when something is due is not known. `at` is now (ISO 8601). `undefined`: nobody can tell before the answer.
 */
export function aheadOf(
  order: OrderAnswer,
  command: CommandName,
  body: Body,
  at: string,
): OrderAnswer | undefined {
  const guess = GUESSES[command]?.(order, body, at);
  if (!guess) return undefined;
  const next: OrderAnswer = { ...order, ...guess, actions: [] };
  if (next.state !== order.state) {
    delete next.dueAt;
    next.overdue = false;
  }
  return next;
}
