import { OUTBOUND_FAULTS } from '../outbound-faults';
import type { WebhookEvent } from './event-names';

/** At most so many of one area or partner. */
export const MOST_WEBHOOKS = 10;
/** A secret that was replaced goes on signing for so long, so that receivers can change over. */
export const OVERLAP_HOURS = 24;
/** The test button is for a person's finger. */
export const TEST_EVERY_SECONDS = 5;

/** Why nothing is sent: whoever owns it wants that, its receiver said that it is gone, or did not answer for days. */
export const OFF_REASONS = ['owner', 'gone', 'failing'] as const;
export type OffReason = (typeof OFF_REASONS)[number];

/** Where one delivery stands: on its way, taken by the receiver, or given up (死信). */
export const DELIVERY_STATES = ['pending', 'delivered', 'dead'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/**
 * Why a try did not reach the receiver: what the address is or became (see the request to the outside), an answer that was no 2xx,
 * the webhook switched off meanwhile, or an order that may not be told of any more.
 */
export const TRY_FAULTS = [...OUTBOUND_FAULTS, 'status', 'off', 'withheld'] as const;
export type TryFault = (typeof TRY_FAULTS)[number];

/** One try: when, how long it took, what was answered, and what went wrong where it did. */
export interface Try {
  at: number;
  ms: number;
  status?: number;
  error?: TryFault;
}

/** What somebody wants to hear of. */
export interface Webhook {
  id: string;
  events: readonly WebhookEvent[];
  description?: string;
  off?: OffReason;
  createdAt: number;
  /** Since when the receiver has taken nothing. */
  failingSince?: number;
}

export const isWanted = ({ events, off }: Webhook, event: WebhookEvent): boolean =>
  off === undefined && events.includes(event);
