import { DAY, HOUR, MINUTE } from '../../../domain/time/shanghai';
import type { Findings, Problem, RateSeen, RatesSeen, SeenOrder, Step } from './findings';

const ENDS = new Set(['rated', 'closed', 'rejected', 'withdrawn']);
const FAIR = 0.9;

interface Heard {
  at: number;
  resolved: boolean;
  satisfaction: string;
}

/** 三率, worked out anew from what the API answered of each order, by arithmetic of the simulation's own. */
export function ratesFrom(orders: readonly SeenOrder[]): Omit<RatesSeen, 'key'> {
  let [answered, resolved, tenths, of] = [0, 0, 0, 0];
  for (const order of orders) {
    const voice = voiceOf(order);
    if (!ENDS.has(order.state) || order.exempted || order.merged || voice === undefined) continue;
    of += 1;
    if (isAnswered(order)) answered += 1;
    if (voice.resolved) resolved += 1;
    if (voice.satisfaction === 'satisfied') tenths += 10;
    if (voice.satisfaction === 'fair') tenths += 10 * FAIR;
  }
  return {
    responseRate: { count: answered, of },
    resolutionRate: { count: resolved, of },
    satisfactionRate: { count: tenths / 10, of },
  };
}

/** The later of the resident's or relative's own word and the visit from above, since it was last reopened. */
function voiceOf({ steps, followUps }: SeenOrder): Heard | undefined {
  const reopened = steps.findLast(({ command }) => command === 'reopen');
  const since = reopened?.at ?? Number.NEGATIVE_INFINITY;
  const rated = steps.filter(isOwnWord).map(({ at, data }): Heard => ({
    at,
    resolved: data['resolved'] === true,
    satisfaction: String(data['satisfaction']),
  }));
  const asked = followUps.flatMap(({ at, by, reached, resolved, satisfaction }): Heard[] =>
    by === 'above' && reached && resolved !== undefined && satisfaction !== undefined
      ? [{ at, resolved, satisfaction }]
      : [],
  );
  return [...rated, ...asked]
    .filter(({ at }) => at >= since)
    .sort((a, b) => a.at - b.at)
    .at(-1);
}

const isOwnWord = ({ command, data }: Step): boolean =>
  command === 'rate' && (data['by'] === 'resident' || data['by'] === 'relative');

/** 响应: reached within a day (urgent: half an hour), or tried twice with two hours between. */
function isAnswered({ contacts, placedAt, urgent }: SeenOrder): boolean {
  const until = placedAt + (urgent ? 30 * MINUTE : DAY);
  const tries = contacts.filter(({ at }) => at <= until);
  const first = tries[0]?.at ?? 0;
  return tries.some(({ reached, at }) => reached || at - first >= 2 * HOUR);
}

/** The figures that the product shows, against those. */
export function findWrongRates({ orders, rates, area }: Findings): Problem[] {
  const own = orders.filter(({ ownerArea }) => ownerArea === area);
  const group = (shown: readonly RatesSeen[], name: string, keyOf: (order: SeenOrder) => unknown) =>
    [...new Set([...shown.map(({ key }) => key), ...keysOf(own, keyOf)])].flatMap((key) =>
      compare(
        `${name} ${key}`,
        ratesFrom(own.filter((order) => keyOf(order) === key)),
        shown.find((one) => one.key === key),
      ),
    );
  return [
    ...compare(area, ratesFrom(own), rates.all),
    ...group(rates.category, 'category', ({ category }) => category),
    ...group(rates.partner, 'partner', ({ partnerId = 'none' }) => partnerId),
  ];
}

const keysOf = (orders: readonly SeenOrder[], keyOf: (order: SeenOrder) => unknown): string[] =>
  orders.flatMap((order) => {
    const key = keyOf(order);
    return typeof key === 'string' ? [key] : [];
  });

const NOTHING: RateSeen = { count: 0, of: 0 };
const NAMES = ['responseRate', 'resolutionRate', 'satisfactionRate'] as const;

function compare(
  of: string,
  expected: Omit<RatesSeen, 'key'>,
  shown: RatesSeen | undefined,
): Problem[] {
  return NAMES.flatMap((name) => {
    const [own, theirs] = [expected[name], shown?.[name] ?? NOTHING];
    const isSame = own.of === theirs.of && Math.abs(own.count - theirs.count) < 0.001;
    const say = ({ count, of: all }: RateSeen): string => `${count.toFixed(1)}/${all}`;
    return isSame
      ? []
      : [{ check: 'rates', what: `${of} ${name}: ${say(theirs)} shown, ${say(own)} counted` }];
  });
}
