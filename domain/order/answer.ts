import type { CommandName } from './command-names';
import type { OrderState } from './states';
import type {
  ActorRole,
  ContactChannel,
  EscalationCause,
  FeeKind,
  OrderChannel,
  OrderSource,
  PauseReason,
  PublicState,
  RejectReason,
  Satisfaction,
  Triage,
} from './vocabulary';

/** RFC 3339 in UTC with `Z`. */
export type WireTime = string;

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

export interface EvidenceAnswer {
  handledAt?: WireTime;
  place?: string;
  handlers?: string[];
  process?: string;
  result?: string;
  feedback?: { channel: ContactChannel; at: WireTime; words?: string };
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
