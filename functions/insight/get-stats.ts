import type { Person } from '../../domain/access/people';
import { figureBlock, type FigureBlock, type Ranks } from '../../domain/insight/figure-block';
import { figureScope, type FigureScope } from '../../domain/insight/figure-scope';
import { sumOfTallies } from '../../domain/insight/tally';
import { isProvisional, rate, type Rate } from '../../domain/rates';
import { addDays, endOfDay, shanghaiDay, type Day } from '../../domain/time/shanghai';
import type { InsightDeps } from './deps';
import { countOpenOrders, type OpenAnswer } from './open-orders';
import { groupsOf } from './stats-groups';
import { readRows } from './stats-rows';

export const GROUPINGS = ['day', 'category', 'partner', 'area', 'grid', 'worker'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface StatsQuery {
  area?: string | undefined;
  partner?: string | undefined;
  from?: Day | undefined;
  to?: Day | undefined;
  by?: Grouping | undefined;
  open: boolean;
}

type Shares = FigureBlock['shares'] & { shelved?: Rate };

export interface StatsAnswer extends Omit<FigureBlock, 'shares'> {
  areas?: readonly string[];
  partner?: { id: string; name: string };
  from: Day;
  to: Day;
  /** The last orders of the period can still be rated. */
  provisional: boolean;
  shares: Shares;
  open?: OpenAnswer;
  groups?: StatsGroup[];
}

export interface StatsGroup extends FigureBlock {
  key: string;
  name: string;
  /** By each of the three rates, only where there are enough voices; areas and partners alone are ranked. */
  rank?: Ranks;
}

export type StatsDeps = Pick<
  InsightDeps,
  'tallies' | 'areas' | 'partners' | 'people' | 'orders' | 'clock'
>;

/** Where no period is asked for. */
const USUAL_DAYS = 30;

/**
 * 统计: the three rates of a period and what stands beside them, over what the person may see, all together and by
 * group; exact at every moment. Costs some bytes a day of the period, however many orders ended; `open` beside it
 * costs half a read unit for each ten open ones.
 * Throws `forbidden` outside of what one may see, `validation_failed` where a grouping does not exist there.
 */
export async function getStats(
  deps: StatsDeps,
  person: Person,
  { area, partner, by, open, ...asked }: StatsQuery,
): Promise<StatsAnswer> {
  const now = deps.clock.now();
  const scope = figureScope(person, { area, partner });
  const to = asked.to ?? shanghaiDay(now);
  const period = { from: asked.from ?? addDays(to, 1 - USUAL_DAYS), to };
  const rows = await readRows(deps, { person, scope, period, by });
  const block = figureBlock(sumOfTallies(rows.flatMap(({ cells }) => Object.values(cells))));
  const [openOrders, groups, where] = await Promise.all([
    open ? countOpenOrders(deps, scope, now) : undefined,
    by === undefined ? undefined : groupsOf(deps, by, rows),
    whereOf(deps, scope),
  ]);
  return {
    ...where,
    ...period,
    provisional: isProvisional(endOfDay(to), now),
    ...block,
    shares: sharesOf(block, openOrders),
    ...(openOrders === undefined ? {} : { open: openOrders }),
    ...(groups === undefined ? {} : { groups }),
  };
}

async function whereOf({ partners }: StatsDeps, scope: FigureScope) {
  const { areas, partnerId: id } = scope;
  const named = areas === undefined ? {} : { areas };
  if (id === undefined) return named;
  const partner = await partners.findCached(id);
  return { ...named, partner: { id, name: partner?.name ?? id } };
}

/** 挂账 is an open order's: its share is known where the open ones were counted. */
function sharesOf({ shares, ended }: FigureBlock, open: OpenAnswer | undefined): Shares {
  if (open === undefined) return shares;
  const shelved = open.counts['open.shelved'] ?? 0;
  return { ...shares, shelved: rate(shelved, shelved + ended) };
}
