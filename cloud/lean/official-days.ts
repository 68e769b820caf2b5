/** By year, as months and days with a comma behind each: the days off, and the days that are worked in their stead (调休). */
export type OfficialDays = Readonly<Record<string, { rest: string; work: string }>>;

/** What `chinese-days` knew when the function was packaged. */
declare const OFFICIAL_DAYS: OfficialDays;

const SATURDAY = 6;

/** Stands in for `chinese-days`, which works its whole calendar out at every start: 8 ms and 15 KB for two questions. */
export function isWorkday(day: string): boolean {
  const [year = '', month = '', date = ''] = day.split('-');
  const { rest, work } = OFFICIAL_DAYS[year] ?? { rest: '', work: '' };
  const asked = `${month}${date},`;
  if (work.includes(asked)) return true;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday > 0 && weekday < SATURDAY && !rest.includes(asked);
}

/** The official days off of the year in which `from` lies: no other span is asked for. */
export function getHolidaysInRange(from: string): string[] {
  const year = from.slice(0, 4);
  const days = OFFICIAL_DAYS[year]?.rest.split(',').filter((day) => day !== '') ?? [];
  return days.map((day) => `${year}-${day.slice(0, 2)}-${day.slice(2)}`);
}
