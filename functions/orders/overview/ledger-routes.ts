import * as z from 'zod/mini';

import { areaCode } from '../../../domain/order/inputs';
import { requireCaller } from '../../platform/http/caller';
import { none, route, type Route } from '../../platform/http/route';
import type { OverviewDeps } from './deps';
import { ledgerFile } from './ledger-file';

const query = z.strictObject({
  area: areaCode,
  month: z.string().check(z.regex(/^20\d{2}-(0[1-9]|1[0-2])$/)),
});

/** 月度台账: the month of an area in one CSV file. */
export const ledgerRoutes: readonly Route<OverviewDeps>[] = [
  route({
    ...none,
    method: 'GET',
    path: '/v1/ledger',
    access: 'seeLedger',
    summary: '月度台账',
    query,
    answerType: 'text/csv',
    run: async (deps: OverviewDeps, { caller, query: asked }) => {
      const { name, csv } = await ledgerFile(deps, requireCaller(caller).person, asked);
      return {
        body: csv,
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="${name}"`,
        },
      };
    },
  }),
];
