import * as z from 'zod/mini';

import type { CommentAnswer, HistoryItemAnswer, OrderAnswer } from '../../../domain/order/answer';
import { ulidSchema } from '../../../domain/order/inputs';
import { ORDER_STATES } from '../../../domain/order/states';
import {
  ORDER_CHANNELS,
  ORDER_SOURCES,
  PUBLIC_STATES,
  TRIAGES,
} from '../../../domain/order/vocabulary';
import { orderParts } from './order-parts';
import { actor, coded, count, named, photos, shown, text, time } from './parts';

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const answerValue = z.union([text, z.number(), z.array(text)]);

const members = {
  ...orderParts,
  id: ulidSchema,
  number: text,
  state: z.enum(ORDER_STATES),
  version: count,
  areaCode: text,
  ownerArea: text,
  firstReceiver: text,
  category: coded,
  title: text,
  description: text,
  answers: z.record(text, answerValue),
  photos,
  location: z.strictObject({
    lat: z.optional(z.number()),
    lng: z.optional(z.number()),
    address: z.optional(text),
  }),
  contact: z.strictObject({ name: text, phone: text }),
  resident: z.strictObject({ displayName: text }),
  onBehalfOf: z.strictObject({ name: text }),
  forRelative: z.strictObject({ name: text, relation: text }),
  partner: named,
  worker: shown,
  urgent: z.boolean(),
  triage: z.enum(TRIAGES),
  sensitive: z.boolean(),
  public: z.boolean(),
  publicState: z.enum(PUBLIC_STATES),
  dueAt: time,
  promisedAt: time,
  fulfilledAt: time,
  overdue: z.boolean(),
  placedAt: time,
  updatedAt: time,
  followers: count,
  collective: z.boolean(),
  serviceId: text,
  channel: z.enum(ORDER_CHANNELS),
  source: z.enum(ORDER_SOURCES),
  externalNumber: text,
  qualifying: count,
  reopened: count,
  mergedInto: ulidSchema,
  receipt: hash,
  community: z.strictObject({ name: text, phone: text, hours: text }),
} satisfies Record<keyof OrderAnswer, z.ZodMiniType>;

/** What every order has, whoever looks. */
const ALWAYS = [
  ...['id', 'number', 'state', 'areaCode', 'ownerArea', 'firstReceiver', 'category', 'title'],
  ...['photos', 'urgent', 'triage', 'sensitive', 'public', 'publicState', 'overdue'],
  ...['placedAt', 'updatedAt', 'followers', 'collective', 'channel', 'followUps', 'contacts'],
  ...['reopened', 'receipt', 'community', 'actions', 'version'],
];

/** Members of an answer by their schemas; what is not `always` there is optional. */
const partly = (shape: Record<string, z.ZodMiniType>, always: readonly string[]) =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(shape).map(([name, schema]) => [
        name,
        always.includes(name) ? schema : z.optional(schema),
      ]),
    ),
  );

/** One order as it is answered, cut to what the viewer may see. */
export const order = partly(members, ALWAYS);

/** What lies beside an order, or is not on the card of an index. */
const NOT_IN_ROWS = [
  ...['receipt', 'publicState', 'followers', 'collective', 'followUps', 'contacts', 'reopened'],
  'version',
];

/** An order in a list. */
export const orderRow = partly(
  members,
  ALWAYS.filter((name) => !NOT_IN_ROWS.includes(name)),
);

const step = {
  sequence: count,
  at: time,
  actor,
  command: text,
  from: z.nullable(z.enum(ORDER_STATES)),
  to: z.enum(ORDER_STATES),
  data: z.record(text, z.unknown()),
  text,
  photos,
  digest: hash,
  previousHash: z.nullable(hash),
  hash,
} satisfies Record<keyof HistoryItemAnswer, z.ZodMiniType>;

export const historyItem = partly(step, [
  ...['sequence', 'at', 'actor', 'command', 'from', 'to', 'data', 'previousHash', 'hash'],
]);

export const comment = z.strictObject({
  id: text,
  at: time,
  actor,
  text,
  photos,
} satisfies Record<keyof CommentAnswer, z.ZodMiniType>);
