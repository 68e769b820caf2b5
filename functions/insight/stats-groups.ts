import { findCategory } from '../../domain/catalogue/catalogue';
import { ALL, NO_PARTNER } from '../../domain/insight/dims';
import { figureBlock, ranksOf, type FigureBlock } from '../../domain/insight/figure-block';
import { addCells } from '../../domain/insight/tally';
import { FIGURE_GROUP_WORDS } from '../../domain/words/figures';
import type { TallyRow } from '../platform/stores/tallies';
import type { Grouping, StatsDeps, StatsGroup } from './get-stats';
import { nameOfArea } from './public-areas';

/** The groups of counts, each with its name: days in their order, everything else by how much ended. */
export async function groupsOf(
  deps: StatsDeps,
  by: Grouping,
  rows: readonly TallyRow[],
): Promise<StatsGroup[]> {
  const cells = Object.entries(addCells(rows.map((row) => row.cells)));
  const blocks = new Map(cells.map(([key, tally]) => [key, figureBlock(tally)]));
  const keys = [...blocks.keys()];
  const names = await namesOf(deps, by, keys);
  const ranks = by === 'area' || by === 'partner' ? ranksOf(rankable(blocks)) : undefined;
  return [...blocks]
    .map(([key, block]) => {
      const rank = ranks?.get(key);
      const name = names.get(key) ?? key;
      return { key, name, ...block, ...(rank === undefined ? {} : { rank }) };
    })
    .sort(by === 'day' ? byKey : bySize);
}

/** What no partner handled stands in no ranking of partners. */
const rankable = (blocks: ReadonlyMap<string, FigureBlock>): Map<string, FigureBlock> =>
  new Map([...blocks].filter(([key]) => key !== NO_PARTNER));

const byKey = (a: StatsGroup, b: StatsGroup): number => (a.key < b.key ? -1 : 1);
const bySize = (a: StatsGroup, b: StatsGroup): number => b.ended - a.ended || byKey(a, b);

async function namesOf(
  deps: StatsDeps,
  by: Grouping,
  keys: readonly string[],
): Promise<Map<string, string>> {
  if (by === 'worker') {
    const names = await deps.people.namesOf(keys.filter((key) => key !== ALL));
    return new Map(keys.map((key) => [key, names.get(key) ?? FIGURE_GROUP_WORDS.formerWorker]));
  }
  return new Map(
    await Promise.all(keys.map(async (key) => [key, await nameOf(deps, by, key)] as const)),
  );
}

async function nameOf(deps: StatsDeps, by: Grouping, key: string): Promise<string> {
  if (by === 'category') return findCategory(key)?.name ?? key;
  if (by === 'area' || by === 'grid') return nameOfArea(deps, key);
  if (by !== 'partner') return key;
  if (key === NO_PARTNER) return FIGURE_GROUP_WORDS.noPartner;
  return (await deps.partners.findCached(key))?.name ?? key;
}
