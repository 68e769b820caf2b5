import type { Figures } from '../figure';
import { rounded } from '../middle';
import { measureList, type Effort, type ListCost } from './measure-lists';
import { openCommunity } from './open-community';
import { LISTS } from './the-lists';
import { NEWEST, type Community } from './the-orders';

const BAR = 1.2;
const MANY: Community = { all: 100_000, open: 5_000, own: 60 };
/** 36 days of the same two years: the resident has placed so many fewer of their own, and been told so much less. */
const MANY_QUICKLY: Community = { all: 5_000, open: 250, own: 27 };
const EFFORT: Effort = { rounds: 5, requests: 20 };
/** Read units are exact at once; a time is nothing without many rounds, so there is none. */
const QUICK_EFFORT: Effort = { rounds: 1, requests: 1 };
/** What chance put over the bar is measured once more, longer, and the longest where it takes but some milliseconds. */
const againFor = ({ p95 }: ListCost): Effort =>
  p95.few < 20 ? { rounds: 15, requests: 60 } : { rounds: 9, requests: 30 };

/** P7: what every list reads and how long it takes beside 10⁵ orders, in the same beside 10². */
export async function listFigures(isQuick: boolean): Promise<{ figures: Figures; table: string }> {
  const few = await openCommunity(NEWEST);
  const larger = isQuick ? MANY_QUICKLY : MANY;
  const many = await openCommunity(larger);
  try {
    const costs: ListCost[] = [];
    for (const list of LISTS) {
      const cost = await measureList(list, { few, many }, isQuick ? QUICK_EFFORT : EFFORT);
      const isChance = unitsRatio(cost) <= BAR && timeRatio(cost) > BAR && !isQuick;
      costs.push(isChance ? await measureList(list, { few, many }, againFor(cost)) : cost);
    }
    return { figures: figuresOf(costs, larger.all, isQuick), table: tableOf(costs) };
  } finally {
    await few.close();
    await many.close();
  }
}

const unitsRatio = ({ units: { few, many } }: ListCost): number =>
  few === 0 ? Math.max(1, many) : many / few;

/** What reads nothing takes as long beside any table: a part of a millisecond, of which chance makes what it will. */
const timeRatio = ({ units, ratio }: ListCost): number => (units.many === 0 ? 1 : ratio);

const worstBy = (costs: readonly ListCost[], of: (cost: ListCost) => number): ListCost => {
  const [worst] = [...costs].sort((a, b) => of(b) - of(a));
  if (worst === undefined) throw new Error('there are no lists');
  return worst;
};

function figuresOf(costs: readonly ListCost[], all: number, isQuick: boolean): Figures {
  const byUnits = worstBy(costs, unitsRatio);
  const byTime = worstBy(costs, timeRatio);
  const worse = (cost: ListCost): number =>
    isQuick ? unitsRatio(cost) : Math.max(unitsRatio(cost), timeRatio(cost));
  const worst = worstBy(costs, worse);
  return {
    P7: {
      what: `a list at ${all} orders in the same at ${NEWEST.all}: ${worst.list.name}`,
      value: rounded(worse(worst)),
      unit: '×',
      bar: BAR,
    },
    'P7 units': {
      what: `read units: ${byUnits.list.name}`,
      value: rounded(unitsRatio(byUnits)),
      unit: '×',
      bar: BAR,
    },
    ...(isQuick
      ? {}
      : {
          'P7 p95': {
            what: `p95: ${byTime.list.name}`,
            value: timeRatio(byTime),
            unit: '×',
            bar: BAR,
          },
        }),
  };
}

function tableOf(costs: readonly ListCost[]): string {
  const head = ['list', 'RU few', 'RU many', 'p95 few, ms', 'p95 many, ms', 'ratio'];
  const rows = costs.map(({ list, units, p95, ratio }) =>
    [list.name, units.few, units.many, p95.few, p95.many, ratio].map(String),
  );
  return [head, ...rows]
    .map(([name = '', ...cells]) => name.padEnd(32) + cells.map((cell) => cell.padEnd(13)).join(''))
    .map((line) => line.trimEnd())
    .join('\n');
}
