import type { SentMessage } from '../../local/wechat/server';
import type { Findings, SeenOrder } from './checks/findings';
import { ratesFrom } from './checks/rates';
import type { Simulated } from './run';

/** The figures of a run, for the report: names and what was counted, in the order in which they are shown. */
export interface Section {
  title: string;
  rows: readonly (readonly [string, string])[];
}

const HOUR = 3_600_000;

export function sectionsOf(simulated: Simulated, findings: Findings): Section[] {
  const { orders, area } = findings;
  return [
    { title: 'Run', rows: runRows(simulated) },
    { title: 'Orders by state', rows: counted(orders.map(({ state }) => state)) },
    { title: 'Orders by category', rows: counted(orders.map(({ category }) => category)) },
    {
      title: 'Orders by channel',
      rows: counted(simulated.journal.placed.map(({ channel }) => channel)),
    },
    {
      title: 'Three rates of the community',
      rows: rateRows(orders.filter((one) => one.ownerArea === area)),
    },
    { title: 'Times', rows: timeRows(orders) },
    { title: 'Turns that orders took', rows: turnRows(orders) },
    { title: 'Messages', rows: messageRows(findings) },
    { title: 'What went wrong on the way, and was survived', rows: troubleRows(simulated) },
    { title: 'Refusals (the rules at work)', rows: refusalRows(simulated) },
    { title: 'Calls of the store', rows: storeRows(simulated) },
  ];
}

const say = (value: number): string => value.toLocaleString('en-US');
const share = (count: number, of: number): string =>
  of === 0
    ? 'no data'
    : `${((100 * count) / of).toFixed(1)} % (${count.toFixed(1).replace('.0', '')} of V = ${of})`;

function counted(all: readonly string[]): [string, string][] {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([name, count]) => [name, say(count)]);
}

const runRows = ({ options, journal }: Simulated): [string, string][] => [
  ['seed', options.seed],
  ['days', say(options.days)],
  ['households', say(options.households)],
  ['orders placed', say(journal.placed.length)],
  ['orders a day', (journal.placed.length / options.days).toFixed(1)],
  ['commands acknowledged', say(journal.acknowledged.length)],
  ['neighbours who joined (同求)', say(journal.joined.length)],
];

function rateRows(orders: readonly SeenOrder[]): [string, string][] {
  const { responseRate, resolutionRate, satisfactionRate } = ratesFrom(orders);
  return [
    ['响应率', share(responseRate.count, responseRate.of)],
    ['解决率', share(resolutionRate.count, resolutionRate.of)],
    ['满意率', share(satisfactionRate.count, satisfactionRate.of)],
  ];
}

const firstAt = ({ steps }: SeenOrder, ...commands: string[]): number | undefined =>
  steps.find(({ command }) => commands.includes(command))?.at;

function timeRows(orders: readonly SeenOrder[]): [string, string][] {
  const between = (from: (order: SeenOrder) => number | undefined, ...to: string[]): number[] =>
    orders.flatMap((order) => {
      const [begin, end] = [from(order), firstAt(order, ...to)];
      return begin === undefined || end === undefined || end < begin ? [] : [end - begin];
    });
  const accepted = (order: SeenOrder): number | undefined => firstAt(order, 'accept', 'respond');
  return [
    ['to accept', spread(between(({ placedAt }) => placedAt, 'accept', 'respond'))],
    ['to take (from accepting)', spread(between(accepted, 'claim'))],
    ['to fulfil (from accepting)', spread(between(accepted, 'fulfil'))],
  ];
}

function spread(lengths: number[]): string {
  const sorted = [...lengths].sort((a, b) => a - b);
  const at = (part: number): string =>
    `${((sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0) / HOUR).toFixed(1)} h`;
  return sorted.length === 0
    ? 'no data'
    : `median ${at(0.5)}, p90 ${at(0.9)} (${say(sorted.length)})`;
}

// prettier-ignore
const TURNS = [
  'claim', 'decline', 'lapse', 'recall', 'quote', 'refuse-quote', 'pause', 'request-extension', 'grant-extension',
  'refuse-extension', 'escalate', 'respond', 'hand-back', 'shelve', 'merge', 'follow', 'forward', 'reject', 'appeal',
  'withdraw', 'urge', 'supervise', 'send-back', 'rate', 'reopen', 'close', 'follow-up', 'exempt', 'reply',
];

const turnRows = (orders: readonly SeenOrder[]): [string, string][] => {
  const counts = new Map(
    counted(orders.flatMap(({ steps }) => steps.map(({ command }) => command))),
  );
  return TURNS.flatMap((name): [string, string][] => {
    const count = counts.get(name);
    return count === undefined ? [] : [[name, count]];
  });
};

function messageRows({ inboxes, sent, journal }: Findings): [string, string][] {
  const items = [...inboxes.values()].flat();
  const to = (messages: readonly SentMessage[], template: string): string =>
    say(messages.filter(({ templateId }) => templateId.endsWith(template)).length);
  return [
    ['read in the app', say(items.length)],
    ['agreed to by a tap', say(journal.granted)],
    ['sent by WeChat', say(sent.length)],
    ['… of progress, to rate', `${to(sent, 'progress')}, ${to(sent, 'rate')}`],
    ['… to people at work', `${to(sent, 'work')}, ${to(sent, 'due')}`],
    ['given up after five tries', say(journal.givenUp)],
    ...counted(journal.unsent).map(([name, count]): [string, string] => [
      `not sent: ${name}`,
      count,
    ]),
  ];
}

function troubleRows({ journal, weather, crashesPlanned }: Simulated): [string, string][] {
  const { records, crashes, repeats } = journal;
  const hours = weather.outages.reduce((sum, { from, to }) => sum + to - from, 0) / HOUR;
  return [
    ['crashes', `${crashes.length} of ${crashesPlanned} planned`],
    ...counted(crashes.map(({ kind, where }) => `… in a ${kind}, ${where}`)),
    ['answers lost, sent again under their key', say(repeats)],
    ['hours without WeChat', `${hours} in ${weather.outages.length} outages`],
    ['stream records handed over', say(records.handed)],
    [
      '… doubled, mixed up, given again',
      `${say(records.doubled)}, ${say(records.shuffled)}, ${say(records.again)}`,
    ],
  ];
}

const refusalRows = ({ journal }: Simulated): [string, string][] =>
  [...journal.refused]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([name, count]) => [name.replace('/v1/orders/', ''), say(count)]);

const storeRows = ({ site }: Simulated): [string, string][] =>
  Object.entries(site.spent).map(([part, { writes }]) => [part, `${say(writes)} writes`]);
