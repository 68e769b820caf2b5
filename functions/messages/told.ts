import { nameOfInbox, type Inbox } from '../../domain/messages/inboxes';
import type { Message } from '../../domain/messages/messages-of';
import { templateOf, type TemplateKind } from '../../domain/messages/templates';
import type { Order } from '../../domain/order/order';
import { derivedId } from '../platform/ids';
import type { InboxRow } from '../platform/stores/inbox';

/** One message on its way into one inbox, of an order or not. */
export interface Told {
  inbox: Inbox;
  kind: string;
  /** In the inbox. */
  text: string;
  /** By WeChat: at most 20 and 5 characters. */
  thing: string;
  phrase: string;
  at: number;
  /** What it tells of: the same for all who are told of it. */
  event: string;
  orderId?: string;
  number?: string;
  /** Without one it stays in the inbox. */
  template?: TemplateKind | undefined;
  urgent: boolean;
  /** Who did it. */
  by?: string | undefined;
}

/** The id of a message in its inbox: made again it is the same. */
const itemIdOf = ({ at, event, inbox }: Pick<Told, 'at' | 'event' | 'inbox'>): string =>
  derivedId(at, `${event}\n${nameOfInbox(inbox)}`);

/** The id of what goes out: one for an event and person, in whichever inboxes it lies. */
export const deliveryIdOf = ({ at, event }: Pick<Told, 'at' | 'event'>): string =>
  derivedId(at, event);

export const isUrgent = ({ urgent, triage }: Order): boolean => urgent || triage === 'urgent';

export function toldOf(message: Message, inbox: Inbox, order: Order): Told {
  const { kind, thing, phrase, at, orderId, number, reference, by } = message;
  const urgent = isUrgent(order);
  return {
    ...{ inbox, kind, thing, phrase, at, orderId, number, urgent, by },
    text: thing,
    event: `${orderId}#${reference}`,
    template: templateOf(message, urgent),
  };
}

/** What lies in the inbox. */
export function rowOf(told: Told): InboxRow {
  const { kind, text, phrase, orderId, number } = told;
  const about = orderId === undefined || number === undefined ? {} : { orderId, number };
  return { id: itemIdOf(told), kind, text, phrase, ...about };
}
