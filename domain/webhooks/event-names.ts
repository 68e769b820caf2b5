import { ORDER_STATES, type OrderState } from '../order/states';

/** 通知的事: an order came into a state, or took a step in the one that it is in. */
export type WebhookEvent = `order.${OrderState}` | 'order.updated';

/** The closed list, one a state of the loop and one for every other step. */
export const WEBHOOK_EVENTS: readonly WebhookEvent[] = [
  ...ORDER_STATES.map((state) => `order.${state}` as const),
  'order.updated',
];
