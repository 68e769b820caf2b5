import * as z from 'zod/mini';

import { areaCode, ulidSchema } from '../../domain/order/inputs';
import { findQuarter } from '../../domain/time/quarter';
import { STAR_LISTS } from '../../domain/insight/stars';
import { SHORTEST_HEAD } from './public-receipts';
import { MOST_DAYS, PUBLIC_GROUPS } from './public-stats';
import { day, isPeriod, NO_PERIOD } from '../platform/http/period';

/** Parameters, queries and answers of what is disclosed (公开). */
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const head = z.string().check(z.regex(new RegExp(`^[0-9a-f]{${SHORTEST_HEAD},64}$`)));

export const dateParams = z.strictObject({ date: day });
export const receiptParams = z.strictObject({ id: ulidSchema });
export const receiptQuery = z.strictObject({ head });

/** An order by its receipt asks for the way to the root; a district for its leaves, page by page. */
export const rootQuery = z
  .strictObject({
    order: z.optional(ulidSchema),
    head: z.optional(head),
    district: z.optional(z.string().check(z.regex(/^\d{6}$/))),
    offset: z._default(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(1_000_000_000)), 0),
    limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(1000)), 100),
  })
  .check(
    z.refine(({ order, head: given }) => (order === undefined) === (given === undefined), {
      path: ['head'],
    }),
  );

const count = z.int().check(z.minimum(0));
const step = z.strictObject({ side: z.enum(['left', 'right']), hash });

export const rootAnswer = z.strictObject({
  date: day,
  root: hash,
  count,
  districts: z.array(z.strictObject({ code: z.string(), root: hash, count })),
  publishedAt: z.string(),
  algorithm: z.string(),
  proof: z.optional(
    z.strictObject({ sequence: z.int(), head: hash, leaf: hash, path: z.array(step) }),
  ),
  leaves: z.optional(z.strictObject({ items: z.array(hash), next: z.optional(z.int()) })),
});

export const receiptAnswer = z.strictObject({
  valid: z.boolean(),
  length: z.int(),
  head: hash,
  sequence: z.int(),
  day,
  published: z.boolean(),
});

export const publicStatsQuery = z
  .strictObject({
    area: areaCode,
    from: z.optional(day),
    to: z.optional(day),
    by: z.optional(z.enum(PUBLIC_GROUPS)),
  })
  .check(z.refine(isPeriod(MOST_DAYS), NO_PERIOD));

const rate = z.strictObject({ value: z.nullable(z.number()), count: z.number(), of: z.int() });
const spread = z.strictObject({
  median: z.nullable(z.number()),
  p90: z.nullable(z.number()),
  of: z.int(),
});
const disclosed = {
  ended: count,
  voices: count,
  enough: z.boolean(),
  responseRate: z.optional(rate),
  resolutionRate: z.optional(rate),
  satisfactionRate: z.optional(rate),
  firstTimeRate: z.optional(rate),
  onTimeRate: z.optional(rate),
  shares: z.optional(z.strictObject({ unrated: rate, rejected: rate, reopened: rate })),
  times: z.optional(
    z.strictObject({
      toAccept: z.optional(spread),
      toTake: z.optional(spread),
      toFulfil: z.optional(spread),
    }),
  ),
};
const promised = z.strictObject({
  acceptMinutes: z.number(),
  takeMinutes: z.optional(z.number()),
  fulfilMinutes: z.number(),
});

export const publicStatsAnswer = z.strictObject({
  area: z.string(),
  name: z.string(),
  from: day,
  to: day,
  provisional: z.boolean(),
  ...disclosed,
  groups: z.optional(
    z.array(
      z.strictObject({
        key: z.string(),
        name: z.string(),
        promised: z.optional(promised),
        ...disclosed,
      }),
    ),
  ),
});

export const starsQuery = z.strictObject({
  area: areaCode,
  quarter: z.string().check(z.refine((text) => findQuarter(text) !== undefined)),
});

export const starsAnswer = z.strictObject({
  area: z.string(),
  name: z.string(),
  quarter: z.string(),
  from: day,
  to: day,
  provisional: z.boolean(),
  formula: z.strictObject({
    words: z.array(z.string()),
    weights: z.strictObject({
      satisfaction: z.number(),
      resolution: z.number(),
      onTime: z.number(),
    }),
    minVoices: z.int(),
    leastScore: z.number(),
    places: z.int(),
  }),
  lists: z.array(
    z.strictObject({
      list: z.enum(STAR_LISTS),
      name: z.string(),
      meaning: z.string(),
      candidates: z.array(
        z.strictObject({
          key: z.string(),
          name: z.string(),
          satisfactionRate: rate,
          resolutionRate: rate,
          onTimeRate: rate,
          score: z.number(),
          voices: z.int(),
          place: z.int(),
          star: z.boolean(),
        }),
      ),
      tooFew: count,
    }),
  ),
});
