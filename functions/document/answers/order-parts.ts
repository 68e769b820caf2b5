import * as z from 'zod/mini';

import type { FieldType, OrderAnswer } from '../../../domain/order/answer';
import { ESCALATION_CAUSES, PAUSE_REASONS, REJECT_REASONS } from '../../../domain/order/vocabulary';
import { channel, count, feeKind, photos, satisfaction, span, text, time } from './parts';

type Parts = Required<
  Pick<
    OrderAnswer,
    | 'actions'
    | 'agreedTime'
    | 'contacts'
    | 'escalation'
    | 'evidence'
    | 'extension'
    | 'followUps'
    | 'pause'
    | 'preferredTime'
    | 'proposedTime'
    | 'quote'
    | 'rating'
    | 'rejection'
    | 'requested'
    | 'exempted'
  >
>;

const feedback = z.strictObject({ channel, at: time, words: z.optional(text) });
const stars = z.strictObject({ attitude: z.int(), speed: z.int(), result: z.int() });

const FIELD_TYPES = [
  'text',
  'number',
  'money',
  'boolean',
  'select',
  'datetime',
  'photos',
  'names',
  'object',
  'partner',
  'worker',
  'area',
  'order',
  'category',
] as const satisfies readonly FieldType[];

/** The form of a command: enough to draw it. */
const field = z.strictObject({
  name: text,
  type: z.enum(FIELD_TYPES),
  required: z.boolean(),
  options: z.optional(z.array(z.strictObject({ code: text, label: text }))),
});

/** What comes to an order while it is handled. */
export const orderParts = {
  actions: z.array(
    z.strictObject({ command: text, label: text, fields: z.optional(z.array(field)) }),
  ),
  agreedTime: span,
  preferredTime: span,
  proposedTime: z.strictObject({ from: time, to: time, by: z.enum(['resident', 'handler']) }),
  contacts: z.array(
    z.strictObject({ at: time, channel, reached: z.boolean(), words: z.optional(text) }),
  ),
  escalation: z.strictObject({
    cause: z.enum(ESCALATION_CAUSES),
    level: text,
    bodies: z.array(text),
    helpers: z.array(z.strictObject({ body: text, arrivedAt: z.optional(time) })),
  }),
  evidence: z.strictObject({
    handledAt: z.optional(time),
    place: z.optional(text),
    handlers: z.optional(z.array(text)),
    process: z.optional(text),
    result: z.optional(text),
    feedback: z.optional(feedback),
    photosBefore: photos,
    photosAfter: photos,
    photoExempt: z.optional(text),
    charge: z.optional(z.strictObject({ amountFen: count })),
  }),
  extension: z.strictObject({
    until: time,
    reason: z.optional(text),
    state: z.enum(['requested', 'granted', 'refused']),
  }),
  followUps: z.array(
    z.strictObject({
      at: time,
      by: z.enum(['community', 'above']),
      reached: z.boolean(),
      resolved: z.optional(z.boolean()),
      satisfaction: z.optional(satisfaction),
      words: z.optional(text),
    }),
  ),
  pause: z.strictObject({
    reasonCode: z.optional(z.enum(PAUSE_REASONS)),
    note: z.optional(text),
    expectedAt: time,
    shelved: z.boolean(),
  }),
  quote: z.strictObject({
    amountFen: count,
    what: z.optional(text),
    state: z.enum(['quoted', 'agreed', 'refused']),
    feeKind,
  }),
  rating: z.strictObject({
    resolved: z.boolean(),
    satisfaction,
    stars: z.optional(stars),
    text: z.optional(text),
    tags: z.optional(z.array(text)),
    photos,
    at: time,
    by: z.enum(['resident', 'relative', 'onBehalf']),
    reply: z.optional(z.strictObject({ text: z.optional(text), at: time })),
  }),
  rejection: z.strictObject({
    reasonCode: z.enum(REJECT_REASONS),
    explanation: z.optional(text),
    referral: z.optional(z.strictObject({ who: text, phone: text })),
    appealUntil: z.optional(time),
  }),
  requested: z.strictObject({ command: z.enum(['shelve', 'exempt']), at: time }),
  exempted: z.strictObject({ reasonCode: text, at: time }),
} satisfies Record<keyof Parts, z.ZodMiniType>;
