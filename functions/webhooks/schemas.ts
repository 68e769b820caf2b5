import * as z from 'zod/mini';

import { WEBHOOK_EVENTS } from '../../domain/webhooks/event-names';
import { DELIVERY_STATES, OFF_REASONS, TRY_FAULTS } from '../../domain/webhooks/webhook';

/** A community, subdistrict or district. */
const areaCode = z.string().check(z.regex(/^(\d{6}|\d{9}|\d{12})$/));
const partnerId = z.string().check(z.minLength(1), z.maxLength(40));
const events = z
  .array(z.enum(WEBHOOK_EVENTS))
  .check(z.minLength(1), z.maxLength(WEBHOOK_EVENTS.length));
const url = z.string().check(z.minLength(1), z.maxLength(2000));
const description = z.string().check(z.maxLength(100));

export const owned = z.strictObject({
  area: z.optional(areaCode),
  partner: z.optional(partnerId),
});

export const newWebhook = z.strictObject({
  areaCode: z.optional(areaCode),
  partnerId: z.optional(partnerId),
  url,
  events,
  description: z.optional(description),
});

export const webhookChange = z.strictObject({
  url: z.optional(url),
  events: z.optional(events),
  description: z.optional(description),
  active: z.optional(z.boolean()),
});

const id = z.string().check(z.minLength(1), z.maxLength(40));
export const one = z.strictObject({ id });
export const oneDelivery = z.strictObject({ id, deliveryId: id });

export const page = z.strictObject({
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)), 20),
  cursor: z.optional(z.string().check(z.maxLength(500))),
});

const shape = {
  id: z.string(),
  areaCode: z.optional(z.string()),
  partnerId: z.optional(z.string()),
  url: z.string(),
  events: z.array(z.enum(WEBHOOK_EVENTS)),
  description: z.optional(z.string()),
  active: z.boolean(),
  off: z.optional(z.strictObject({ code: z.enum(OFF_REASONS), text: z.string() })),
  createdAt: z.string(),
  failingSince: z.optional(z.string()),
  oldSecretUntil: z.optional(z.string()),
};
export const webhook = z.strictObject(shape).register(z.globalRegistry, { id: 'Webhook' });
/** With its secret, which is told once. */
export const webhookWithSecret = z
  .strictObject({ ...shape, secret: z.string() })
  .register(z.globalRegistry, { id: 'WebhookWithSecret' });

const tried = {
  at: z.string(),
  ms: z.int(),
  status: z.optional(z.int()),
  error: z.optional(z.enum(TRY_FAULTS)),
  text: z.optional(z.string()),
};
const attempt = z.strictObject(tried).register(z.globalRegistry, { id: 'WebhookAttempt' });
export const tryOutcome = z
  .strictObject({ delivered: z.boolean(), ...tried })
  .register(z.globalRegistry, { id: 'WebhookTest' });

export const delivery = z
  .strictObject({
    id: z.string(),
    event: z.enum(WEBHOOK_EVENTS),
    orderId: z.string(),
    number: z.string(),
    state: z.enum(DELIVERY_STATES),
    text: z.string(),
    at: z.string(),
    attempts: z.array(attempt),
  })
  .register(z.globalRegistry, { id: 'WebhookDelivery' });
