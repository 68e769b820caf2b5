import type { Satisfaction } from './order/vocabulary';
import { HOUR, MINUTE } from './time/shanghai';
import { RATING_WINDOW_DAYS, isWithinDays } from './time/windows';

/** Whose voice it is. Only the first three are valid; 代评 and 社区自访 are shown on their own. */
export type VoiceKind = 'resident' | 'relative' | 'above' | 'onBehalf' | 'community';

/** A rating, or a follow-up (回访) that reached somebody and heard both. */
export interface Voice {
  at: number;
  kind: VoiceKind;
  resolved: boolean;
  satisfaction: Satisfaction;
}

/** What the rates need to know of one order. All times are epoch milliseconds. */
export interface OrderFact {
  placedAt: number;
  urgent: boolean;
  /** The latest end; missing while it is open again or 挂账. */
  end?: { state: 'rated' | 'closed' | 'rejected' | 'withdrawn'; at: number };
  contacts: readonly { at: number; reached: boolean }[];
  voices: readonly Voice[];
  /** How often it was reopened, and when last: what was said before concerns work that did not hold. */
  reopened: number;
  reopenedAt?: number;
  exempted: boolean;
  /** 挂账 now. */
  shelved: boolean;
  /** It followed another order (并单): the voice of that one counts. */
  merged: boolean;
}

/** `value` is `count / of`, 0..1, and null where there is nothing to count: no data is neither 0 % nor 100 %. */
export interface Rate {
  value: number | null;
  count: number;
  of: number;
}

export interface VoiceRates {
  resolutionRate: Rate;
  satisfactionRate: Rate;
}

export interface LoopRates extends VoiceRates {
  responseRate: Rate;
  firstTimeRate: Rate;
}

export interface Rates extends LoopRates {
  /** The same with the exempted orders (剔除) counted in. */
  withExempted: LoopRates;
  /** Heard by the community itself, or said for somebody else: in no comparison. */
  apart: Record<'onBehalf' | 'community', VoiceRates>;
  shares: Record<'rejected' | 'reopened' | 'unrated' | 'shelved' | 'exempted', Rate>;
}

/** How much 基本满意 counts in 满意率. */
export const FAIR_WEIGHT = 0.9;

/** A ranking leaves out whoever has fewer valid voices. */
export const MIN_VOICES_FOR_RANKING = 10;

const RESPONSE_TIME = 24 * HOUR;
const URGENT_RESPONSE_TIME = 30 * MINUTE;
const BETWEEN_TRIES = 2 * HOUR;
/** Whose voice counts in the rates. */
export const VALID_VOICES: readonly VoiceKind[] = ['resident', 'relative', 'above'];

/** A rate of whole counts; null where there is nothing to count. */
export const rate = (count: number, of: number): Rate => ({
  value: of === 0 ? null : count / of,
  count,
  of,
});

/** The latest voice of these kinds since the order was last reopened. */
export const latestVoice = (
  { voices, reopenedAt = Number.NEGATIVE_INFINITY }: Pick<OrderFact, 'voices' | 'reopenedAt'>,
  kinds: readonly VoiceKind[],
): Voice | undefined =>
  voices
    .filter(({ at, kind }) => kinds.includes(kind) && at >= reopenedAt)
    .reduce<Voice | undefined>(
      (latest, voice) => (latest && latest.at > voice.at ? latest : voice),
      undefined,
    );

/** 响应: somebody reached the resident in time, or tried twice at least 2 h apart. Accepting is no response. */
export function hasResponded({ placedAt, urgent, contacts }: OrderFact): boolean {
  const until = placedAt + (urgent ? URGENT_RESPONSE_TIME : RESPONSE_TIME);
  const inTime = contacts.filter(({ at }) => at >= placedAt && at <= until);
  if (inTime.some(({ reached }) => reached)) return true;
  const tries = inTime.map(({ at }) => at);
  return tries.length > 1 && Math.max(...tries) - Math.min(...tries) >= BETWEEN_TRIES;
}

const THOUSANDTH = 1000;

/** 满意 + 0.9 × 基本满意, to a thousandth. */
export const contentOf = (satisfied: number, fair: number, fairWeight: number): number =>
  Math.round((satisfied + fairWeight * fair) * THOUSANDTH) / THOUSANDTH;

const voiceRates = (voices: readonly Voice[], fairWeight: number): VoiceRates => {
  const saying = (satisfaction: Satisfaction): number =>
    voices.filter((voice) => voice.satisfaction === satisfaction).length;
  const content = contentOf(saying('satisfied'), saying('fair'), fairWeight);
  return {
    resolutionRate: rate(voices.filter(({ resolved }) => resolved).length, voices.length),
    satisfactionRate: rate(content, voices.length),
  };
};

const voicesOf = (facts: readonly OrderFact[], kinds: readonly VoiceKind[]): Voice[] =>
  facts.flatMap((fact) => latestVoice(fact, kinds) ?? []);

const loopRates = (facts: readonly OrderFact[], fairWeight: number): LoopRates => {
  const heard = facts.filter((fact) => latestVoice(fact, VALID_VOICES) !== undefined);
  return {
    ...voiceRates(voicesOf(heard, VALID_VOICES), fairWeight),
    responseRate: rate(heard.filter(hasResponded).length, heard.length),
    firstTimeRate: rate(heard.filter(({ reopened }) => reopened === 0).length, heard.length),
  };
};

/** Whether the latest end of an order lies in the period, both ends included. */
export const endedWithin = ({ end }: OrderFact, from: number, to: number): boolean =>
  end !== undefined && end.at >= from && end.at <= to;

/** A period stays provisional while its last orders can still be rated. */
export const isProvisional = (periodEnd: number, now: number): boolean =>
  isWithinDays(periodEnd, now, RATING_WINDOW_DAYS);

/**
 * 三率 (响应率, 解决率, 满意率) and what is shown beside them, over orders that ended in the period together with
 * those that are 挂账. Unrated is never satisfied; 挂账 is in no rate; exempted orders count only where it says so.
 */
export function ratesOf(
  facts: readonly OrderFact[],
  { fairWeight = FAIR_WEIGHT }: { fairWeight?: number } = {},
): Rates {
  const own = facts.filter(({ merged }) => !merged);
  const ended = own.filter(({ end, shelved }) => end !== undefined && !shelved);
  const counted = ended.filter(({ exempted }) => !exempted);
  const shelved = own.filter((fact) => fact.shelved).length;
  const share = (holds: (fact: OrderFact) => boolean): Rate =>
    rate(ended.filter(holds).length, ended.length);
  const isUnrated = (fact: OrderFact): boolean => fact.end?.state === 'closed';
  return {
    ...loopRates(counted, fairWeight),
    withExempted: loopRates(ended, fairWeight),
    apart: {
      onBehalf: voiceRates(voicesOf(counted, ['onBehalf']), fairWeight),
      community: voiceRates(voicesOf(counted, ['community']), fairWeight),
    },
    shares: {
      rejected: share(({ end }) => end?.state === 'rejected'),
      reopened: share(({ reopened }) => reopened > 0),
      unrated: share(isUnrated),
      shelved: rate(shelved, shelved + ended.length),
      exempted: share(({ exempted }) => exempted),
    },
  };
}

/** The rate of a level: the counts of what lies below it put together, never the mean of its rates. */
export const poolRates = (rates: readonly Rate[]): Rate =>
  rate(
    rates.reduce((sum, { count }) => sum + count, 0),
    rates.reduce((sum, { of }) => sum + of, 0),
  );

/** Whether there are enough valid voices to stand in a ranking. */
export const canBeRanked = ({ resolutionRate }: VoiceRates): boolean =>
  resolutionRate.of >= MIN_VOICES_FOR_RANKING;
