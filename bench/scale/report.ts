import type { HotPart } from './hot-keys';
import { SERVICES } from '../price/price-of';
import { priceOfMonth } from './price-of-month';
import { shareOf } from './partitions';
import type { Simulated } from './simulate';
import { ALLOWED } from './stated';

type Row = readonly [string, (of: Simulated) => string];

/** Two digits of small numbers, three of large ones: more nobody knows. */
const number = (value: number): string =>
  value.toLocaleString('en', { maximumSignificantDigits: value < 10 ? 2 : 3 });
const percent = (share: number): string => `${number(share * 100)} %`;
const pair = (a: number, b: number): string => `${number(a)} / ${number(b)}`;
const sumOf = (values: Record<string, number>): number =>
  Object.values(values).reduce((sum, value) => sum + value, 0);
const within = (seconds: number, most: number): string =>
  seconds > most ? `**${number(seconds)}**` : number(seconds);

const SCALES: readonly Row[] = [
  ['orders: a holiday / a Monday', ({ orders }) => pair(orders.holiday, orders.working)],
  ['in its fullest hour / minute', ({ orders }) => pair(orders.hour, orders.minute)],
  ['requests a second, average / most', ({ requests }) => pair(requests.average, requests.most)],
  [
    'write units a second, average / most',
    ({ units }) => pair(units.average.write, units.most.write),
  ],
  ['read units a second, average / most', ({ units }) => pair(units.average.read, units.most.read)],
  ['million rows after a year', ({ stored }) => number(stored.rows / 1e6)],
  ['GB after a year: table / indexes', ({ stored }) => pair(stored.table, stored.indexes)],
  ['partitions of the table, and shards', ({ stream }) => number(stream.shards)],
  [
    'stream records a second: come / one shard can',
    ({ stream }) => pair(stream.recordsASecond, stream.canASecond),
  ],
  ['functions at once, of 1,000', ({ concurrency }) => number(sumOf(concurrency))],
  ['GB of photos after a year', ({ quantities }) => number(quantities.photoGigabytes)],
];

const CLOCKS: readonly Row[] = [
  [
    'clock, the largest district (120)',
    ({ clocks }) => within(clocks.largestDistrict, ALLOWED.clockSeconds),
  ],
  ['roots of the day (120)', ({ clocks }) => within(clocks.roots, ALLOWED.clockSeconds)],
  ['figures counted anew (240)', ({ clocks }) => within(clocks.insight, ALLOWED.insightSeconds)],
  ['digest at nine, the largest district (90 a run)', ({ clocks }) => number(clocks.digest)],
  ['messages kept for seven o’clock', ({ clocks }) => number(clocks.morning)],
  [
    'texts to WeChat a day / a minute (2,000,000 / 4,000)',
    ({ wechat }) => pair(wechat.textsADay, wechat.textsAMinute),
  ],
  [
    'photos to WeChat a day / a minute (200,000 / 2,000)',
    ({ wechat }) => pair(wechat.photosADay, wechat.photosAMinute),
  ],
  ['sign-ins a second (20)', ({ requests }) => number(requests.signIns)],
  ['hours behind: new table, WeChat slow', ({ stream }) => number(stream.oldestIfSlow / 3_600)],
];

/** The tables of a simulation, as they stand in `docs/capacity.md`. */
export function reportOf(simulated: readonly Simulated[], incident: readonly HotPart[]): string {
  const heads = simulated.map(({ scale }) => scale.name);
  const prices = simulated.map(({ quantities }) => priceOfMonth(quantities));
  return [
    table(['a working day', ...heads], rowsOf(SCALES, simulated)),
    table(
      ['yuan a month', ...heads],
      [
        ...SERVICES.map((name) => [name, ...prices.map(({ services }) => number(services[name]))]),
        ['together', ...prices.map(({ total }) => number(total))],
        [
          'the clock alone, while nobody asks for anything',
          ...simulated.map(({ idle }) => number(priceOfMonth(idle).total)),
        ],
      ],
    ),
    table(['hottest key of each kind', ...heads, 'incident'], keyRows(simulated, incident)),
    table(['partition that is fullest', ...heads], partitionRows(simulated)),
    table(['seconds of one run, and limits', ...heads], rowsOf(CLOCKS, simulated)),
  ].join('\n\n');
}

const rowsOf = (rows: readonly Row[], simulated: readonly Simulated[]): string[][] =>
  rows.map(([name, say]) => [name, ...simulated.map(say)]);

const MOST_KINDS = 14;

/** The hottest key of each kind, those first that are hottest at the largest scale; what is spread evenly is in none. */
function keyRows(simulated: readonly Simulated[], incident: readonly HotPart[]): string[][] {
  const all = [...simulated.map(({ hot }) => hot), incident].map(kindsIn);
  const last = all.at(-2) ?? new Map<string, number>();
  return [...last]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_KINDS)
    .map(([kind]) => [kind, ...all.map((shares) => percent(shares.get(kind) ?? 0))]);
}

const kindsIn = (hot: readonly HotPart[]): Map<string, number> =>
  new Map(
    hot.flatMap(({ part, kinds }) =>
      [...kinds].map(([kind, { load }]) => [`\`${kind}\` (${part})`, shareOf(load)] as const),
    ),
  );

function partitionRows(simulated: readonly Simulated[]): string[][] {
  const parts = (simulated[0]?.hot ?? []).map(({ part }) => part);
  return parts.map((part) => [
    part,
    ...simulated.map(({ hot }) => {
      const one = hot.find((hottest) => hottest.part === part);
      return one === undefined ? '' : `${percent(shareOf(one.partition))} of ${one.partitions}`;
    }),
  ]);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
