import * as z from 'zod';

import { areaCode, ulidSchema } from '../../domain/order/inputs';
import { findQuarter } from '../../domain/time/quarter';
import { STAR_LISTS } from '../../domain/insight/stars';
import { SHORTEST_HEAD } from './public-receipts';
import { MOST_DAYS, PUBLIC_GROUPS } from './public-stats';
import { day, isPeriod, NO_PERIOD } from '../platform/http/period';

/** Parameters, queries and answers of what is disclosed (公开). */
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const head = z.string().regex(new RegExp(`^[0-9a-f]{${SHORTEST_HEAD},64}$`));

export const dateParams = z.strictObject({ date: day });
export const receiptParams = z.strictObject({ id: ulidSchema });
export const receiptQuery = z.strictObject({ head });

/** An order by its receipt asks for the way to the root; a district for its leaves, page by page. */
export const rootQuery = z
  .strictObject({
    order: ulidSchema.optional(),
    head: head.optional(),
    district: z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
    offset: z.coerce.number().int().min(0).max(1_000_000_000).default(0),
    limit: z.coerce.number().int().min(1).max(1000).default(100),
  })
  .refine(({ order, head: given }) => (order === undefined) === (given === undefined), {
    path: ['head'],
  });

const count = z.int().min(0);
const step = z.strictObject({ side: z.enum(['left', 'right']), hash });

export const rootAnswer = z.strictObject({
  date: day,
  root: hash,
  count,
  districts: z.array(z.strictObject({ code: z.string(), root: hash, count })),
  publishedAt: z.string(),
  algorithm: z.string(),
  proof: z
    .strictObject({ sequence: z.int(), head: hash, leaf: hash, path: z.array(step) })
    .optional(),
  leaves: z.strictObject({ items: z.array(hash), next: z.int().optional() }).optional(),
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
    from: day.optional(),
    to: day.optional(),
    by: z.enum(PUBLIC_GROUPS).optional(),
  })
  .refine(isPeriod(MOST_DAYS), NO_PERIOD);

const rate = z.strictObject({ value: z.number().nullable(), count: z.number(), of: z.int() });
const spread = z.strictObject({
  median: z.number().nullable(),
  p90: z.number().nullable(),
  of: z.int(),
});
const disclosed = {
  ended: count,
  voices: count,
  enough: z.boolean(),
  responseRate: rate.optional(),
  resolutionRate: rate.optional(),
  satisfactionRate: rate.optional(),
  firstTimeRate: rate.optional(),
  onTimeRate: rate.optional(),
  shares: z.strictObject({ unrated: rate, rejected: rate, reopened: rate }).optional(),
  times: z
    .strictObject({
      toAccept: spread.optional(),
      toTake: spread.optional(),
      toFulfil: spread.optional(),
    })
    .optional(),
};
const promised = z.strictObject({
  acceptMinutes: z.number(),
  takeMinutes: z.number().optional(),
  fulfilMinutes: z.number(),
});

export const publicStatsAnswer = z.strictObject({
  area: z.string(),
  name: z.string(),
  from: day,
  to: day,
  provisional: z.boolean(),
  ...disclosed,
  groups: z
    .array(
      z.strictObject({
        key: z.string(),
        name: z.string(),
        promised: promised.optional(),
        ...disclosed,
      }),
    )
    .optional(),
});

export const starsQuery = z.strictObject({
  area: areaCode,
  quarter: z.string().refine((text) => findQuarter(text) !== undefined),
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
