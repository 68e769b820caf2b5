import type { HistoryItemAnswer, OrderAnswer } from '../../../domain/order/answer';
import { historyOf, type World } from '../../support/api';

/** What anybody can read of an order over HTTP. */
export interface Told {
  order: OrderAnswer;
  history: HistoryItemAnswer[];
}

export async function tell(world: World, orderId: string): Promise<Told> {
  const client = world.as('district-qian');
  const { body, status, text } = await client.get<OrderAnswer>(`/v1/orders/${orderId}`);
  if (status !== 200) throw new Error(text);
  return { order: body, history: await historyOf(client, orderId) };
}

const ENDS = ['rated', 'closed', 'rejected', 'withdrawn'];
const HOUR = 3_600_000;
const time = (text: string | undefined): number => Date.parse(text ?? '');

/** When it came to the state that it is in, as milliseconds. */
function enteredAt(history: readonly HistoryItemAnswer[]): number {
  const last = history.at(-1);
  const turn = history.findLastIndex(({ from, to }) => from !== to);
  return time((history[turn] ?? last)?.at);
}

/** The day in Shanghai of the latest end; undefined where it is in no figure. */
export function endOf({ order, history }: Told): { day: string; at: number } | undefined {
  if (!ENDS.includes(order.state) || order.mergedInto !== undefined) return undefined;
  const last = history.at(-1);
  // A rating after an unrated closing is a new end.
  const at = last === undefined ? 0 : enteredAt(history);
  return { at, day: new Date(at + 8 * HOUR).toISOString().slice(0, 10) };
}

interface Heard {
  at: number;
  kind: string;
  resolved: boolean;
  satisfaction: string;
}

/** Who was heard since it was last reopened: ratings from the history, visits from the order. */
function heardIn({ order, history }: Told, kinds: readonly string[]): Heard | undefined {
  const since = time(history.findLast(({ command }) => command === 'reopen')?.at);
  const ratings = history.flatMap(({ command, at, data }) =>
    command === 'rate'
      ? [
          {
            at: time(at),
            kind: String(data['by']),
            resolved: data['resolved'] === true,
            satisfaction: String(data['satisfaction']),
          },
        ]
      : [],
  );
  const visits = order.followUps.flatMap(({ at, by, reached, resolved, satisfaction }) =>
    reached && resolved !== undefined && satisfaction !== undefined
      ? [{ at: time(at), kind: by, resolved, satisfaction }]
      : [],
  );
  return [...ratings, ...visits]
    .filter(({ at, kind }) => kinds.includes(kind) && !(at < since))
    .sort((a, b) => a.at - b.at)
    .at(-1);
}

/** Reached within 24 hours (urgent: 30 minutes), or two tries two hours apart. */
function wasAnswered({ order, history }: Told): boolean {
  const until = time(order.placedAt) + (order.urgent ? HOUR / 2 : 24 * HOUR);
  const calls = history
    .filter(({ command, at }) => command === 'contact' && time(at) <= until)
    .map(({ at, data }) => ({ at: time(at), reached: data['reached'] === true }));
  const first = calls[0]?.at ?? 0;
  return calls.some(({ reached }) => reached) || calls.some(({ at }) => at - first >= 2 * HOUR);
}

/** Minutes to two significant figures. */
const rounded = (length: number): number => Number(Math.round(length / 60_000).toPrecision(2));

/** 接单, 领办 and 办结 in milliseconds, of the last round with the last owner. */
function lengthsOf({ order, history }: Told) {
  const find = (isIt: (item: HistoryItemAnswer) => boolean): number | undefined => {
    const found = history.findLast(isIt);
    return found === undefined ? undefined : time(found.at);
  };
  const came = find(
    ({ command, to, data }) =>
      command === 'place' ||
      command === 'forward' ||
      (command === 'accept' && to === 'placed' && 'movedTo' in data),
  );
  const accepted = history.findIndex(
    ({ at, to }) =>
      time(at) >= (came ?? 0) && ['accepted', 'taken', 'started', 'offered'].includes(to),
  );
  const since = promisedSince(history);
  const taken = find(({ command }) => command === 'claim');
  const isDone = ENDS.includes(order.state);
  const done = isDone
    ? find(({ to, from }) => to === 'fulfilled' && from !== 'fulfilled')
    : undefined;
  const undone = find(({ from, to }) => from === 'fulfilled' && !ENDS.includes(to) && to !== from);
  const last = done === undefined || (undone ?? 0) > done ? undefined : done;
  return {
    toAccept: accepted < 0 || came === undefined ? undefined : time(history[accepted]?.at) - came,
    toTake: taken === undefined || since === undefined || taken < since ? undefined : taken - since,
    toFulfil: last === undefined || since === undefined ? undefined : last - since,
  };
}

/** When the promise began that it has: by accepting, by reopening, or by whoever first had it in hand. */
function promisedSince(history: readonly HistoryItemAnswer[]): number | undefined {
  let since: number | undefined;
  let cause: unknown;
  let promised = false;
  for (const { at, command, to, data } of history) {
    if (command === 'forward') promised = false;
    if (to === 'escalated' && data['cause'] !== undefined) cause = data['cause'];
    const begins =
      (command === 'accept' && to === 'accepted') ||
      command === 'reopen' ||
      (command === 'respond' && (!promised || cause === 'appealed')) ||
      (['hand-back', 'split', 'follow', 'send-back'].includes(command) &&
        to === 'accepted' &&
        !promised);
    if (!begins) continue;
    since = time(at);
    promised = true;
  }
  return since;
}

const spread = (lengths: readonly number[]) => {
  const sorted = [...lengths].sort((a, b) => a - b);
  const rank = (percent: number): number | null => {
    const length = sorted[Math.ceil((sorted.length * percent) / 100) - 1];
    return length === undefined ? null : rounded(length);
  };
  return { median: rank(50), p90: rank(90), of: sorted.length };
};

const rate = (count: number, of: number) => ({ value: of === 0 ? null : count / of, count, of });

const VALID = ['resident', 'relative', 'above'];

/** The figures of orders worked out anew, by the words of the rules and from nothing but what was told. */
export function figuresOf(told: readonly Told[]) {
  const ended = told.filter((one) => endOf(one) !== undefined);
  const counted = ended.filter(({ order }) => order.exempted === undefined);
  const voices = (among: readonly Told[], kinds: readonly string[]) =>
    among.flatMap((one) => heardIn(one, kinds) ?? []);
  const voiceRates = (among: readonly Told[], kinds: readonly string[]) => {
    const heard = voices(among, kinds);
    const of = (name: string): number => heard.filter((one) => one.satisfaction === name).length;
    return {
      resolutionRate: rate(heard.filter(({ resolved }) => resolved).length, heard.length),
      satisfactionRate: rate(
        Math.round((of('satisfied') + 0.9 * of('fair')) * 1000) / 1000,
        heard.length,
      ),
    };
  };
  const loopRates = (among: readonly Told[]) => {
    const heard = among.filter((one) => heardIn(one, VALID) !== undefined);
    return {
      ...voiceRates(among, VALID),
      responseRate: rate(heard.filter(wasAnswered).length, heard.length),
      firstTimeRate: rate(
        heard.filter(({ history }) => !history.some(({ command }) => command === 'reopen')).length,
        heard.length,
      ),
    };
  };
  const share = (isIt: (one: Told) => boolean) => rate(ended.filter(isIt).length, ended.length);
  const lengths = counted.map(lengthsOf);
  const known = (name: 'toAccept' | 'toTake' | 'toFulfil') =>
    spread(lengths.flatMap((one) => one[name] ?? []));
  return {
    ended: ended.length,
    voices: voices(counted, VALID).length,
    ...loopRates(counted),
    withExempted: loopRates(ended),
    apart: {
      onBehalf: voiceRates(counted, ['onBehalf']),
      community: voiceRates(counted, ['community']),
    },
    shares: {
      rejected: share(({ order }) => order.state === 'rejected'),
      reopened: share(({ history }) => history.some(({ command }) => command === 'reopen')),
      unrated: share(({ order }) => order.state === 'closed'),
      exempted: share(({ order }) => order.exempted !== undefined),
    },
    times: { toAccept: known('toAccept'), toTake: known('toTake'), toFulfil: known('toFulfil') },
  };
}

/** By key, without groups in which nothing ended. */
export function grouped(
  told: readonly Told[],
  keyOf: (one: Told) => string | undefined,
): Record<string, ReturnType<typeof figuresOf>> {
  const groups = new Map<string, Told[]>();
  for (const one of told) {
    const key = endOf(one) === undefined ? undefined : keyOf(one);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return Object.fromEntries([...groups].map(([key, list]) => [key, figuresOf(list)]));
}

export type Figures = ReturnType<typeof figuresOf>;
