import type { Triage } from '../order/vocabulary';
import type { PartnerKind } from '../partner-kinds';
import type { Duration, PromisedTimes } from '../time/deadlines';

export interface Option {
  code: string;
  label: string;
}

interface QuestionBase {
  code: string;
  label: string;
  required: boolean;
}

export interface ChoiceQuestion extends QuestionBase {
  type: 'single' | 'multi';
  options: readonly Option[];
}

export interface OpenQuestion extends QuestionBase {
  type: 'number' | 'datetime' | 'text';
}

/** One of the few questions asked when placing (问几句). */
export type Question = ChoiceQuestion | OpenQuestion;

/** One kind of help in the catalogue (服务清单). */
export interface Category {
  code: string;
  name: string;
  /** The name of a lucide icon. */
  icon: string;
  /** 简, 急 or 难 unless the community decides otherwise when accepting. */
  triage: Triage;
  times: PromisedTimes;
  /** 上门评估: somebody comes and looks within this time, before the work itself. */
  assessWithin?: Duration;
  /** The time of the work is the one agreed with the resident; `times.fulfil` is the latest. */
  byAppointment: boolean;
  /** What the six-point evidence asks for: `answer` needs only time, people, result and feedback. */
  profile: 'work' | 'answer';
  sensitive: boolean;
  dispatchOnly: boolean;
  mayBePublic: boolean;
  photosRequired: { before: boolean; after: boolean };
  /** Inside a home photos are taken only with consent. */
  insideHome: boolean;
  handledBy: readonly PartnerKind[];
  /** 社区自办: the owner may handle it itself. */
  selfHandled: boolean;
  ownedBy: 'community' | 'subdistrict';
  /** Shown before the form; with `noticeOn` as soon as that option is chosen. */
  notice?: string;
  noticeOn?: { question: string; option: string };
  questions: readonly Question[];
  examples: readonly string[];
  /** Whom to name when the community cannot take it (不予受理). */
  referral: { who: string; phone: string };
}
