import * as z from 'zod';

import { MOST_RAISED, PLACING } from '../../../domain/limits';
import { ulidSchema } from '../../../domain/order/inputs';
import { requireCaller } from '../../platform/http/caller';
import { none, route, type Route } from '../../platform/http/route';
import type { PersonalDeps } from './deps';
import { raiseLimits } from './raise-limits';

const ordersADay = z.int().min(PLACING.ordersADay).max(MOST_RAISED.ordersADay);
const openOfOneCategory = z.int().min(PLACING.openOfOneCategory).max(MOST_RAISED.openOfOneCategory);

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
      ordersADay: ordersADay.optional(),
      openOfOneCategory: openOfOneCategory.optional(),
      days: z.int().min(1).max(MOST_RAISED.days),
      reason: z.string().trim().min(5).max(200),
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
