import type { SentMessage } from '../../../local/wechat/server';
import type { Journal } from '../core/journal';
import type { Version } from '../core/watch';

/** One step of a history, as the API answers it. */
export interface Step {
  sequence: number;
  at: number;
  role: string;
  command: string;
  from: string | null;
  to: string;
  data: Readonly<Record<string, unknown>>;
  digest?: string;
  previousHash: string | null;
  hash: string;
}

/** An order as its placer sees it in the end. */
export interface SeenOrder {
  id: string;
  state: string;
  ownerArea: string;
  placerId: string;
  /** The resident's household, by its person. */
  residentId: string;
  category: string;
  partnerId: string | undefined;
  urgent: boolean;
  placedAt: number;
  exempted: boolean;
  merged: boolean;
  followUps: readonly Visit[];
  contacts: readonly { at: number; reached: boolean }[];
  steps: readonly Step[];
  /** As they came, for the hashes. */
  raw: readonly Record<string, unknown>[];
}

export interface Visit {
  at: number;
  by: string;
  reached: boolean;
  resolved: boolean | undefined;
  satisfaction: string | undefined;
}

/** What somebody reads under 消息. */
export interface InboxItem {
  id: string;
  at: number;
  orderId: string | undefined;
  text: string;
  kind: string;
}

/** A figure as the API answers it. */
export interface RateSeen {
  count: number;
  of: number;
}

export interface RatesSeen {
  key: string;
  responseRate: RateSeen;
  resolutionRate: RateSeen;
  satisfactionRate: RateSeen;
}

/** Everything that the checks look at: taken through the API, but for what no API answers. */
export interface Findings {
  now: number;
  start: number;
  area: string;
  journal: Journal;
  orders: readonly SeenOrder[];
  /** Acknowledged orders that nobody finds any more. */
  missing: readonly string[];
  versions: ReadonlyMap<string, ReadonlyMap<number, Version>>;
  inboxes: ReadonlyMap<string, readonly InboxItem[]>;
  /** Who reads for an area or a partner. */
  readers: ReadonlyMap<string, string>;
  personOf: ReadonlyMap<string, string>;
  sent: readonly SentMessage[];
  /** The area's own, by category and by partner. */
  rates: { all: RatesSeen; category: readonly RatesSeen[]; partner: readonly RatesSeen[] };
  roots: ReadonlyMap<string, number | undefined>;
  rebuilt: readonly string[];
  deadLetters: readonly string[];
}

/** Something that must not be. */
export interface Problem {
  check: string;
  what: string;
}
