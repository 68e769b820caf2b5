import { levelOf, type AreaLevel } from '../../domain/area';
import { findCategory } from '../../domain/catalogue/catalogue';
import { ALL, type Dim } from '../../domain/insight/dims';
import { disclose, discloseGroups } from '../../domain/insight/disclose';
import type { Disclosed } from '../../domain/insight/disclosed';
import { addCells, NOTHING, type Cells } from '../../domain/insight/tally';
import { isProvisional } from '../../domain/rates';
import { promisedMinutes } from '../../domain/time/deadlines';
import { addDays, endOfDay, shanghaiDay, type Day } from '../../domain/time/shanghai';
import type { TallyRow } from '../platform/stores/tallies';
import type { InsightDeps } from './deps';
import { cellsOfParts, nameOfArea } from './public-areas';

type Deps = Pick<InsightDeps, 'tallies' | 'areas' | 'clock'>;

export const PUBLIC_GROUPS = ['category', 'area', 'day'] as const;
type PublicGroup = (typeof PUBLIC_GROUPS)[number];

export interface PublicStatsQuery {
  area: string;
  from?: Day | undefined;
  to?: Day | undefined;
  by?: PublicGroup | undefined;
}

interface Group extends Disclosed {
  key: string;
  name: string;
  /** What is promised in this category, minutes: beside `times`, which were kept. */
  promised?: ReturnType<typeof promisedMinutes>;
}

export interface PublicStats extends Disclosed {
  area: string;
  name: string;
  from: Day;
  to: Day;
  provisional: boolean;
  groups?: Group[];
}

/** Where no period is asked for: a quarter of a year up to today. */
const USUAL_DAYS = 90;
/** At most a year at once. */
export const MOST_DAYS = 366;

/** 三公开 in figures: rates with V, promised and kept times of an area, never of a partner or of a person. */
export async function getPublicStats(deps: Deps, query: PublicStatsQuery): Promise<PublicStats> {
  const { area, by } = query;
  const { name } = await deps.areas.get(area);
  const now = deps.clock.now();
  const period = periodOf(query, shanghaiDay(now));
  const total = await deps.tallies.readTallies(area, period, 'total');
  const groups = by === undefined ? undefined : await groupsOf(deps, { area, by, period, total });
  return {
    area,
    name,
    ...period,
    provisional: isProvisional(endOfDay(period.to), now),
    ...disclose(cellsIn(total)[ALL] ?? NOTHING),
    ...(groups === undefined ? {} : { groups }),
  };
}

/** Up to today, and never longer than a year; one that begins later has its first day. */
function periodOf({ from, to }: Pick<PublicStatsQuery, 'from' | 'to'>, today: Day) {
  if (from === undefined) {
    const last = to ?? today;
    return { from: addDays(last, 1 - USUAL_DAYS), to: last };
  }
  const longest = addDays(from, MOST_DAYS - 1);
  const last = today < longest ? today : longest;
  return { from, to: to ?? (last < from ? from : last) };
}

const cellsIn = (rows: readonly TallyRow[]): Cells => addCells(rows.map(({ cells }) => cells));

interface Wanted {
  area: string;
  by: PublicGroup;
  period: { from: Day; to: Day };
  total: readonly TallyRow[];
}

async function groupsOf(deps: Deps, { area, by, period, total }: Wanted): Promise<Group[]> {
  if (by === 'day') {
    const days = total.map(({ day, cells }) => [day, cells[ALL] ?? NOTHING] as const);
    return named(discloseGroups(Object.fromEntries(days)), (day) => ({ name: day }));
  }
  const rows = await deps.tallies.readTallies(area, period, dimOf(by, levelOf(area)));
  const cells = cellsIn(rows);
  if (by === 'category') return named(discloseGroups(cells), categoryOf);
  const parts = cellsOfParts(area, cells);
  const names = new Map(
    await Promise.all(
      Object.keys(parts).map(async (code) => [code, await nameOfArea(deps, code)] as const),
    ),
  );
  return named(discloseGroups(parts), (code) => ({ name: names.get(code) ?? code }));
}

/** A community is made of grids, what lies above it of communities. */
const dimOf = (by: 'category' | 'area', level: AreaLevel): Dim =>
  by === 'category' ? 'category' : level === 'community' || level === 'grid' ? 'grid' : 'area';

const named = (
  groups: ReadonlyMap<string, Disclosed>,
  about: (key: string) => Pick<Group, 'name' | 'promised'>,
): Group[] =>
  [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, disclosed]) => ({ key, ...about(key), ...disclosed }));

function categoryOf(code: string): Pick<Group, 'name' | 'promised'> {
  const category = findCategory(code);
  if (category === undefined) return { name: code };
  return { name: category.name, promised: promisedMinutes(category.times) };
}
