/** Closed lists of codes that travel on the wire and are put into words by `words.zh-CN.ts`. */
export const TRIAGES = ['simple', 'urgent', 'complex'] as const;
export type Triage = (typeof TRIAGES)[number];

export const REJECT_REASONS = [
  'emergency',
  'outOfScope',
  'inProcedure',
  'answered',
  'unlawful',
  'unclear',
  'classified',
  'abusive',
  'other',
] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

export const PAUSE_REASONS = ['resident', 'parts', 'weather', 'otherBody'] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

export const DECLINE_REASONS = [
  'outOfScope',
  'noCapacity',
  'residentUnavailable',
  'unsafe',
  'needsOtherBody',
  'late',
  'price',
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

export const WITHDRAW_REASONS = ['solved', 'mistake', 'price', 'askedTo'] as const;
export type WithdrawReason = (typeof WITHDRAW_REASONS)[number];

export const EXEMPT_REASONS = [
  'unlawful',
  'inProcedure',
  'forceMajeure',
  'malicious',
  'wrongOwner',
] as const;
export type ExemptReason = (typeof EXEMPT_REASONS)[number];

export const SATISFACTIONS = ['satisfied', 'fair', 'dissatisfied'] as const;
export type Satisfaction = (typeof SATISFACTIONS)[number];

export const CONTACT_CHANNELS = ['inPerson', 'phone', 'message'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

export const EVIDENCE_POINTS = [
  'handledAt',
  'place',
  'handlers',
  'process',
  'result',
  'feedback',
] as const;
export type EvidencePoint = (typeof EVIDENCE_POINTS)[number];

export const ESCALATION_CAUSES = ['called', 'overdue', 'reopened', 'appealed'] as const;
export type EscalationCause = (typeof ESCALATION_CAUSES)[number];

export const FEE_KINDS = ['free', 'lowCost', 'market'] as const;
export type FeeKind = (typeof FEE_KINDS)[number];

export const PUBLIC_STATES = ['private', 'checking', 'public', 'refused', 'hidden'] as const;
export type PublicState = (typeof PUBLIC_STATES)[number];

export const ORDER_CHANNELS = ['app', 'onBehalf', 'open311', 'plan', 'hotline'] as const;
export type OrderChannel = (typeof ORDER_CHANNELS)[number];

/** Placed for somebody who may have no account: 代点单, and what the hotline was told. */
export const isOnBehalf = (channel: OrderChannel): boolean =>
  channel === 'onBehalf' || channel === 'hotline';

export const ORDER_SOURCES = ['phone', 'visit', 'meeting', 'group', 'hotline'] as const;
export type OrderSource = (typeof ORDER_SOURCES)[number];

export const ROLES = [
  'resident',
  'gridWorker',
  'communityStaff',
  'communityLead',
  'partnerMember',
  'partnerLead',
  'subdistrictStaff',
  'districtStaff',
  'admin',
] as const;
export type Role = (typeof ROLES)[number];

/** Who an event names: a role, or a part of the platform that acts by itself. */
export type ActorRole = Role | 'clock' | 'stream' | 'application';
