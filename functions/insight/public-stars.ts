import { levelOf } from '../../domain/area';
import type { Dim } from '../../domain/insight/dims';
import {
  rankStars,
  STAR_FORMULA,
  STAR_LISTS,
  STAR_PARTNER_KINDS,
  type Candidate,
  type Ranked,
  type StarList,
} from '../../domain/insight/stars';
import { addCells, addTallies, NOTHING, type Cells, type Tally } from '../../domain/insight/tally';
import { ratesOfTally } from '../../domain/insight/tally-rates';
import { isProvisional, rate } from '../../domain/rates';
import { findQuarter } from '../../domain/time/quarter';
import { STAR_WORDS, starFormulaWords } from '../../domain/words/stars';
import { DomainError } from '../../domain/errors';
import type { InsightDeps } from './deps';
import { cellsOfParts } from './public-areas';

type Deps = Pick<InsightDeps, 'tallies' | 'areas' | 'partners' | 'clock'>;

export interface StarListAnswer {
  list: StarList;
  name: string;
  meaning: string;
  candidates: Ranked[];
  /** How many were heard too seldom to take part. */
  tooFew: number;
}

export interface StarsAnswer {
  area: string;
  name: string;
  quarter: string;
  from: string;
  to: string;
  provisional: boolean;
  formula: {
    words: string[];
    weights: typeof STAR_FORMULA.weights;
    minVoices: number;
    leastScore: number;
    places: number;
  };
  lists: StarListAnswer[];
}

/** 季度服务明星 of an area: social organisations, 片区 and 院落 by the published formula, with the numbers of all of them. */
export async function getStars(
  deps: Deps,
  { area, quarter }: { area: string; quarter: string },
): Promise<StarsAnswer> {
  const { name } = await deps.areas.get(area);
  const known = findQuarter(quarter);
  if (known === undefined) throw new DomainError('not_found');
  const { from, to, ends } = known;
  const read = async (dim: Dim): Promise<Cells> =>
    addCells((await deps.tallies.readTallies(area, { from, to }, dim)).map(({ cells }) => cells));
  const candidates = {
    organizations: await organizationsIn(deps, await read('partner')),
    areas: await areasIn(deps, cellsOfParts(area, await read(partsDim(area)))),
    courtyards: await courtyardsIn(deps, await read('grid')),
  };
  const { weights, minVoices, leastScore, places } = STAR_FORMULA;
  return {
    area,
    name,
    quarter,
    from,
    to,
    provisional: isProvisional(ends, deps.clock.now()),
    formula: { words: starFormulaWords(), weights, minVoices, leastScore, places },
    lists: STAR_LISTS.map((list) => listOf(list, candidates[list])),
  };
}

function listOf(list: StarList, all: readonly Candidate[]): StarListAnswer {
  const candidates = rankStars(all);
  return { list, ...STAR_WORDS[list], candidates, tooFew: all.length - candidates.length };
}

const partsDim = (area: string): Dim => (levelOf(area) === 'community' ? 'grid' : 'area');

function candidateOf(key: string, name: string, tally: Tally): Candidate {
  const { satisfactionRate, resolutionRate } = ratesOfTally(tally);
  const { onTime = 0, done = 0 } = tally.counts;
  return { key, name, satisfactionRate, resolutionRate, onTimeRate: rate(onTime, done) };
}

async function organizationsIn({ partners }: Deps, cells: Cells): Promise<Candidate[]> {
  const found = await Promise.all(
    Object.entries(cells).map(async ([id, tally]) => {
      const partner = await partners.findCached(id);
      if (partner === undefined || !STAR_PARTNER_KINDS.includes(partner.kind)) return [];
      return [candidateOf(id, partner.name, tally)];
    }),
  );
  return found.flat();
}

async function areasIn({ areas }: Deps, cells: Cells): Promise<Candidate[]> {
  const found = await Promise.all(
    Object.entries(cells).map(async ([code, tally]) => {
      const area = await areas.find(code);
      return area === undefined ? [] : [candidateOf(code, area.name, tally)];
    }),
  );
  return found.flat();
}

/** The grids of one courtyard (院落) of one community, put together; a grid that lies in none is in no list. */
async function courtyardsIn({ areas }: Deps, grids: Cells): Promise<Candidate[]> {
  const courtyards = new Map<string, { name: string; tally: Tally }>();
  for (const [code, tally] of Object.entries(grids)) {
    const { courtyard: name, parent = '' } = (await areas.find(code)) ?? {};
    if (name === undefined) continue;
    const key = `${parent}#${name}`;
    const known = courtyards.get(key)?.tally ?? NOTHING;
    courtyards.set(key, { name, tally: addTallies(known, tally) });
  }
  return [...courtyards].map(([key, { name, tally }]) => candidateOf(key, name, tally));
}
