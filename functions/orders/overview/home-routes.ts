import * as z from 'zod/mini';

import { areaCode } from '../../../domain/order/inputs';
import { requireCaller } from '../../platform/http/caller';
import { none, route, type Route } from '../../platform/http/route';
import { flag, orderRow } from '../schemas';
import type { OverviewDeps } from './deps';
import { getHome } from './home';

const answer = z.strictObject({
  area: z.optional(z.looseObject({ code: z.string(), name: z.string() })),
  catalogue: z.optional(
    z.strictObject({
      categories: z.array(z.looseObject({ code: z.string(), name: z.string() })),
      services: z.array(z.looseObject({ id: z.string(), name: z.string() })),
      moreServices: z.int(),
    }),
  ),
  mine: z.strictObject({ items: z.array(orderRow) }),
  unread: z.int(),
});

/** 点单: what the first page shows, in one answer. */
export const homeRoutes: readonly Route<OverviewDeps>[] = [
  route({
    ...none,
    method: 'GET',
    path: '/v1/home',
    access: 'self',
    summary: '首页要看的,一次给齐',
    query: z.strictObject({ area: z.optional(areaCode), catalogue: z._default(flag, true) }),
    answer,
    run: async (deps: OverviewDeps, { caller, query }) => ({
      body: await getHome(deps, requireCaller(caller).person, query),
    }),
  }),
];
