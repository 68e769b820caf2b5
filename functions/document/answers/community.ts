import * as z from 'zod/mini';

import { AREA_LEVELS } from '../../../domain/area';
import { TRIAGES } from '../../../domain/order/vocabulary';
import { PARTNER_KINDS } from '../../../domain/partner';
import { count, feeKind, named, text } from './parts';

const day = z.iso.date();
const optionalText = z.optional(text);

export const area = z.strictObject({
  code: text,
  name: text,
  level: z.enum(AREA_LEVELS),
  parent: optionalText,
  phone: text,
  hours: z.array(z.strictObject({ from: text, to: text })),
  hoursText: text,
  dutyPhone: optionalText,
  households: z.optional(count),
  courtyard: optionalText,
  point: z.optional(z.strictObject({ lat: z.number(), lng: z.number() })),
  settings: z.strictObject({ collectiveFrom: count, categories: z.array(text) }),
});

const fee = z.strictObject({
  serviceCode: text,
  categoryCode: text,
  name: text,
  kind: feeKind,
  amountFen: z.optional(count),
  unit: optionalText,
  note: optionalText,
});

const agreement = z.strictObject({
  number: text,
  basis: z.enum(['agreement', 'registration']),
  status: z.enum(['draft', 'active', 'suspended', 'ended']),
  signedOn: day,
  from: day,
  until: day,
  areas: z.array(text),
  categories: z.array(text),
  cap: count,
  fees: z.array(fee),
  credentials: z.array(z.strictObject({ name: text, until: day })),
  insuranceUntil: z.optional(day),
  hours: text,
  fundShare: z.optional(z.number()),
  exitNotice: count,
});

const profile = {
  id: text,
  name: text,
  kind: z.enum(PARTNER_KINDS),
  introduction: optionalText,
  agreement,
  inForce: z.boolean(),
  daysLeft: z.int(),
  endsSoon: z.boolean(),
  openOrders: count,
};

const rate = z.strictObject({ value: z.nullable(z.number()), count, of: count });

/** In a list with how often it is on time, alone with its rates of 90 days. */
export const partnerInList = z.strictObject({ ...profile, onTime: z.optional(rate) });

export const partner = z.strictObject({
  ...profile,
  rates: z.looseObject({
    days: count,
    ended: count,
    voices: count,
    enough: z.boolean(),
    responseRate: z.optional(rate),
    resolutionRate: z.optional(rate),
    satisfactionRate: z.optional(rate),
  }),
});

export const partnerMember = z.strictObject({
  id: text,
  displayName: text,
  title: text,
  role: z.enum(['partnerLead', 'partnerMember']),
});

const minutes = z.strictObject({
  acceptMinutes: count,
  takeMinutes: z.optional(count),
  fulfilMinutes: count,
});

const question = z.strictObject({
  code: text,
  label: text,
  type: z.enum(['single', 'multi', 'number', 'datetime', 'text']),
  required: z.boolean(),
  options: z.optional(z.array(z.strictObject({ code: text, label: text }))),
});

const category = z.strictObject({
  code: text,
  name: text,
  icon: text,
  triage: z.enum(TRIAGES),
  promised: minutes,
  profile: z.enum(['work', 'answer']),
  sensitive: z.boolean(),
  dispatchOnly: z.boolean(),
  mayBePublic: z.boolean(),
  photosRequired: z.strictObject({ before: z.boolean(), after: z.boolean() }),
  insideHome: z.boolean(),
  handledBy: z.array(z.enum(PARTNER_KINDS)),
  notice: optionalText,
  noticeOn: z.optional(z.strictObject({ question: text, option: text })),
  questions: z.array(question),
  examples: z.array(text),
  referral: z.strictObject({ who: text, phone: text }),
});

export const catalogue = z.strictObject({
  categories: z.array(category),
  services: z.array(
    z.strictObject({
      id: text,
      name: text,
      categoryCode: text,
      partner: named,
      fee: z.strictObject({ kind: feeKind, amountFen: z.optional(count), unit: optionalText }),
    }),
  ),
});
