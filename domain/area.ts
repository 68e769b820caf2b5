/** Areas are named by the official division codes (统计用区划代码); a grid adds 3 digits of ours. */
export const AREA_LEVELS = ['district', 'subdistrict', 'community', 'grid'] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

const LENGTHS: Record<AreaLevel, number> = { district: 6, subdistrict: 9, community: 12, grid: 15 };

const findLevel = (code: string): AreaLevel | undefined =>
  /^\d+$/.test(code) ? AREA_LEVELS.find((level) => LENGTHS[level] === code.length) : undefined;

export const isAreaCode = (code: string): boolean => findLevel(code) !== undefined;

/** District 6 digits, subdistrict 9, community 12, grid 15. Throws a `RangeError` for anything else. */
export function levelOf(code: string): AreaLevel {
  const level = findLevel(code);
  if (level === undefined) throw new RangeError(`${code} is no area code`);
  return level;
}

/** The area of the next level above; undefined for a district, above which the platform knows none. */
export function parentOf(code: string): string | undefined {
  const above = AREA_LEVELS[AREA_LEVELS.indexOf(levelOf(code)) - 1];
  return above && code.slice(0, LENGTHS[above]);
}

/** Whether `code` is `area` itself or lies below it: its code starts with the area's. */
export const isInside = (code: string, area: string): boolean =>
  isAreaCode(area) && code.startsWith(area);

/** The community (12 digits) of a community or of one of its grids; undefined above a community. */
export const communityOf = (code: string): string | undefined =>
  isAreaCode(code) && code.length >= LENGTHS.community
    ? code.slice(0, LENGTHS.community)
    : undefined;
