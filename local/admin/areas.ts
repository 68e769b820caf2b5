import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { CATEGORIES } from '../../domain/catalogue/catalogue';
import { levelOf, parentOf } from '../../domain/area';
import { officialAreas, type OfficialRow } from '../../domain/official-areas';
import type { Area } from '../../functions/platform/stores/areas';
import type { Platform } from '../../functions/platform/wiring';
import { Refused } from '../command-line';
import type { WishFor } from './wish';

type Say = (line: string) => void;

const PROBLEM_WORDS = {
  code: '代码不对(6、9 或 12 位数字)',
  name: '没有名称,或太长',
  twice: '代码重复了',
};
const MOST_SHOWN = 10;
/** So many writes side by side. */
const AT_ONCE = 20;

/** Opened for nobody yet: nothing is served until `create-community`. */
const CLOSED: Pick<
  Area,
  'phone' | 'hoursText' | 'hours' | 'sensitiveStaff' | 'collectiveFrom' | 'categories'
> = {
  phone: '',
  hoursText: '',
  hours: [],
  sensitiveStaff: [],
  collectiveFrom: 10,
  categories: [],
};

/** Rows of a CSV or JSON file with `code` and `name` among its columns. Throws `Refused`. */
function rowsOf(file: string): OfficialRow[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Refused(`读不了这个文件:${file}`);
  }
  try {
    const rows: Record<string, unknown>[] = file.endsWith('.json')
      ? JSON.parse(text)
      : parse(text, { columns: true, bom: true, skip_empty_lines: true, relax_column_count: true });
    const [first] = rows;
    if (first === undefined || !('code' in first) || !('name' in first)) {
      throw new Refused(`${file} 里没有 code 和 name 这两列`);
    }
    const firstLine = file.endsWith('.json') ? 1 : 2;
    return rows.map(({ code, name }, index) => ({
      where: `${path.basename(file)} 第 ${index + firstLine} 行`,
      code: String(code ?? ''),
      name: String(name ?? ''),
    }));
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(`${file} 不是 CSV,也不是 JSON 的名单`);
  }
}

/**
 * Divisions of an official list, those inside `under` where it is given. Areas that are there keep all their settings and take the
 * new name; nothing is written where a row is wrong or an area's parent is known neither here nor in the list.
 */
export async function importAreas(
  { areas: store }: Platform,
  { files, under = '' }: WishFor<'import-areas'>,
  say: Say,
): Promise<void> {
  const { areas: all, left, problems } = officialAreas(files.flatMap(rowsOf));
  if (problems.length > 0) {
    const lines = problems
      .slice(0, MOST_SHOWN)
      .map(({ where, problem }) => `${where} ${PROBLEM_WORDS[problem]}`);
    throw new Refused(`有 ${problems.length} 行不对,一行也没有导入:${lines.join(';')}`);
  }
  const wanted = all.filter(({ code }) => code.startsWith(under));
  const inList = new Set(wanted.map(({ code }) => code));
  const known = new Map<string, Area>();
  await sideBySide(wanted, async ({ code }) => {
    const area = await store.find(code);
    if (area) known.set(code, area);
  });
  for (const { code, name, parent } of wanted) {
    if (parent === undefined || inList.has(parent) || (await store.find(parent))) continue;
    throw new Refused(`${name}(${code})的上级 ${parent} 不在名单里,也还没有导入`);
  }
  const fresh = wanted.filter(({ code }) => !known.has(code));
  const renamed = wanted.filter(
    ({ code, name }) => known.has(code) && known.get(code)?.name !== name,
  );
  await sideBySide([...fresh, ...renamed], (area) =>
    store.save({ ...CLOSED, ...known.get(area.code), ...area }),
  );
  const same = wanted.length - fresh.length - renamed.length;
  say(`新导入 ${fresh.length} 个,改名 ${renamed.length} 个,没有变化 ${same} 个`);
  if (left > 0) say(`省和市不用,跳过了 ${left} 行`);
}

async function sideBySide<T>(items: readonly T[], run: (item: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < items.length; from += AT_ONCE) {
    await Promise.all(items.slice(from, from + AT_ONCE).map(run));
  }
}

/** Opens an area for work: phone, opening hours, what it serves; an area that is not there yet needs its name. */
export async function createCommunity(
  { areas: store }: Platform,
  wish: WishFor<'create-community'>,
  say: Say,
): Promise<void> {
  const { areaCode: code, name, phone, hours, dutyPhone, households } = wish;
  const before = await store.find(code);
  const parent = parentOf(code);
  if (!before && name === undefined) throw new Refused(`还没有 ${code},要给 --name`);
  if (parent !== undefined && !(await store.find(parent))) {
    throw new Refused(`上级 ${parent} 还没有,先导入或先建它`);
  }
  const unknown = wish.categories?.find((one) => !CATEGORIES.some((known) => known.code === one));
  if (unknown !== undefined) throw new Refused(`没有这个事项:${unknown}`);
  const served = CATEGORIES.map((category) => category.code);
  const area: Area = {
    ...CLOSED,
    ...before,
    ...{ code, phone, hours, name: name ?? before?.name ?? '' },
    hoursText: `工作日 ${hours.map(({ from, to }) => `${from}–${to}`).join(',')}`,
    categories: wish.categories ?? (before?.categories.length ? before.categories : served),
    ...(parent === undefined ? {} : { parent }),
    ...(dutyPhone === undefined ? {} : { dutyPhone }),
    ...(households === undefined ? {} : { households }),
  };
  await store.save(area);
  say(
    `${area.name}(${code})${before?.hours.length ? '改好了' : '开好了'}:${area.hoursText},电话 ${phone}`,
  );
  if (levelOf(code) === 'community') {
    say(`下一步:请社区的负责人:npm run admin -- invite --role communityLead --area ${code}`);
  }
}
