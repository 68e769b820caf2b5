import { stringify } from 'csv-stringify/sync';

import type { Person } from '../../../domain/access/people';
import { may } from '../../../domain/access/permissions';
import { communityOf } from '../../../domain/area';
import { findCategory } from '../../../domain/catalogue/catalogue';
import { DomainError } from '../../../domain/errors';
import { ledgerRow, ledgerTotals, type LedgerNames } from '../../../domain/insight/ledger';
import { recordOf } from '../../../domain/insight/order-record';
import type { Order } from '../../../domain/order/order';
import { endedWithin } from '../../../domain/rates';
import { startOfDay } from '../../../domain/time/shanghai';
import { LEDGER_COLUMNS, LEDGER_WORDS } from '../../../domain/words/ledger';
import { byArea, orderIdOf } from '../../platform/table/keys';
import type { OverviewDeps } from './deps';

/** One answer holds so many rows: about 300 bytes each, far below what a function may send. */
export const MOST_LEDGER_ROWS = 5000;

export interface LedgerQuery {
  area: string;
  /** `YYYY-MM`. */
  month: string;
}

/**
 * 月度台账: one file for a month of an area, one row for each of its orders that was placed or ended in that month, oldest
 * first, and the figures of those that ended below. What is sensitive counts there and is listed nowhere. CSV with a mark for Excel; cells that a table would take for a
 * formula are not one. Reads the keys of the month, the records of its ends, and each order once: about one read unit
 * for each two orders. Throws `forbidden`, `ledger_too_long`.
 */
export async function ledgerFile(
  deps: OverviewDeps,
  { memberships }: Person,
  query: LedgerQuery,
): Promise<{ name: string; csv: string }> {
  const area = communityOf(query.area) ?? query.area;
  if (!may(memberships, 'seeLedger', { areaCode: area })) throw new DomainError('forbidden');
  const period = periodOf(query.month);
  const [placed, ended] = await Promise.all([
    placedIn(deps, area, query.month),
    deps.records.listEnded(area, period.from, period.to),
  ]);
  const ids = new Set([...placed, ...ended.flatMap(({ id, end }) => (end ? [id] : []))]);
  if (ids.size > MOST_LEDGER_ROWS)
    throw new DomainError('ledger_too_long', { most: MOST_LEDGER_ROWS });
  const orders = (await deps.orders.findMany([...ids]))
    .filter(({ ownerArea }) => ownerArea === area)
    .sort((one, other) => one.placedAt - other.placedAt || (one.id < other.id ? -1 : 1));
  const names = await namesOf(deps, orders);
  return { name: `${area}-${query.month}.csv`, csv: fileOf(orders, names, period) };
}

interface Period {
  from: number;
  to: number;
}

const DECEMBER = 12;

/** From the first moment of a month in Shanghai to its last. */
function periodOf(month: string): Period {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const isLast = number === DECEMBER;
  const next = `${isLast ? year + 1 : year}-${String(isLast ? 1 : number + 1).padStart(2, '0')}`;
  return { from: startOfDay(`${month}-01`), to: startOfDay(`${next}-01`) - 1 };
}

async function placedIn({ orders }: OverviewDeps, area: string, month: string): Promise<string[]> {
  const { areaPk } = byArea(area, month.replace('-', ''), '', '');
  const { items } = await orders.list('byArea', areaPk, {});
  return items.flatMap(({ pk }) => orderIdOf(String(pk)) ?? []);
}

async function namesOf(
  { areas, clock }: OverviewDeps,
  orders: readonly Order[],
): Promise<LedgerNames> {
  const codes = new Set(
    orders.flatMap(({ firstReceiver, ownerArea }) => [firstReceiver, ownerArea]),
  );
  const found = await Promise.all([...codes].map((code) => areas.get(code)));
  const byCode = new Map(found.map(({ code, name }) => [code, name]));
  return {
    areaOf: (code) => byCode.get(code) ?? code,
    categoryOf: (code) => findCategory(code)?.name ?? code,
    now: clock.now(),
  };
}

function fileOf(orders: readonly Order[], names: LedgerNames, { from, to }: Period): string {
  const ended = orders.flatMap((order) => {
    const record = recordOf(order);
    return record !== undefined && endedWithin(record, from, to) ? [record] : [];
  });
  const listed = orders.filter(({ sensitive }) => !sensitive);
  const placed = orders.filter(({ placedAt }) => placedAt >= from && placedAt <= to).length;
  const rows = [
    LEDGER_COLUMNS.map((column) => LEDGER_WORDS[column]),
    ...listed.map((order) => {
      const row = ledgerRow(order, names);
      return LEDGER_COLUMNS.map((column) => row[column]);
    }),
    [],
    ...ledgerTotals(ended, { placed, unlisted: orders.length - listed.length }),
  ];
  const filled = rows.map((row) => LEDGER_COLUMNS.map((_, index) => row[index] ?? ''));
  return stringify(filled, { bom: true, escape_formulas: true, record_delimiter: '\r\n' });
}
