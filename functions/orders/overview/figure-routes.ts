import * as z from 'zod/mini';

import { FIGURE_NAMES } from '../../../domain/insight/figures';
import { OPEN_FIGURES } from '../../../domain/insight/open-figures';
import { areaCode } from '../../../domain/order/inputs';
import { requireCaller } from '../../platform/http/caller';
import { none, route, type Route } from '../../platform/http/route';
import { cursor, limit, orderRow } from '../schemas';
import type { OverviewDeps } from './deps';
import { listFigure } from './list-figure';
import { day, isPeriod, NO_PERIOD } from '../../platform/http/period';

const MOST_DAYS = 400;

const code = z.optional(z.string().check(z.minLength(1), z.maxLength(40)));

const query = z
  .strictObject({
    figure: z.enum([...FIGURE_NAMES, ...OPEN_FIGURES]),
    area: z.optional(areaCode),
    partner: code,
    worker: code,
    category: code,
    from: z.optional(day),
    to: z.optional(day),
    limit: z._default(limit, 20),
    cursor,
  })
  .check(z.refine(isPeriod(MOST_DAYS), NO_PERIOD));

/** 每个数点开看单: what stands behind a figure. */
export const figureRoutes: readonly Route<OverviewDeps>[] = [
  route({
    ...none,
    method: 'GET',
    path: '/v1/stats/orders',
    access: 'seeFigures',
    summary: '一个数后面的单',
    query,
    answer: z.strictObject({
      items: z.array(orderRow),
      hidden: z.int(),
      next: z.optional(z.string()),
    }),
    run: async (deps: OverviewDeps, { caller, query: asked }) => ({
      body: await listFigure(deps, requireCaller(caller).person, asked),
    }),
  }),
];
