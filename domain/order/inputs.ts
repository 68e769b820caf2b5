import * as z from 'zod/mini';

import { lazily } from '../lazily';
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
const text = (most = 2000) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));
const id = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/));
const time = z.pipe(
  z.iso.datetime({ offset: true }),
  z.transform((value) => Date.parse(value)),
);
const photos = z.array(id).check(z.maxLength(9));
const phone = z.string().check(z.trim(), z.regex(/^[+\d][\d -]{4,19}$/));
const areaCode = z.string().check(z.regex(/^(\d{6}|\d{9}|\d{12}|\d{15})$/));
const span = z
  .strictObject({ from: time, to: time })
  .check(z.refine(({ from, to }) => from < to, { path: ['to'], error: 'too_early' }));
const stars = z.int().check(z.minimum(1), z.maximum(5));
const amountFen = z.int().check(z.minimum(0), z.maximum(10_000_000));

export const location = z.strictObject({
  lat: z.optional(z.number().check(z.minimum(-90), z.maximum(90))),
  lng: z.optional(z.number().check(z.minimum(-180), z.maximum(180))),
  address: z.optional(text(200)),
  coordinateSystem: z.optional(z.enum(['wgs84', 'gcj02'])),
});
export const contact = z.strictObject({ name: text(40), phone });

export const placeInput = z.strictObject({
  areaCode: z.string().check(z.regex(/^(\d{12}|\d{15})$/)),
  categoryCode: text(40),
  serviceId: z.optional(text(60)),
  title: z.optional(text(40)),
  description: text(1000),
  answers: z.optional(
    z.record(
      z.string().check(z.maxLength(40)),
      z.union([
        z.string().check(z.maxLength(500)),
        z.number(),
        z.array(z.string().check(z.maxLength(40))).check(z.maxLength(20)),
      ]),
    ),
  ),
  photos: z.optional(photos),
  location: z.optional(location),
  contact: z.optional(contact),
  preferredTime: z.optional(span),
  urgent: z.optional(z.boolean()),
  public: z.optional(z.boolean()),
  forRelative: z.optional(
    z.strictObject({ name: text(40), relation: text(20), phone: z.optional(phone) }),
  ),
  onBehalfOf: z.optional(z.strictObject({ name: text(40), phone: z.optional(phone) })),
  source: z.optional(z.enum(ORDER_SOURCES)),
  externalNumber: z.optional(text(60)),
});

const nothing = z.strictObject({});
const reason = z.strictObject({ reason: text() });
const optionalReason = z.strictObject({ reason: z.optional(text()) });
const optionalNote = z.strictObject({ note: z.optional(text()) });

export const commandInputs = lazily({
  amend: () =>
    z.strictObject({
      text: z.optional(text(1000)),
      photos: z.optional(photos),
      location: z.optional(location),
      contact: z.optional(contact),
      preferredTime: z.optional(span),
      public: z.optional(z.boolean()),
    }),
  accept: () =>
    z.strictObject({
      categoryCode: z.optional(text(40)),
      triage: z.optional(z.enum(TRIAGES)),
      sensitive: z.optional(z.boolean()),
    }),
  contact: () =>
    z.strictObject({
      channel: z.enum(CONTACT_CHANNELS),
      reached: z.boolean(),
      words: z.optional(text()),
    }),
  reject: () =>
    z.strictObject({
      reasonCode: z.enum(REJECT_REASONS),
      explanation: text(),
      referral: z.optional(z.strictObject({ who: text(60), phone })),
    }),
  appeal: () => reason,
  forward: () =>
    z.strictObject({ areaCode: z.string().check(z.regex(/^\d{12}$/)), reason: text() }),
  merge: () => z.strictObject({ intoOrderId: id }),
  split: () => reason,
  withdraw: () =>
    z.strictObject({
      reasonCode: z.optional(z.enum(WITHDRAW_REASONS)),
      reason: z.optional(text()),
    }),
  dispatch: () => z.strictObject({ partnerId: text(60), note: z.optional(text()) }),
  pool: () => optionalNote,
  claim: () => z.strictObject({ promisedAt: z.optional(time), workerId: z.optional(id) }),
  assign: () => z.strictObject({ workerId: id, reason: z.optional(text()) }),
  transfer: () => z.strictObject({ workerId: id, reason: z.optional(text()) }),
  reschedule: () =>
    z.union([
      z
        .strictObject({ from: time, to: time, reason: z.optional(text()) })
        .check(z.refine(({ from, to }) => from < to, { path: ['to'], error: 'too_early' })),
      z.strictObject({ agree: z.literal(true) }),
    ]),
  decline: () =>
    z.strictObject({ reasonCode: z.enum(DECLINE_REASONS), reason: z.optional(text()) }),
  recall: () => reason,
  quote: () => z.strictObject({ amountFen: amountFen.check(z.minimum(1)), what: text(200) }),
  'agree-quote': () => nothing,
  'refuse-quote': () => optionalReason,
  start: () =>
    z.strictObject({
      note: z.optional(text()),
      photos: z.optional(photos),
      workerId: z.optional(id),
    }),
  progress: () =>
    z.strictObject({
      text: text(),
      photos: z.optional(photos),
      body: z.optional(text(60)),
      arrivedAt: z.optional(time),
    }),
  pause: () =>
    z.strictObject({ reasonCode: z.enum(PAUSE_REASONS), note: text(), expectedAt: time }),
  shelve: () => z.strictObject({ cause: text(), done: text(), reviewAt: time }),
  resume: () => nothing,
  'request-extension': () => z.strictObject({ until: time, reason: text() }),
  'grant-extension': () => z.strictObject({ until: z.optional(time) }),
  'refuse-extension': () => reason,
  fulfil: () =>
    z.strictObject({
      handledAt: z.optional(time),
      place: z.optional(z.string().check(z.trim(), z.maxLength(200))),
      handlers: z.optional(z.array(text(40)).check(z.maxLength(20))),
      process: z.optional(z.string().check(z.trim(), z.maxLength(2000))),
      result: z.optional(z.string().check(z.trim(), z.maxLength(2000))),
      feedback: z.optional(
        z.strictObject({ channel: z.enum(CONTACT_CHANNELS), at: time, words: z.optional(text()) }),
      ),
      photosBefore: z.optional(photos),
      photosAfter: z.optional(photos),
      photoExempt: z.optional(text(200)),
      charge: z.optional(z.strictObject({ amountFen })),
    }),
  'send-back': () => reason,
  rate: () =>
    z.strictObject({
      resolved: z._default(z.boolean(), true),
      satisfaction: z.enum(SATISFACTIONS),
      stars: z.optional(z.strictObject({ attitude: stars, speed: stars, result: stars })),
      text: z.optional(text()),
      photos: z.optional(photos),
      tags: z.optional(z.array(text(20)).check(z.maxLength(10))),
      photosMayBePublic: z.optional(z.boolean()),
    }),
  reopen: () => z.strictObject({ reason: text(), photos: z.optional(photos) }),
  'follow-up': () =>
    z.strictObject({
      reached: z.boolean(),
      resolved: z.optional(z.boolean()),
      satisfaction: z.optional(z.enum(SATISFACTIONS)),
      words: text(),
    }),
  reply: () => z.strictObject({ text: text() }),
  escalate: () =>
    z.strictObject({
      reason: text(),
      bodies: z.optional(z.array(text(60)).check(z.maxLength(20))),
    }),
  respond: () =>
    z.strictObject({ note: z.optional(text()), keepPartner: z._default(z.boolean(), true) }),
  'hand-back': () => z.strictObject({ reason: text(), advice: text() }),
  urge: () => z.strictObject({ text: z.optional(text()) }),
  supervise: () => z.strictObject({ text: text(), dueAt: z.optional(time) }),
  exempt: () => z.strictObject({ reasonCode: z.enum(EXEMPT_REASONS), proof: text() }),
  hide: () => reason,
  show: () => nothing,
  redact: () =>
    z.strictObject({
      field: z.enum(['description', 'comment', 'progress', 'evidence', 'contact', 'photo']),
      at: z.optional(z.union([z.int().check(z.minimum(1), z.maximum(500)), id])),
      find: z.optional(text(200)),
      photoId: z.optional(id),
      reason: text(),
    }),
  comment: () => z.strictObject({ text: text(), photos: z.optional(photos) }),
  join: () => nothing,
  leave: () => nothing,
});

/** The commands that a person sends; `follow`, `lapse` and `close` are the platform's own. */
export type PersonCommand = keyof typeof commandInputs;
export type InputOf<Name extends PersonCommand> = z.output<(typeof commandInputs)[Name]>;
export type PlaceInput = z.output<typeof placeInput>;

export { areaCode, id as ulidSchema, time as timeSchema };
