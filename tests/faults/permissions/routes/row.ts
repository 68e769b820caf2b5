import type { Somebody } from '../cast';

/** What the requests are about: an order that is started, public and private, an application, an invitation, a member. */
export interface Subject {
  /** 办理中, private, of the community; its partner is the repair team. */
  orderId: string;
  publicOrderId: string;
  partnerId: string;
  /** A partner of the community whose agreement may come to an end. */
  endingPartnerId: string;
  applicationId: string;
  invitationId: string;
  invitationCode: string;
  /** Staff of the community whose role may come to an end. */
  memberId: string;
  /** A webhook of the community, and a delivery of it that reached nobody. */
  webhookId: string;
  deliveryId: string;
  /** The day as it stands. */
  now: number;
}

export interface Request {
  path: string;
  body?: object;
}

/** Who may ask: `everybody` without signing in, `signedIn` whoever is, else those named. */
export type Who = 'everybody' | 'signedIn' | readonly Somebody[];

/**
 * Who may ask for what, written down by hand; how whoever may not is refused: 403, or 404 where they may not know that
 * it exists. `is` where even those who may are answered with that status, `by` where not everybody should try.
 */
export interface Row {
  who: Who;
  ask: (subject: Subject) => Request;
  refused?: 403 | 404;
  /** Others of whom the refusal is 403, because they see it. */
  seen?: readonly Somebody[];
  is?: number;
  by?: readonly Somebody[];
}

/** `METHOD path`, and after a space more where one route is asked for several things. */
export type Rows = Readonly<Record<string, Row>>;

export const LEADS_HERE: readonly Somebody[] = ['lead', 'subdistrict', 'district'];
export const STAFF_HERE: readonly Somebody[] = ['staff', 'colleague', ...LEADS_HERE];
export const TEAM_HERE: readonly Somebody[] = ['worker', 'mate', 'partnerLead'];
export const TEAMS: readonly Somebody[] = [
  ...TEAM_HERE,
  'rival',
  'rivalLead',
  'careWorker',
  'careLead',
  'careMate',
  'suspendedLead',
];
/** Who sees the order of the subject. */
export const SEEING: readonly Somebody[] = [
  'placer',
  'relative',
  'grid',
  ...STAFF_HERE,
  'worker',
  'partnerLead',
];

export const COMMUNITY = '990102001001';
export const UNKNOWN = '01JZZZZZZZZZZZZZZZZZZZZZZZ';
