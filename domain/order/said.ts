import type { ContactChannel, Satisfaction } from './vocabulary';

/** Epoch milliseconds. */
export type Instant = number;

/** What was said with one command; an item beside the order, so that it can be redacted and erased. */
export interface SaidText {
  id: string;
  at: Instant;
  salt: string;
  said: Said;
  /** How who said it was called then. */
  name?: string;
  /** Set by `redact`: the text whose place this one takes. */
  replaces?: string;
}

/** Texts, photos and personal data of one command, by field. */
export interface Said {
  description?: string | undefined;
  answers?: Record<string, string | number | string[]> | undefined;
  text?: string | undefined;
  photos?: string[] | undefined;
  address?: string | undefined;
  point?: { lat: number; lng: number };
  contact?: { name: string; phone: string };
  person?: { name: string; relation?: string | undefined; phone?: string | undefined } | undefined;
  evidence?: SaidEvidence | undefined;
  referral?: { who: string; phone: string };
  /** What a visit (回访) heard: not for the public chain. */
  heard?: { reached: boolean; resolved?: boolean; satisfaction?: Satisfaction };
}

export interface SaidEvidence {
  handledAt?: Instant | undefined;
  place?: string | undefined;
  handlers?: string[] | undefined;
  process?: string | undefined;
  result?: string | undefined;
  feedback?: { channel: ContactChannel; at: Instant; words?: string | undefined } | undefined;
  photosBefore?: string[] | undefined;
  photosAfter?: string[] | undefined;
  photoExempt?: string | undefined;
  charge?: { amountFen: number } | undefined;
}
