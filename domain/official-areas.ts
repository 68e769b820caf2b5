import { isAreaCode, parentOf } from './area';

/** A row of an official list of divisions (统计用区划代码), and where it stands, in words for whoever gave the list. */
export interface OfficialRow {
  where: string;
  code: string;
  name: string;
}

/** An area as the platform names it. */
export interface OfficialArea {
  code: string;
  name: string;
  parent?: string;
}

export interface OfficialAreas {
  /** Districts first, then subdistricts, then communities. */
  areas: OfficialArea[];
  /** Provinces and cities, of which the platform knows none. */
  left: number;
  problems: { where: string; problem: 'code' | 'name' | 'twice' }[];
}

const LONGEST_NAME = 50;
const DISTRICT_LENGTH = 6;

/** 六部口社区居委会 is called 六部口社区, 前门村村民委员会 前门村: the place, not the body that sits there. */
const placeName = (name: string): string =>
  name
    .trim()
    .replace(/社区居民委员会$|社区居委会$/, '社区')
    .replace(/居民委员会$|居委会$/, '社区')
    .replace(/村?村民委员会$|村?村委会$/, '村');

/** As long as its level: `110102000000` is the district `110102`. */
export const shortAreaCode = (code: string): string =>
  /^\d{12}$/.test(code) ? code.replace(/^(\d{6})0{6}$/, '$1').replace(/^(\d{9})0{3}$/, '$1') : code;

const isAboveDistricts = (code: string): boolean => /^\d{2}$|^\d{4}$|^\d{4}00$/.test(code);

/**
 * Areas of an official list, whether its codes are written as long as their level or filled up to twelve digits; a row that cannot
 * be used is named by where it stands. A city without districts (东莞市, 441900) stands for one where subdistricts lie in it.
 */
export function officialAreas(rows: readonly OfficialRow[]): OfficialAreas {
  const codes = rows.map(({ code }) => shortAreaCode(code.trim()));
  const haveSubdistricts = new Set(
    codes
      .filter((code) => code.length > DISTRICT_LENGTH)
      .map((code) => code.slice(0, DISTRICT_LENGTH)),
  );
  const found = new Map<string, OfficialArea>();
  const problems: OfficialAreas['problems'] = [];
  let left = 0;
  for (const [index, { where, name: said }] of rows.entries()) {
    const code = codes[index] ?? '';
    const name = placeName(said);
    if (isAboveDistricts(code) && !haveSubdistricts.has(code)) left += 1;
    else if (!isAreaCode(code) || code.length > 12) problems.push({ where, problem: 'code' });
    else if (name === '' || name.length > LONGEST_NAME) problems.push({ where, problem: 'name' });
    else if (found.has(code)) problems.push({ where, problem: 'twice' });
    else {
      const parent = parentOf(code);
      found.set(code, { code, name, ...(parent === undefined ? {} : { parent }) });
    }
  }
  const areas = [...found.values()].sort(
    (one, other) => one.code.length - other.code.length || (one.code < other.code ? -1 : 1),
  );
  return { areas, left, problems };
}
