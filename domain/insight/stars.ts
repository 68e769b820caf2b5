import { FAIR_WEIGHT, MIN_VOICES_FOR_RANKING, type Rate } from '../rates';
import type { PartnerKind } from '../partner-kinds';

/** The three lists of stars (服务明星): 社会组织, 片区 and 院落. */
export const STAR_LISTS = ['organizations', 'areas', 'courtyards'] as const;
export type StarList = (typeof STAR_LISTS)[number];

/** 社会组织服务明星 are those who do not sell: registered organisations, and volunteer teams on file with the community. */
export const STAR_PARTNER_KINDS: readonly PartnerKind[] = ['socialOrganization', 'volunteerTeam'];

/** The published formula: how much each rate weighs, and what it takes to be a star. */
export const STAR_FORMULA = {
  weights: { satisfaction: 0.4, resolution: 0.4, onTime: 0.2 },
  fairWeight: FAIR_WEIGHT,
  /** Standard deviations of the Wilson bound: 95 % sure. */
  z: 1.96,
  /** Valid voices below which nobody is a candidate. */
  minVoices: MIN_VOICES_FOR_RANKING,
  /** 0..1; whoever is below is no star, also where nobody is better. */
  leastScore: 0.6,
  /** Places that are stars. */
  places: 3,
} as const;

/** Somebody's quarter: counts, no names of people. */
export interface Candidate {
  key: string;
  name: string;
  satisfactionRate: Rate;
  resolutionRate: Rate;
  onTimeRate: Rate;
}

export interface Ranked extends Candidate {
  /** 0..1, in thousandths. */
  score: number;
  /** Valid voices (V). */
  voices: number;
  /** 1 is the first; who is equal shares it. */
  place: number;
  star: boolean;
}

/**
 * The least share that `count` of `of` makes likely (Wilson): nine of ten prove less than ninety of a hundred, and
 * nothing proves nothing. `count` may have a fraction, since 基本满意 counts in part.
 */
export function wilsonBound({ count, of }: Pick<Rate, 'count' | 'of'>, z: number): number {
  if (of === 0) return 0;
  const share = count / of;
  const square = z * z;
  const middle = share + square / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share)) / of + square / (4 * of * of));
  return Math.max(0, (middle - spread) / (1 + square / of));
}

const THOUSANDTH = 1000;

/** 得分, 0..1: the weighted bounds of 满意率, 解决率 and 按时率. */
export function scoreOf({ satisfactionRate, resolutionRate, onTimeRate }: Candidate): number {
  const { weights, z } = STAR_FORMULA;
  const score =
    weights.satisfaction * wilsonBound(satisfactionRate, z) +
    weights.resolution * wilsonBound(resolutionRate, z) +
    weights.onTime * wilsonBound(onTimeRate, z);
  return Math.round(score * THOUSANDTH) / THOUSANDTH;
}

const voicesOf = ({ resolutionRate }: Candidate): number => resolutionRate.of;

type Scored = Omit<Ranked, 'place' | 'star'>;

/** By score, then by voices: who was heard more often has proven more. */
const isBetter = (one: Scored, other: Scored): boolean =>
  one.score > other.score || (one.score === other.score && one.voices > other.voices);

const inOrder = (one: Ranked, other: Ranked): number =>
  one.place - other.place || (one.key < other.key ? -1 : 1);

/** 评选: everybody with enough voices in their places, whoever is equal in the same one; the order given is no matter. */
export function rankStars(candidates: readonly Candidate[]): Ranked[] {
  const { minVoices, leastScore, places } = STAR_FORMULA;
  const heard = candidates
    .filter((candidate) => voicesOf(candidate) >= minVoices)
    .map((one) => ({ ...one, score: scoreOf(one), voices: voicesOf(one) }));
  return heard
    .map((one) => {
      const place = 1 + heard.filter((other) => isBetter(other, one)).length;
      return { ...one, place, star: place <= places && one.score >= leastScore };
    })
    .sort(inOrder);
}
