import * as z from 'zod/mini';

import { EXPORT_FORMATS, EXPORT_KINDS } from '../../../domain/exports/kinds';
import { areaCode } from '../../../domain/order/inputs';
import { ROLES } from '../../../domain/order/vocabulary';
import { requireCaller } from '../../platform/http/caller';
import { day } from '../../platform/http/period';
import { none, route, type Route } from '../../platform/http/route';
import { cursor, limit } from '../schemas';
import type { ExportDeps } from './deps';
import { exportFile } from './export-file';
import { listExports } from './list-exports';

const query = z.strictObject({
  area: z.optional(areaCode),
  from: z.optional(day),
  to: z.optional(day),
});

const TYPES = { csv: 'text/csv', jsonl: 'application/x-ndjson' } as const;
const SUMMARIES = { orders: '导出一段时间的单', ratings: '导出一段时间的评价' } as const;

const files = EXPORT_KINDS.flatMap((kind) =>
  EXPORT_FORMATS.map((format) =>
    route({
      ...none,
      method: 'GET',
      path: `/v1/exports/${kind}.${format}`,
      access: 'exportData',
      summary: SUMMARIES[kind],
      // It reads much, and leaves a line in the record.
      limit: 'command',
      query,
      answerType: TYPES[format],
      run: (deps: ExportDeps, { caller, query: asked }) =>
        exportFile(deps, requireCaller(caller).person, { kind, format, ...asked }),
    }),
  ),
);

const exported = z
  .strictObject({
    id: z.string(),
    at: z.string(),
    by: z.strictObject({ role: z.enum(ROLES), displayName: z.optional(z.string()) }),
    kind: z.enum(EXPORT_KINDS),
    format: z.enum(EXPORT_FORMATS),
    areas: z.array(z.string()),
    from: z.string(),
    to: z.string(),
    state: z.enum(['begun', 'complete', 'broken']),
    rows: z.int(),
  })
  .register(z.globalRegistry, { id: 'Exported', description: '谁在什么时候导出了什么' });

/** 导出: orders and ratings as files, and who took which. */
export const exportRoutes: readonly Route<ExportDeps>[] = [
  ...files,
  route({
    ...none,
    method: 'GET',
    path: '/v1/exports',
    access: 'exportData',
    summary: '谁导出过什么',
    query: z.strictObject({
      area: z.optional(areaCode),
      limit: z._default(limit, 20),
      cursor,
    }),
    answer: z.strictObject({ items: z.array(exported), next: z.optional(z.string()) }),
    run: async (deps: ExportDeps, { caller, query: asked }) => ({
      body: await listExports(deps, requireCaller(caller).person, asked),
    }),
  }),
];
