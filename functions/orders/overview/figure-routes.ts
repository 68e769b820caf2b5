import * as z from 'zod';

import { FIGURE_NAMES } from '../../../domain/insight/figures';
import { OPEN_FIGURES } from '../../../domain/insight/open-figures';
import { areaCode } from '../../../domain/order/inputs';
import { requireCaller } from '../../platform/http/caller';
import { none, route, type Route } from '../../platform/http/route';
import { cursor, limit, orderAnswer } from '../schemas';
import type { OverviewDeps } from './deps';
import { listFigure } from './list-figure';
import { day, isPeriod, NO_PERIOD } from '../../platform/http/period';

const MOST_DAYS = 400;

const code = z.string().min(1).max(40).optional();

const query = z
  .strictObject({
    figure: z.enum([...FIGURE_NAMES, ...OPEN_FIGURES]),
    area: areaCode.optional(),
    partner: code,
    worker: code,
    category: code,
    from: day.optional(),
    to: day.optional(),
    limit: limit.default(20),
    cursor,
  })
  .refine(isPeriod(MOST_DAYS), NO_PERIOD);

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
      items: z.array(orderAnswer),
      hidden: z.int(),
      next: z.string().optional(),
    }),
    run: async (deps: OverviewDeps, { caller, query: asked }) => ({
      body: await listFigure(deps, requireCaller(caller).person, asked),
    }),
  }),
];
