import * as z from 'zod/mini';

import { ATTENTION_GROUPS } from '../../../domain/insight/attention';
import { areaCode } from '../../../domain/order/inputs';
import { requireCaller } from '../../platform/http/caller';
import { none, route, type Route } from '../../platform/http/route';
import { cursor, limit, orderRow } from '../schemas';
import { listAttention } from './attention-list';
import type { OverviewDeps } from './deps';

const query = z.strictObject({
  area: z.optional(areaCode),
  group: z.optional(z.enum(ATTENTION_GROUPS)),
  limit: z._default(limit, 20),
  cursor,
});

const attentionItem = z
  .extend(orderRow, { since: z.string(), until: z.optional(z.string()), turn: z.string() })
  .register(z.globalRegistry, {
    id: 'AttentionItem',
    description: '要关注的一单:从什么时候起、等到哪天、该谁动',
  });

const answer = z.strictObject({
  groups: z.array(
    z.strictObject({
      group: z.enum(ATTENTION_GROUPS),
      count: z.int(),
      items: z.array(attentionItem),
      next: z.optional(z.string()),
    }),
  ),
});

/** 关注: what the level above sees to. */
export const attentionRoutes: readonly Route<OverviewDeps>[] = [
  route({
    ...none,
    method: 'GET',
    path: '/v1/attention',
    access: 'oversee',
    summary: '上级关注',
    query,
    answer,
    run: async (deps: OverviewDeps, { caller, query: asked }) => ({
      body: await listAttention(deps, requireCaller(caller).person, asked),
    }),
  }),
];
