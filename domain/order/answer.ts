import type {
  ActionAnswer,
  AnswerValue,
  ContactAnswer,
  EvidenceAnswer,
  FollowUpAnswer,
  LocationAnswer,
  PhotoAnswer,
  QuoteAnswer,
  RatingAnswer,
  WireTime,
} from './answer-parts';
import type { CommandName } from './command-names';
import type { OrderState } from './states';
import type {
  ActorRole,
  EscalationCause,
  OrderChannel,
  OrderSource,
  PauseReason,
  PublicState,
  RejectReason,
  Triage,
} from './vocabulary';

export type {
  ActionAnswer,
  AnswerValue,
  ContactAnswer,
  EvidenceAnswer,
  FieldAnswer,
  FieldType,
  FollowUpAnswer,
  LocationAnswer,
  PhotoAnswer,
  QuoteAnswer,
  RatingAnswer,
  WireTime,
} from './answer-parts';

/** An order as the API answers it, already cut to what this viewer may see. */
export interface OrderAnswer {
  id: string;
  number: string;
  state: OrderState;
  version: number;
  areaCode: string;
  ownerArea: string;
  firstReceiver: string;
  category: { code: string; name: string };
  title: string;
  description?: string;
  answers?: AnswerValue;
  photos: PhotoAnswer[];
  location?: LocationAnswer;
  contact?: { name: string; phone: string };
  resident?: { displayName: string };
  onBehalfOf?: { name: string };
  forRelative?: { name: string; relation: string };
  partner?: { id: string; name: string };
  worker?: { id: string; displayName: string };
  urgent: boolean;
  triage: Triage;
  sensitive: boolean;
  public: boolean;
  publicState: PublicState;
  dueAt?: WireTime;
  promisedAt?: WireTime;
  /** When it was done: beside what was promised, what was kept. */
  fulfilledAt?: WireTime;
  overdue: boolean;
  placedAt: WireTime;
  updatedAt: WireTime;
  agreedTime?: { from: WireTime; to: WireTime };
  preferredTime?: { from: WireTime; to: WireTime };
  proposedTime?: { from: WireTime; to: WireTime; by: 'resident' | 'handler' };
  followers: number;
  collective: boolean;
  pause?: { reasonCode?: PauseReason; note?: string; expectedAt: WireTime; shelved: boolean };
  extension?: { until: WireTime; reason?: string; state: 'requested' | 'granted' | 'refused' };
  rejection?: {
    reasonCode: RejectReason;
    explanation?: string;
    referral?: { who: string; phone: string };
    appealUntil?: WireTime;
  };
  requested?: { command: 'shelve' | 'exempt'; at: WireTime };
  exempted?: { reasonCode: string; at: WireTime };
  serviceId?: string;
  channel: OrderChannel;
  source?: OrderSource;
  externalNumber?: string;
  qualifying?: number;
  quote?: QuoteAnswer;
  evidence?: EvidenceAnswer;
  rating?: RatingAnswer;
  followUps: FollowUpAnswer[];
  contacts: ContactAnswer[];
  reopened: number;
  escalation?: {
    cause: EscalationCause;
    level: string;
    bodies: string[];
    helpers: { body: string; arrivedAt?: WireTime }[];
  };
  mergedInto?: string;
  receipt: string;
  community: { name: string; phone: string; hours: string };
  actions: ActionAnswer[];
}

/** One step of an order's history; `hash` and `previousHash` are lower-case hex SHA-256. */
export interface HistoryItemAnswer {
  sequence: number;
  at: WireTime;
  actor: { role: ActorRole; displayName?: string };
  command: CommandName;
  from: OrderState | null;
  to: OrderState;
  data: Record<string, unknown>;
  text?: string;
  photos?: PhotoAnswer[];
  digest?: string;
  previousHash: string | null;
  hash: string;
}

export interface CommentAnswer {
  id: string;
  at: WireTime;
  actor: { role: ActorRole; displayName?: string };
  text: string;
  photos: PhotoAnswer[];
}

/** A row of a list: what a card shows. Lists answer whole orders without the texts beside them. */
export type OrderListItem = OrderAnswer;
