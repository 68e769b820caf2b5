import * as z from 'zod';

import {
  CONTACT_CHANNELS,
  DECLINE_REASONS,
  EXEMPT_REASONS,
  ORDER_SOURCES,
  PAUSE_REASONS,
  REJECT_REASONS,
  SATISFACTIONS,
  TRIAGES,
  WITHDRAW_REASONS,
} from './vocabulary';

/**
 * The bodies of the commands: the same schemas validate requests, describe the API and name the
 * fields of the forms. Texts are trimmed, at most 2,000 characters unless said; unknown fields are refused.
 */
const text = (most = 2000) => z.string().trim().min(1).max(most);
const id = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);
const time = z.iso.datetime({ offset: true }).transform((value) => Date.parse(value));
const photos = z.array(id).max(9);
const phone = z
  .string()
  .trim()
  .regex(/^[+\d][\d -]{4,19}$/);
const areaCode = z.string().regex(/^(\d{6}|\d{9}|\d{12}|\d{15})$/);
const span = z
  .strictObject({ from: time, to: time })
  .refine(({ from, to }) => from < to, { path: ['to'], error: 'too_early' });
const stars = z.int().min(1).max(5);
const amountFen = z.int().min(0).max(10_000_000);

export const location = z.strictObject({
  lat: z.number().min(-90).max(90).optional(),
  lng: z.number().min(-180).max(180).optional(),
  address: text(200).optional(),
  coordinateSystem: z.enum(['wgs84', 'gcj02']).optional(),
});
export const contact = z.strictObject({ name: text(40), phone });

export const placeInput = z.strictObject({
  areaCode: z.string().regex(/^(\d{12}|\d{15})$/),
  categoryCode: text(40),
  serviceId: text(60).optional(),
  title: text(40).optional(),
  description: text(1000),
  answers: z
    .record(
      z.string().max(40),
      z.union([z.string().max(500), z.number(), z.array(z.string().max(40)).max(20)]),
    )
    .optional(),
  photos: photos.optional(),
  location: location.optional(),
  contact: contact.optional(),
  preferredTime: span.optional(),
  urgent: z.boolean().optional(),
  public: z.boolean().optional(),
  forRelative: z
    .strictObject({ name: text(40), relation: text(20), phone: phone.optional() })
    .optional(),
  onBehalfOf: z.strictObject({ name: text(40), phone: phone.optional() }).optional(),
  source: z.enum(ORDER_SOURCES).optional(),
  externalNumber: text(60).optional(),
});

const nothing = z.strictObject({});
const reason = z.strictObject({ reason: text() });
const optionalReason = z.strictObject({ reason: text().optional() });
const optionalNote = z.strictObject({ note: text().optional() });

export const commandInputs = {
  amend: z.strictObject({
    text: text(1000).optional(),
    photos: photos.optional(),
    location: location.optional(),
    contact: contact.optional(),
    preferredTime: span.optional(),
    public: z.boolean().optional(),
  }),
  accept: z.strictObject({
    categoryCode: text(40).optional(),
    triage: z.enum(TRIAGES).optional(),
    sensitive: z.boolean().optional(),
  }),
  contact: z.strictObject({
    channel: z.enum(CONTACT_CHANNELS),
    reached: z.boolean(),
    words: text().optional(),
  }),
  reject: z.strictObject({
    reasonCode: z.enum(REJECT_REASONS),
    explanation: text(),
    referral: z.strictObject({ who: text(60), phone }).optional(),
  }),
  appeal: reason,
  forward: z.strictObject({ areaCode: z.string().regex(/^\d{12}$/), reason: text() }),
  merge: z.strictObject({ intoOrderId: id }),
  split: reason,
  withdraw: z.strictObject({
    reasonCode: z.enum(WITHDRAW_REASONS).optional(),
    reason: text().optional(),
  }),
  dispatch: z.strictObject({ partnerId: text(60), note: text().optional() }),
  pool: optionalNote,
  claim: z.strictObject({ promisedAt: time.optional(), workerId: id.optional() }),
  assign: z.strictObject({ workerId: id, reason: text().optional() }),
  transfer: z.strictObject({ workerId: id, reason: text().optional() }),
  reschedule: z.union([
    z
      .strictObject({ from: time, to: time, reason: text().optional() })
      .refine(({ from, to }) => from < to, { path: ['to'], error: 'too_early' }),
    z.strictObject({ agree: z.literal(true) }),
  ]),
  decline: z.strictObject({ reasonCode: z.enum(DECLINE_REASONS), reason: text().optional() }),
  recall: reason,
  quote: z.strictObject({ amountFen: amountFen.min(1), what: text(200) }),
  'agree-quote': nothing,
  'refuse-quote': optionalReason,
  start: z.strictObject({
    note: text().optional(),
    photos: photos.optional(),
    workerId: id.optional(),
  }),
  progress: z.strictObject({
    text: text(),
    photos: photos.optional(),
    body: text(60).optional(),
    arrivedAt: time.optional(),
  }),
  pause: z.strictObject({ reasonCode: z.enum(PAUSE_REASONS), note: text(), expectedAt: time }),
  shelve: z.strictObject({ cause: text(), done: text(), reviewAt: time }),
  resume: nothing,
  'request-extension': z.strictObject({ until: time, reason: text() }),
  'grant-extension': z.strictObject({ until: time.optional() }),
  'refuse-extension': reason,
  fulfil: z.strictObject({
    handledAt: time.optional(),
    place: z.string().trim().max(200).optional(),
    handlers: z.array(text(40)).max(20).optional(),
    process: z.string().trim().max(2000).optional(),
    result: z.string().trim().max(2000).optional(),
    feedback: z
      .strictObject({ channel: z.enum(CONTACT_CHANNELS), at: time, words: text().optional() })
      .optional(),
    photosBefore: photos.optional(),
    photosAfter: photos.optional(),
    photoExempt: text(200).optional(),
    charge: z.strictObject({ amountFen }).optional(),
  }),
  'send-back': reason,
  rate: z.strictObject({
    resolved: z.boolean().default(true),
    satisfaction: z.enum(SATISFACTIONS),
    stars: z.strictObject({ attitude: stars, speed: stars, result: stars }).optional(),
    text: text().optional(),
    photos: photos.optional(),
    tags: z.array(text(20)).max(10).optional(),
    photosMayBePublic: z.boolean().optional(),
  }),
  reopen: z.strictObject({ reason: text(), photos: photos.optional() }),
  'follow-up': z.strictObject({
    reached: z.boolean(),
    resolved: z.boolean().optional(),
    satisfaction: z.enum(SATISFACTIONS).optional(),
    words: text(),
  }),
  reply: z.strictObject({ text: text() }),
  escalate: z.strictObject({ reason: text(), bodies: z.array(text(60)).max(20).optional() }),
  respond: z.strictObject({ note: text().optional(), keepPartner: z.boolean().default(true) }),
  'hand-back': z.strictObject({ reason: text(), advice: text() }),
  urge: z.strictObject({ text: text().optional() }),
  supervise: z.strictObject({ text: text(), dueAt: time.optional() }),
  exempt: z.strictObject({ reasonCode: z.enum(EXEMPT_REASONS), proof: text() }),
  hide: reason,
  show: nothing,
  redact: z.strictObject({
    field: z.enum(['description', 'comment', 'progress', 'evidence', 'contact', 'photo']),
    at: z.union([z.int().min(1).max(500), id]).optional(),
    find: text(200).optional(),
    photoId: id.optional(),
    reason: text(),
  }),
  comment: z.strictObject({ text: text(), photos: photos.optional() }),
  join: nothing,
  leave: nothing,
} as const;

/** The commands that a person sends; `follow`, `lapse` and `close` are the platform's own. */
export type PersonCommand = keyof typeof commandInputs;
export type InputOf<Name extends PersonCommand> = z.output<(typeof commandInputs)[Name]>;
export type PlaceInput = z.output<typeof placeInput>;

export { areaCode, id as ulidSchema, time as timeSchema };
