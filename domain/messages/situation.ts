import { communityOf, parentOf } from '../area';
import { findCategory } from '../catalogue/catalogue';
import type { EventHandler, Order, OrderEvent } from '../order/order';
import type { OrderState } from '../order/states';

/** How an order stood right after one of its steps, as far as messages need it. */
export interface Situation {
  state: OrderState;
  owner: string;
  /** The level at which an escalation stands or stood. */
  level?: string;
  handler: EventHandler;
  /** The partner that had it last. */
  lastPartnerId?: string;
  sensitive: boolean;
  shelved: boolean;
  /** The resident has left an order that stays with the community. */
  residentLeft: boolean;
}

const text = (data: OrderEvent['data'], name: string): string | undefined => {
  const value = data?.[name];
  return typeof value === 'string' ? value : undefined;
};

/**
 * How an order stood after its first `steps` steps. From the history alone, and from fields that no later step changes:
 * messages that are made anew from the order of today are those of then.
 */
export function situationAfter(order: Order, steps: number): Situation {
  let now = atFirst(order);
  for (const event of order.events.slice(0, steps)) now = afterEvent(now, event);
  return now;
}

/** Where it was placed; what the community moved up to the subdistrict (意见投诉) was with the community before. */
function atFirst({ events, areaCode, firstReceiver }: Order): Situation {
  const isMovedUp = events.some(({ data, command }) => command === 'accept' && data?.['movedTo']);
  return {
    state: 'placed',
    owner: isMovedUp ? (communityOf(areaCode) ?? firstReceiver) : firstReceiver,
    handler: {},
    sensitive: false,
    shelved: false,
    residentLeft: false,
  };
}

function afterEvent(before: Situation, event: OrderEvent): Situation {
  const { command, to, data, handler = before.handler } = event;
  const level = text(data, 'level') ?? before.level;
  const lastPartnerId = handler.partnerId ?? before.lastPartnerId;
  return {
    state: to,
    owner: ownerAfter(before.owner, event),
    ...(level === undefined ? {} : { level }),
    handler,
    ...(lastPartnerId === undefined ? {} : { lastPartnerId }),
    sensitive: isSensitiveAfter(before.sensitive, event),
    shelved: to === 'paused' && (command === 'shelve' || before.shelved),
    residentLeft: before.residentLeft || data?.['left'] === true,
  };
}

function ownerAfter(owner: string, { command, data }: OrderEvent): string {
  switch (command) {
    case 'forward':
    case 'hand-back':
      return text(data, 'to') ?? owner;
    case 'accept':
      return text(data, 'movedTo') ?? owner;
    case 'respond':
      return text(data, 'level') ?? owner;
    default:
      return owner;
  }
}

/** By its category, once and for all, unless whoever accepted it said otherwise. */
function isSensitiveAfter(sensitive: boolean, { command, data }: OrderEvent): boolean {
  if (command !== 'place' && command !== 'accept') return sensitive;
  const said = data?.['sensitive'];
  if (typeof said === 'boolean') return said;
  return sensitive || findCategory(text(data, 'categoryCode') ?? '')?.sensitive === true;
}

/** The level above: the one at which an escalation stands, else the next one over the owner; none at the top. */
export const aboveIn = ({ state, level, owner }: Situation): string | undefined =>
  state === 'escalated' && level !== undefined ? level : parentOf(owner);
