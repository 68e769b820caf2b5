import type { CommandName } from './command-names';
import type { ContactChannel, FeeKind, Satisfaction } from './vocabulary';

/** RFC 3339 in UTC with `Z`. */
export type WireTime = string;

export type AnswerValue = Record<string, string | number | string[]>;

export interface PhotoAnswer {
  id: string;
  url: string;
  thumbnailUrl: string;
}

export interface LocationAnswer {
  lat?: number;
  lng?: number;
  address?: string;
}

export interface QuoteAnswer {
  amountFen: number;
  what?: string;
  state: 'quoted' | 'agreed' | 'refused';
  feeKind: FeeKind;
}

/** 六有: time, place, people, process, result, feedback, as far as they were recorded. */
export interface SixPointsAnswer {
  handledAt?: WireTime;
  place?: string;
  handlers?: string[];
  process?: string;
  result?: string;
  feedback?: { channel: ContactChannel; at: WireTime; words?: string };
}

export interface EvidenceAnswer extends SixPointsAnswer {
  photosBefore: PhotoAnswer[];
  photosAfter: PhotoAnswer[];
  photoExempt?: string;
  charge?: { amountFen: number };
}

export interface RatingAnswer {
  resolved: boolean;
  satisfaction: Satisfaction;
  stars?: { attitude: number; speed: number; result: number };
  text?: string;
  tags?: string[];
  photos: PhotoAnswer[];
  at: WireTime;
  by: 'resident' | 'relative' | 'onBehalf';
  reply?: { text?: string; at: WireTime };
}

export interface FollowUpAnswer {
  at: WireTime;
  by: 'community' | 'above';
  reached: boolean;
  resolved?: boolean;
  satisfaction?: Satisfaction;
  words?: string;
}

export interface ContactAnswer {
  at: WireTime;
  channel: ContactChannel;
  reached: boolean;
  words?: string;
}

/** What this viewer may do now: the button's words and the fields of the command's form. */
export interface ActionAnswer {
  command: CommandName;
  label: string;
  fields?: FieldAnswer[];
}

export type FieldType =
  | 'text'
  | 'number'
  | 'money'
  | 'boolean'
  | 'select'
  | 'datetime'
  | 'photos'
  | 'names'
  | 'object'
  | 'partner'
  | 'worker'
  | 'area'
  | 'order'
  | 'category';

export interface FieldAnswer {
  name: string;
  type: FieldType;
  required: boolean;
  options?: { code: string; label: string }[];
}
