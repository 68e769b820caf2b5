import known from 'chinese-days/dist/chinese-days.json';

import type { OfficialDays } from './lean/official-days';

/** The calendar of `chinese-days`, as the bundles carry it (cloud/lean/official-days.ts). */
export function officialDays(): OfficialDays {
  const years = new Set(Object.keys(known.holidays).map((day) => day.slice(0, 4)));
  const of = (days: object, year: string): string =>
    Object.keys(days)
      .filter((day) => day.startsWith(year))
      .sort()
      .map((day) => `${day.slice(5).replace('-', '')},`)
      .join('');
  return Object.fromEntries(
    [...years]
      .sort()
      .map((year) => [year, { rest: of(known.holidays, year), work: of(known.workdays, year) }]),
  );
}
