import type { EventHandler, Order, OrderEvent } from '../order/order';
import type { Audience } from './audience';
import type { Inbox } from './inboxes';
import { aboveIn, type Situation } from './situation';

/** One step of an order, or what the clock says of it (no event), with how it stood before and after. */
export interface Step {
  order: Order;
  event?: OrderEvent;
  before: Situation;
  after: Situation;
}

/** Whose inboxes an audience is; followers are rows beside the order and known to whoever reads those. */
export function inboxesTo(audience: Audience, step: Step): (Inbox | 'followers')[] {
  const { after, order } = step;
  switch (audience) {
    case 'residents':
      return residentsOf(step).filter((inbox) => !didIt(inbox, step));
    case 'residentsToo':
      return residentsOf(step);
    case 'followers':
      return after.sensitive ? [] : ['followers'];
    case 'handler':
      return without(handlerOf(after, after.handler), step);
    case 'formerHandler':
      return without(formerOf(step), step);
    case 'team':
      return teamOf(after);
    case 'turn':
      return turnOf(step);
    case 'owner':
      return staffOf(after, after.owner);
    case 'above':
      return staffOf(after, aboveIn(after));
    case 'receiver':
      return staffOf(after, order.firstReceiver);
  }
}

/** Nobody is told any more of what they left, or of an order that does not know them any longer. */
function residentsOf({ order, before }: Step): Inbox[] {
  if (order.erasedAt !== undefined || before.residentLeft) return [];
  const { placerId, forPhone } = order;
  return [{ personId: placerId }, ...(forPhone === undefined ? [] : [{ phoneDigest: forPhone }])];
}

/** Two people may be the resident: who placed it, and whose phone it is for. */
const didIt = (inbox: Inbox, { order, event }: Step): boolean => {
  if (event?.by === undefined) return false;
  if ('personId' in inbox) return inbox.personId === event.by;
  return event.role === 'resident' && event.by !== order.placerId;
};

function handlerOf({ sensitive }: Situation, { partnerId, workerId }: EventHandler): Inbox[] {
  if (workerId !== undefined) return [{ personId: workerId }];
  return partnerId === undefined ? [] : [{ partnerId, trusted: sensitive }];
}

/** The partner that lost it; within the same partner the worker who has to go no more. */
function formerOf({ before, after }: Step): Inbox[] {
  const { partnerId, workerId } = before.handler;
  const isOver = after.state === 'withdrawn';
  if (partnerId !== after.handler.partnerId || isOver) return handlerOf(before, before.handler);
  return workerId === undefined || workerId === after.handler.workerId
    ? []
    : [{ personId: workerId }];
}

function teamOf(situation: Situation): Inbox[] {
  const { handler, lastPartnerId, sensitive } = situation;
  const partnerId =
    handler.partnerId ?? (handler.workerId === undefined ? lastPartnerId : undefined);
  return partnerId === undefined
    ? handlerOf(situation, handler)
    : [{ partnerId, trusted: sensitive }];
}

function turnOf(step: Step): Inbox[] {
  const { after } = step;
  if (after.state === 'escalated') return staffOf(after, step.event ? aboveIn(after) : after.owner);
  const atWork = without(handlerOf(after, after.handler), step);
  const isShelved = after.state === 'paused' && after.shelved;
  return atWork.length > 0 && !isShelved ? atWork : staffOf(after, after.owner);
}

const staffOf = ({ sensitive }: Situation, area: string | undefined): Inbox[] =>
  area === undefined ? [] : [{ area, trusted: sensitive }];

const without = (inboxes: Inbox[], { event }: Step): Inbox[] =>
  inboxes.filter((inbox) => !('personId' in inbox) || inbox.personId !== event?.by);
