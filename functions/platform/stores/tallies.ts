import { communityOf, isInside, levelOf } from '../../../domain/area';
import { ALL, partnerCellsBy, type Dim, type PartnerDim } from '../../../domain/insight/dims';
import { areaOfNode, isLeaf, type Node } from '../../../domain/insight/nodes';
import type { Table } from '../table/table';
import { createDirtyDayStore, type DirtyDay } from './dirty-days';
import { countAnew, recordsOf, type CountingGround } from './count-anew';
import { levelsAbove } from './owners-in';
import { createTallyRowStore, type Period, type TallyRow } from './tally-rows';

export type { Period, TallyRow } from './tally-rows';

/** Which counts of a partner are asked for. */
export interface PartnerAsked extends Period {
  /** Areas in which it may have handled something lately, beside those of which there are rows. */
  areas: readonly string[];
}

/**
 * The counts of ended orders (汇总), exact at every moment: from the rows that the clock keeps, and for days on which
 * something changed since, from the records themselves. Days without an ended order are left out.
 */
export interface Tallies {
  /**
   * Of an area at any level with everything in it, day by day, kept apart by `dim`; of a grid its total (`total`) or
   * its categories (`category`) alone. Costs some bytes a day, however many orders there are.
   */
  readTallies: (area: string, period: Period, dim: Dim) => Promise<TallyRow[]>;
  /** Of a partner, day by day and owner by owner. */
  readPartnerTallies: (
    partnerId: string,
    asked: PartnerAsked,
    dim: PartnerDim,
  ) => Promise<TallyRow[]>;
}

export function createTallies(ground: CountingGround & { table: Table }): Tallies {
  const rows = createTallyRowStore(ground.table);
  const dirtyDays = createDirtyDayStore(ground.table);
  const live = countAnew(ground, rows);

  const readTallies: Tallies['readTallies'] = async (area, period, dim) => {
    const level = levelOf(area);
    if (level === 'grid') return readGrid(readTallies, area, period, dim);
    if (level === 'community' && dim === 'area') {
      return renamed(await readTallies(area, period, 'total'), (key) => (key === ALL ? area : key));
    }
    // First the marks: a row that is read after them is not older than they are.
    const dirty = (await dirtyDays.under(area)).filter(isIn(period));
    const kept = await rows.ofNode(area, dim, period);
    const anew = await Promise.all(
      [...new Set(dirty.map(({ day }) => day))].map(async (day) => {
        const nodes = dirty.filter((one) => one.day === day).map(({ node }) => node);
        return { day, cells: await live(area, { dim, day, dirty: nodes }) };
      }),
    );
    return replaced(kept, anew);
  };

  return {
    readTallies,
    readPartnerTallies: async (partnerId, { areas, ...period }, dim) => {
      const districts = new Set(areas.map((area) => [area, ...levelsAbove(area)].at(-1) ?? area));
      const marked = await Promise.all([...districts].map((area) => dirtyDays.under(area)));
      const dirty = marked
        .flat()
        .filter((one) => isLeaf(one.node) && isIn(period)(one) && isAround(one.node, areas));
      const kept = await rows.ofPartner(partnerId, dim, period);
      const days = new Map(dirty.map((one) => [`${one.day} ${one.node}`, one]));
      const anew = await Promise.all(
        [...days.values()].map(async ({ node, day }) => {
          const owner = areaOfNode(node);
          const records = await recordsOf(ground, node, day);
          return { day, owner, cells: partnerCellsBy(dim, partnerId, records) };
        }),
      );
      return replaced(kept, anew);
    },
  };
}

/** Whether a node counts what lies in one of these areas, or what a level above took on from there. */
const isAround = (node: Node, areas: readonly string[]): boolean => {
  const owner = areaOfNode(node);
  return areas.some((area) => isInside(owner, area) || isInside(area, owner));
};

const isIn =
  ({ from, to }: Period) =>
  ({ day }: DirtyDay): boolean =>
    day >= from && day <= to;

/** Rows with those made anew in their place, oldest first, without empty ones. */
function replaced(kept: readonly TallyRow[], anew: readonly TallyRow[]): TallyRow[] {
  const nameOf = ({ day, owner = '' }: TallyRow): string => `${day} ${owner}`;
  const all = new Map([...kept, ...anew].map((row) => [nameOf(row), row]));
  return [...all.values()]
    .filter(({ cells }) => Object.keys(cells).length > 0)
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

/** A grid has no rows of its own: its community keeps its total and its categories. */
async function readGrid(
  read: Tallies['readTallies'],
  grid: string,
  period: Period,
  dim: Dim,
): Promise<TallyRow[]> {
  const community = communityOf(grid) ?? grid;
  if (dim === 'category') {
    const prefix = `${grid}#`;
    return renamed(await read(community, period, 'gridCategory'), (key) =>
      key.startsWith(prefix) ? key.slice(prefix.length) : undefined,
    );
  }
  const name = dim === 'total' ? ALL : grid;
  return renamed(await read(community, period, 'grid'), (key) => (key === grid ? name : undefined));
}

/** The same counts under other keys; what gets none is left out. */
const renamed = (
  rows: readonly TallyRow[],
  nameOf: (key: string) => string | undefined,
): TallyRow[] =>
  rows.flatMap(({ day, cells }) => {
    const own = Object.entries(cells).flatMap(([key, tally]) => {
      const name = nameOf(key);
      return name === undefined ? [] : [[name, tally] as const];
    });
    return own.length === 0 ? [] : [{ day, cells: Object.fromEntries(own) }];
  });
