import * as z from 'zod';

import { ATTENTION_GROUPS } from '../../../domain/insight/attention';
import { areaCode } from '../../../domain/order/inputs';
import { requireCaller } from '../../platform/http/caller';
import { none, route, type Route } from '../../platform/http/route';
import { cursor, limit, orderAnswer } from '../schemas';
import { listAttention } from './attention-list';
import type { OverviewDeps } from './deps';

const query = z.strictObject({
  area: areaCode.optional(),
  group: z.enum(ATTENTION_GROUPS).optional(),
  limit: limit.default(20),
  cursor,
});

const attentionItem = orderAnswer
  .extend({ since: z.string(), until: z.string().optional(), turn: z.string() })
  .meta({ id: 'AttentionItem', description: '要关注的一单:从什么时候起、等到哪天、该谁动' });

const answer = z.strictObject({
  groups: z.array(
    z.strictObject({
      group: z.enum(ATTENTION_GROUPS),
      count: z.int(),
      items: z.array(attentionItem),
      next: z.string().optional(),
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
