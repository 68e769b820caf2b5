import * as z from 'zod/mini';

import { FIGURE_NAMES } from '../../domain/insight/figures';
import { OPEN_FIGURES } from '../../domain/insight/open-figures';
import { WAITING_CAUSES } from '../../domain/insight/waiting';
import { areaCode } from '../../domain/order/inputs';
import { GROUPINGS } from './get-stats';
import { day, isPeriod, NO_PERIOD } from '../platform/http/period';

const MOST_DAYS = 400;

const flag = z.pipe(
  z.enum(['true', 'false', '1', '0']),
  z.transform((text) => text === 'true' || text === '1'),
);

/** At most 400 days at once; without days the last 30. */
export const statsQuery = z
  .strictObject({
    area: z.optional(areaCode),
    partner: z.optional(z.string().check(z.minLength(1), z.maxLength(40))),
    from: z.optional(day),
    to: z.optional(day),
    by: z.optional(z.enum(GROUPINGS)),
    open: z._default(flag, false),
  })
  .check(z.refine(isPeriod(MOST_DAYS), NO_PERIOD));

const count = z.int().check(z.minimum(0));
const rate = z.strictObject({ value: z.nullable(z.number()), count: z.number(), of: count });
const voiceRates = z.strictObject({ resolutionRate: rate, satisfactionRate: rate });
const loopRates = {
  responseRate: rate,
  resolutionRate: rate,
  satisfactionRate: rate,
  firstTimeRate: rate,
};
const spread = z.strictObject({
  median: z.nullable(z.number()),
  p90: z.nullable(z.number()),
  of: count,
});
const shares = { rejected: rate, reopened: rate, unrated: rate, exempted: rate };

const block = {
  ended: count,
  voices: count,
  enough: z.boolean(),
  ...loopRates,
  withExempted: z.strictObject(loopRates),
  apart: z.strictObject({ onBehalf: voiceRates, community: voiceRates }),
  shares: z.strictObject(shares),
  onTimeRate: rate,
  times: z.strictObject({ toAccept: spread, toTake: spread, toFulfil: spread }),
  waited: z.partialRecord(
    z.enum(WAITING_CAUSES),
    z.strictObject({ minutes: count, orders: count }),
  ),
  counts: z.partialRecord(z.enum(FIGURE_NAMES), count),
};

const openCounts = z.partialRecord(z.enum(OPEN_FIGURES), count);

export const statsAnswer = z
  .strictObject({
    areas: z.optional(z.array(z.string())),
    partner: z.optional(z.strictObject({ id: z.string(), name: z.string() })),
    from: day,
    to: day,
    provisional: z.boolean(),
    ...block,
    shares: z.strictObject({ ...shares, shelved: z.optional(rate) }),
    open: z.optional(
      z.strictObject({
        counts: openCounts,
        groups: z.optional(
          z.array(z.strictObject({ key: z.string(), name: z.string(), counts: openCounts })),
        ),
      }),
    ),
    groups: z.optional(
      z.array(
        z.strictObject({
          key: z.string(),
          name: z.string(),
          ...block,
          rank: z.optional(
            z.strictObject({ responseRate: count, resolutionRate: count, satisfactionRate: count }),
          ),
        }),
      ),
    ),
  })
  .register(z.globalRegistry, {
    id: 'Stats',
    description: '一段时间的三率和旁边的数:每个率都带分子、分母',
  });
