import { toLocalField } from './time';

/** A share, with what it counts and what that is of; null where there is nothing to count. */
export interface Rate {
  value: number | null;
  count: number;
  of: number;
}

/** Whose figures: an area's, or a partner's own. */
export interface Whose {
  area?: string | undefined;
  partner?: string | undefined;
}

export const PERIODS = { week: 7, month: 30, quarter: 90 } as const;
export type Period = keyof typeof PERIODS;

const DAY_MS = 86_400_000;
const DAY_LENGTH = 10;

/** The last so many days with today as the last, as `YYYY-MM-DD` in Shanghai. */
export function daysOf(period: Period, now: number): { from: string; to: string } {
  const day = (time: number): string => toLocalField(time).slice(0, DAY_LENGTH);
  return { from: day(now - (PERIODS[period] - 1) * DAY_MS), to: day(now) };
}

/** Every day of a period, as `YYYY-MM-DD`, both ends included. */
export function daysIn({ from, to }: { from: string; to: string }): string[] {
  const days: string[] = [];
  for (let time = Date.parse(from); time <= Date.parse(to); time += DAY_MS)
    days.push(new Date(time).toISOString().slice(0, DAY_LENGTH));
  return days;
}

/** `10月25日`. */
export function shortDay(day: string): string {
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日`;
}

/** `96%`; undefined where there is nothing to count: no data is neither 0 % nor 100 %. */
export const percentWords = ({ value }: Rate): string | undefined =>
  value === null ? undefined : `${Math.round(value * 1000) / 10}%`;

/** How long a bar is beside the longest, in per cent; what is not nought can always be seen. */
export function barLength(value: number, longest: number): number {
  if (value <= 0 || longest <= 0) return 0;
  return Math.max(2, Math.round((100 * value) / longest));
}

const COMMUNITY_LENGTH = 12;

export type Grouping = 'category' | 'grid' | 'partner' | 'area' | 'worker';

/** What figures can be taken apart by: a partner's by category and its people, a level's by what lies below. */
export function groupingsOf({ area, partner }: Whose): Grouping[] {
  if (partner) return area ? ['category'] : ['category', 'worker'];
  const length = area?.length ?? COMMUNITY_LENGTH;
  if (length > COMMUNITY_LENGTH) return ['category'];
  if (length < COMMUNITY_LENGTH) return ['area', 'category', 'partner'];
  return ['category', 'grid', 'partner'];
}

interface Membership {
  role: string;
  areaCode?: string;
  partnerId?: string;
}

/** Whose figures a page shows: those that it was opened for, else those of one's own work. */
export function whoseOf(
  { area, partner }: Partial<Record<string, string>>,
  memberships: readonly Membership[],
): Whose {
  if (area || partner) return { ...(area ? { area } : {}), ...(partner ? { partner } : {}) };
  const placed = memberships.filter(({ areaCode }) => (areaCode ?? '').length > 0);
  const staff = placed.find(({ role }) => role !== 'gridWorker') ?? placed[0];
  if (staff?.areaCode) return { area: staff.areaCode };
  const team = memberships.find(({ partnerId }) => partnerId !== undefined);
  return team?.partnerId ? { partner: team.partnerId } : {};
}
