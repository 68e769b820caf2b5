import * as z from 'zod/mini';

import { MOST_RAISED, PLACING } from '../../../domain/limits';
import { ulidSchema } from '../../../domain/order/inputs';
import { requireCaller } from '../../platform/http/caller';
import { none, route, type Route } from '../../platform/http/route';
import type { PersonalDeps } from './deps';
import { raiseLimits } from './raise-limits';

const ordersADay = z.int().check(z.minimum(PLACING.ordersADay), z.maximum(MOST_RAISED.ordersADay));
const openOfOneCategory = z
  .int()
  .check(z.minimum(PLACING.openOfOneCategory), z.maximum(MOST_RAISED.openOfOneCategory));

/** Limits of placing, raised for one person by staff. */
export const limitsRoutes: readonly Route<PersonalDeps>[] = [
  route({
    ...none,
    method: 'POST',
    path: '/v1/limits',
    access: 'raiseLimits',
    summary: '放宽一位居民的点单限制',
    body: z.strictObject({
      orderId: ulidSchema,
      ordersADay: z.optional(ordersADay),
      openOfOneCategory: z.optional(openOfOneCategory),
      days: z.int().check(z.minimum(1), z.maximum(MOST_RAISED.days)),
      reason: z.string().check(z.trim(), z.minLength(5), z.maxLength(200)),
    }),
    answer: z.strictObject({
      displayName: z.string(),
      ordersADay: z.int(),
      openOfOneCategory: z.int(),
      until: z.string(),
    }),
    run: async (deps: PersonalDeps, { caller, body }) => ({
      body: await raiseLimits(deps, requireCaller(caller).person, body),
    }),
  }),
];
