import { addDays, endOfDay, startOfDay, type Day } from './shanghai';

const QUARTER = /^(\d{4})Q([1-4])$/;
const MONTHS = 3;
const LAST = 4;

/** A quarter (季度) in Asia/Shanghai as `2026Q2`: its first and last day, and its instants, both included. */
export interface Quarter {
  from: Day;
  to: Day;
  begins: number;
  ends: number;
}

const firstDay = (year: number, quarter: number): Day =>
  `${String(year).padStart(4, '0')}-${String((quarter - 1) * MONTHS + 1).padStart(2, '0')}-01`;

/** Undefined for any other text. */
export function findQuarter(text: string): Quarter | undefined {
  const [, year, quarter] = QUARTER.exec(text) ?? [];
  if (year === undefined || quarter === undefined) return undefined;
  const from = firstDay(Number(year), Number(quarter));
  const next =
    Number(quarter) === LAST
      ? firstDay(Number(year) + 1, 1)
      : firstDay(Number(year), Number(quarter) + 1);
  const to = addDays(next, -1);
  return { from, to, begins: startOfDay(from), ends: endOfDay(to) };
}

/** The quarter in which a day lies, as `2026Q2`. */
export function quarterOf(day: Day): string {
  const [year = '', month = ''] = day.split('-');
  return `${year}Q${Math.ceil(Number(month) / MONTHS)}`;
}
