import type { Building } from '@domain/building';
import type { CommandName } from '@domain/order/command-names';
import type { FeeKind, Role, Triage } from '@domain/order/vocabulary';
import type { Agreement } from '@domain/partner';
import type { PartnerKind } from '@domain/partner-kinds';

export interface Membership {
  role: Role;
  areaCode?: string;
  partnerId?: string;
  title: string;
}

export interface Me {
  id: string;
  displayName: string;
  phone?: string;
  homeArea?: string;
  address?: string;
  elderMode: boolean;
  memberships: Membership[];
}

export interface Page<T> {
  items: T[];
  next?: string;
}

export type QuestionType = 'single' | 'multi' | 'number' | 'datetime' | 'text';

export interface Question {
  code: string;
  label: string;
  type: QuestionType;
  required: boolean;
  options?: { code: string; label: string }[];
}

export interface Category {
  code: string;
  name: string;
  icon: string;
  triage: Triage;
  promised: { acceptMinutes: number; takeMinutes?: number | null; fulfilMinutes: number };
  profile: 'work' | 'answer';
  sensitive: boolean;
  dispatchOnly: boolean;
  mayBePublic: boolean;
  photosRequired: { before: boolean; after: boolean };
  /** Kinds of social forces that can do it. */
  handledBy: PartnerKind[];
  notice?: string;
  /** The notice is for this answer only. */
  noticeOn?: { question: string; option: string };
  /** Whom to name when the community cannot take it. */
  referral?: { who: string; phone: string };
  questions: Question[];
  examples: string[];
}

export interface Service {
  id: string;
  name: string;
  categoryCode: string;
  partner: { id: string; name: string };
  fee: { kind: FeeKind; amountFen?: number; unit?: string };
}

export interface Catalogue {
  categories: Category[];
  services: Service[];
  /** How many services were left out, where only the first ones came. */
  moreServices?: number;
}

export interface Area {
  code: string;
  name: string;
  parent?: string;
  phone?: string;
  hoursText?: string;
  dutyPhone?: string;
}

/** What the code at a door says. */
export interface FoundBuilding extends Building {
  community: { code: string; name: string };
}

export interface Partner {
  id: string;
  name: string;
  kind: string;
  agreement?: Omit<Agreement, 'contact'>;
  openOrders?: number;
}

export interface Member {
  id: string;
  displayName: string;
  title?: string;
}

export interface Upload {
  mediaId: string;
  upload: { method: 'POST'; url: string; fields: Record<string, string> };
}

export interface ChainVerdict {
  valid: boolean;
  head: string;
  length: number;
}

/** A device that waits to be signed in. */
export interface FoundSignIn {
  id: string;
  device: string;
  askedAt: string;
  expiresAt: string;
}

/** A device that is signed in. */
export interface OpenSession {
  id: string;
  device: string;
  openedAt: string;
  lastUsedAt: string;
  current: boolean;
}

export type CommandBody = Record<string, unknown>;
export type { CommandName };
