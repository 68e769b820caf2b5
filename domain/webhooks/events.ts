import type { Order, OrderEvent } from '../order/order';
import type { OrderState } from '../order/states';
import { toWireTime } from '../time/shanghai';
import type { WebhookEvent } from './event-names';

/** What a receiver is sent when whoever owns the webhook tries it out. */
export const PING = 'ping';

/** Whose webhook: of an area (a community or a level above), or of a partner (社会力量). */
export type WebhookOwner = { areaCode: string } | { partnerId: string };

/** One step of an order as a receiver hears of it: no text, no person, no place but the area that owns it. */
export interface WebhookPayload {
  type: WebhookEvent;
  /** When it happened, RFC 3339. */
  timestamp: string;
  data: {
    orderId: string;
    number: string;
    state: OrderState;
    version: number;
    areaCode: string;
    category: string;
    partnerId?: string;
  };
}

/** A step of an order (`version` is its number), and whose webhooks may hear of it. */
export interface Told {
  version: number;
  at: number;
  payload: WebhookPayload;
  owners: readonly WebhookOwner[];
}

/**
 * What the steps after the first `known` ones tell. A sensitive order (敏感) tells nothing to anybody. Areas hear of what they own
 * or received first; a partner of what it has in hand, or had until this step: an offer to the pool is for its people to see.
 */
export function toldBy(order: Order, known: number): Told[] {
  if (order.sensitive) return [];
  const areas = [...new Set([order.ownerArea, order.firstReceiver])];
  return order.events.slice(known).map((event, index) => {
    const version = known + index + 1;
    const [partnerBefore, partnerId] = [partnerAt(order, version - 1), partnerAt(order, version)];
    const partners = [...new Set([partnerBefore, partnerId])].filter((id) => id !== undefined);
    return {
      version,
      at: event.at,
      payload: payloadOf(order, { event, version, partnerId }),
      owners: [
        ...areas.map((areaCode) => ({ areaCode })),
        ...partners.map((id) => ({ partnerId: id })),
      ],
    };
  });
}

/** Who had it in hand after that step: each step says it where that changed. */
const partnerAt = ({ events }: Order, version: number): string | undefined =>
  events.slice(0, version).findLast(({ handler }) => handler !== undefined)?.handler?.partnerId;

function payloadOf(
  order: Order,
  {
    event,
    version,
    partnerId,
  }: { event: OrderEvent; version: number; partnerId?: string | undefined },
): WebhookPayload {
  const { id: orderId, number, ownerArea: areaCode, categoryCode: category } = order;
  return {
    type: eventOf(order, version),
    timestamp: toWireTime(event.at),
    data: {
      ...{ orderId, number, state: event.to, version, areaCode, category },
      ...(partnerId === undefined ? {} : { partnerId }),
    },
  };
}

/** The state that a step led into, unless it was there already. */
export function eventOf({ events }: Pick<Order, 'events'>, version: number): WebhookEvent {
  const [before, step] = [events[version - 2], events[version - 1]];
  return step === undefined || before?.to === step.to ? 'order.updated' : `order.${step.to}`;
}

/** What a partner is told of an order that it does not have in hand any more is that, and not who has it now. */
export const payloadFor = ({ payload }: Told, owner: WebhookOwner): WebhookPayload => {
  if (!('partnerId' in owner) || payload.data.partnerId === owner.partnerId) return payload;
  const { partnerId: _, ...data } = payload.data;
  return { ...payload, data };
};

/** Whether the order may be told of at all: what became sensitive since is not sent any more. */
export const mayBeTold = ({ sensitive }: Pick<Order, 'sensitive'>): boolean => !sensitive;
