import type { CommandName } from './command-names';
import type { Instant } from './said';
import type { OrderState } from './states';
import type {
  ActorRole,
  ContactChannel,
  EscalationCause,
  ExemptReason,
  FeeKind,
  OrderChannel,
  OrderSource,
  PauseReason,
  RejectReason,
  Satisfaction,
  Triage,
} from './vocabulary';

export type { Instant, Said, SaidEvidence, SaidText } from './said';

export interface TimeSpan {
  from: Instant;
  to: Instant;
}

/**
 * One order (单): one state, one owner, one clock, one history, kept as one item. What people said
 * (texts, photos, addresses, phones) lies beside it in `SaidText`s; nothing in here names a resident.
 */
export interface Order {
  id: string;
  number: string;
  state: OrderState;
  areaCode: string;
  ownerArea: string;
  firstReceiver: string;
  categoryCode: string;
  title: string;
  serviceId?: string;
  channel: OrderChannel;
  source?: OrderSource;
  externalNumber?: string;
  placerId: string;
  /** Keyed digest of the phone of the person whom it is for, where that is not the placer. */
  forPhone?: string;
  /** What was said about it lies under a key of its own: it is for somebody who has no account, or who has left. */
  ownKey?: true;
  /** The person whom it was for has left, or asked to be forgotten: who it was and what was said is gone. */
  erasedAt?: Instant;
  /** The resident left an order that neighbours follow: it stays with the community (`withdraw`). */
  residentLeft?: true;
  urgent: boolean;
  triage: Triage;
  sensitive: boolean;
  public: boolean;
  hidden?: true;
  placedAt: Instant;
  updatedAt: Instant;
  /** When it came to the present owner, waiting to be accepted. */
  receivedAt: Instant;
  /** When it was last accepted by anyone: the promise runs from here. */
  acceptedAt?: Instant;
  /** When it last entered `accepted`: the take time counts from here. */
  awaitingSince?: Instant;
  takenAt?: Instant;
  fulfilledAt?: Instant;
  endedAt?: Instant;
  dueAt?: Instant;
  /** When what is due now began to run: 80 % and 200 % are counted from here. */
  dueSince?: Instant;
  promisedAt?: Instant;
  /** The earlier end that the partner promised when claiming. */
  handlerPromisedAt?: Instant;
  supervisedDueAt?: Instant;
  partner?: HandlingPartner;
  /** Offered to this partner alone (派单), not to the pool. */
  directed?: true;
  offeredOnce?: true;
  workerId?: string;
  /** 社区自办: the owner handles it itself. */
  selfHandled?: true;
  agreedTime?: TimeSpan;
  preferredTime?: TimeSpan;
  proposedTime?: TimeSpan & { by: 'resident' | 'handler' };
  quote?: { amountFen: number; state: 'quoted' | 'agreed' | 'refused' };
  pause?: Pause;
  pauses: number;
  extension?: { until: Instant; state: 'requested' | 'granted' | 'refused' };
  extensions: number;
  /** Milliseconds by which granted extensions moved `promisedAt`. */
  extendedBy: number;
  /** Milliseconds from accepting to the first promised end. */
  promisedLength?: number;
  rejection?: { reasonCode: RejectReason; at: Instant };
  appealed?: true;
  requested?: { command: 'shelve' | 'exempt'; at: Instant };
  exempted?: { reasonCode: ExemptReason; at: Instant };
  contacts: { at: Instant; reached: boolean; channel: ContactChannel }[];
  reopened: number;
  escalation?: Escalation;
  handedBack?: true;
  mergedInto?: string;
  rating?: Rating;
  replied?: true;
  followUps: FollowUp[];
  urgedAt?: Instant;
  events: OrderEvent[];
  /** Hash of the last event: the receipt (回执). */
  head: string;
}

/** Who handles it (社会力量), as agreed when it was offered or claimed. */
export interface HandlingPartner {
  id: string;
  name: string;
  /** The partner's fee for this service or category: anything but `free` needs an agreed price. */
  feeKind: FeeKind;
}

export interface Pause {
  reasonCode?: PauseReason;
  expectedAt: Instant;
  shelved: boolean;
  since: Instant;
  by: string;
  resumeTo: OrderState;
}

export interface Escalation {
  cause: EscalationCause;
  /** Area code of the level at which it stands. */
  level: string;
  at: Instant;
  respondedAt?: Instant;
  /** The state that `respond` goes back to, where it keeps the partner. */
  resumeTo: OrderState;
  bodies: string[];
  helpers: { body: string; arrivedAt?: Instant }[];
}

export interface Rating {
  resolved: boolean;
  satisfaction: Satisfaction;
  stars?: { attitude: number; speed: number; result: number };
  tags?: string[];
  at: Instant;
  by: 'resident' | 'relative' | 'onBehalf';
  photosMayBePublic?: true;
}

export interface FollowUp {
  at: Instant;
  by: 'community' | 'above';
  reached: boolean;
  resolved?: boolean;
  satisfaction?: Satisfaction;
}

/**
 * One step of the history as it is kept: what the hash covers, and beside it who did it and which
 * text belongs to it. Hashes are computed from the chain (`history.ts`), the last one is the receipt.
 */
export interface OrderEvent {
  at: Instant;
  role: ActorRole;
  /** Id of the person; not hashed, shown to participants by name only. */
  by?: string;
  command: CommandName;
  to: OrderState;
  /** Facts that the public may read: codes, dates, names of organisations; never of residents. */
  data?: Record<string, unknown>;
  /** Salted digest of what was said. */
  digest?: string;
  textId?: string;
  /** Who had it in hand from this step on, where that changed; not hashed. Messages of an earlier step go to whom it was then. */
  handler?: EventHandler;
}

/** The partner and the worker who have an order in hand; neither where nobody has. */
export interface EventHandler {
  partnerId?: string;
  workerId?: string;
}

/** The number of commands so far: what `If-Match` and `ETag` carry. */
export const versionOf = (order: Order): number => order.events.length;
