import * as z from 'zod/mini';

import { FOLLOW_UP_REASONS, VISITORS } from '../../../domain/insight/follow-up-list';
import { areaCode } from '../../../domain/order/inputs';
import { requireCaller } from '../../platform/http/caller';
import { none, route, type Route } from '../../platform/http/route';
import { cursor, flag, limit, orderRow } from '../schemas';
import type { OverviewDeps } from './deps';
import { listFollowUps } from './follow-up-list';

const query = z.strictObject({
  area: z.optional(areaCode),
  by: z._default(z.enum(VISITORS), 'community'),
  done: z._default(flag, false),
  limit: z._default(limit, 20),
  cursor,
});

const followUpAnswer = z
  .extend(orderRow, {
    reasons: z.array(z.enum(FOLLOW_UP_REASONS)),
    since: z.string(),
    done: z.boolean(),
  })
  .register(z.globalRegistry, {
    id: 'FollowUpItem',
    description: '要回访的一单:为什么、从什么时候起、访过没有',
  });

/** 回访: whom the area's staff, and whom the level above, asks how it was. */
export const followUpRoutes: readonly Route<OverviewDeps>[] = [
  route({
    ...none,
    method: 'GET',
    path: '/v1/follow-ups',
    access: 'callBack',
    summary: '回访名单',
    query,
    answer: z.strictObject({ items: z.array(followUpAnswer), next: z.optional(z.string()) }),
    run: async (deps: OverviewDeps, { caller, query: asked }) => ({
      body: await listFollowUps(deps, requireCaller(caller).person, asked),
    }),
  }),
];
