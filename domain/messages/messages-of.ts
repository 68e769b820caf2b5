import type { Mark } from '../clock/marks';
import { parentOf } from '../area';
import type { Order, OrderEvent } from '../order/order';
import {
  MESSAGE_WORDS,
  otherMessagePhrase,
  otherMessageThing,
  type MessageKind,
} from '../words/messages';
import type { Audience } from './audience';
import { nameOfInbox, type Inbox } from './inboxes';
import { inboxesTo, type Step } from './recipients';
import { situationAfter, type Situation } from './situation';
import { COMMAND_TELLINGS, MARK_TELLINGS, type Telling, type When } from './table';

/** One message in one inbox. Nothing in it names a resident, nor changes when the order does. */
export interface Message {
  inbox: Inbox | 'followers';
  to: Audience;
  kind: MessageKind | 'state';
  /** What it would say if the order were not sensitive: what presses presses all the same. */
  about: MessageKind | 'state';
  /** At most 20 characters. */
  thing: string;
  /** At most 5 characters. */
  phrase: string;
  /** When it happened, epoch milliseconds. */
  at: number;
  orderId: string;
  number: string;
  /** Which step or mark it tells of, within the order. */
  reference: string;
  /** Who took the step, and need not be told of it. */
  by?: string;
}

/** 消息: who is told what of one step of an order; `sequence` counts from 1. The same whatever happened since. */
export function messagesOf(order: Order, sequence: number): Message[] {
  const event = order.events[sequence - 1];
  if (event === undefined) return [];
  const step: Step = {
    order,
    event,
    before: situationAfter(order, sequence - 1),
    after: situationAfter(order, sequence),
  };
  const tellings = COMMAND_TELLINGS[event.command].filter(({ when }) => holds(when, step));
  return messages(
    step,
    tellings.filter((telling) => isMeant(telling, event)),
    {
      at: event.at,
      reference: String(sequence),
      ...(event.by === undefined ? {} : { by: event.by }),
    },
  );
}

/** The same for what the clock said of an order. */
export function messagesOfMark(order: Order, mark: Mark): Message[] {
  const steps = order.events.filter(({ at }) => at <= mark.at).length;
  const known = situationAfter(order, Math.max(1, steps));
  const { partnerId, workerId } = mark;
  const after: Situation = {
    ...known,
    owner: mark.area,
    handler: {
      ...(partnerId === undefined ? {} : { partnerId }),
      ...(workerId === undefined ? {} : { workerId }),
    },
  };
  const step: Step = { order, before: after, after: withLevelOf(after) };
  const reference = `${mark.kind}#${mark.dueAt}`;
  return messages(step, MARK_TELLINGS[mark.kind], { at: mark.at, reference });
}

/** The clock names the area whose turn it is; above that is the next level. */
const withLevelOf = ({ level: _, ...after }: Situation): Situation => {
  const above = parentOf(after.owner);
  return above === undefined ? after : { ...after, level: above };
};

type What = Pick<Message, 'at' | 'reference' | 'by'>;

function messages(step: Step, tellings: readonly Telling[], what: What): Message[] {
  const found = new Map<string, Message>();
  for (const { to, say } of tellings) {
    for (const inbox of inboxesTo(to, step)) {
      const name = inbox === 'followers' ? inbox : nameOfInbox(inbox);
      if (found.has(name)) continue;
      const { id: orderId, number } = step.order;
      found.set(name, { inbox, to, about: say, ...wordsFor(say, step), ...what, orderId, number });
    }
  }
  return [...found.values()];
}

/** Of what is sensitive (敏感) everybody hears the same few words. */
function wordsFor(
  say: Telling['say'],
  { after, event }: Step,
): Pick<Message, 'kind' | 'thing' | 'phrase'> {
  const kind = after.sensitive ? 'sensitive' : say;
  if (kind !== 'state') {
    const { thing, phrase } = MESSAGE_WORDS[kind];
    return { kind, thing, phrase };
  }
  const { state, shelved } = after;
  const partner = event?.data?.['partner'];
  const known = { shelved, ...(typeof partner === 'string' ? { partner } : {}) };
  return { kind, thing: otherMessageThing(state, known), phrase: otherMessagePhrase(state, known) };
}

type Holds = (step: { event: OrderEvent; before: Situation; after: Situation }) => boolean;

const WHEN: Readonly<Record<When, Holds>> = {
  moved: ({ before, after }) => before.state !== after.state,
  stays: ({ before, after }) => before.state === after.state,
  accepted: ({ after }) => after.state === 'accepted',
  fulfilled: ({ after }) => after.state === 'fulfilled',
  withdrawn: ({ after }) => after.state === 'withdrawn',
  escalated: ({ after }) => after.state === 'escalated',
  byResident: ({ event }) => event.role === 'resident',
  byOthers: ({ event }) => event.role !== 'resident',
  byClock: ({ event }) => event.role === 'clock',
  newOwner: ({ before, after }) => before.owner !== after.owner,
};

const holds = (when: When | undefined, { event, before, after }: Step): boolean =>
  when === undefined || (event !== undefined && WHEN[when]({ event, before, after }));

/** 剔除 is asked for by the owner and settled above: each is told what the other did. */
const isMeant = ({ to }: Telling, { command, data }: OrderEvent): boolean =>
  command !== 'exempt' || (data?.['asked'] === true) === (to === 'above');
