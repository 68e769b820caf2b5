import { isInside } from './area';
import type { FeeKind } from './order/vocabulary';
import type { PartnerKind } from './partner-kinds';
import { daysBetween, shanghaiDay } from './time/shanghai';
import type { Day } from './time/shanghai';

export { PARTNER_FAMILIES, PARTNER_KINDS, familyOf } from './partner-kinds';
export type { PartnerFamily, PartnerKind } from './partner-kinds';

/** Open orders that a partner may hold at once, unless its agreement says otherwise. */
export const DEFAULT_CAP = 20;

/** A price of one service. `amountFen` is missing for 市场价, which always needs a quote, and for 免费. */
export interface Fee {
  serviceCode: string;
  categoryCode: string;
  /** What the service is called in the catalogue. */
  name: string;
  kind: FeeKind;
  amountFen?: number;
  /** What the amount is for: 次, 时, 件, 餐. */
  unit?: string;
  /** What comes on top, such as parts. */
  note?: string;
}

/** 资质: a certificate and the last day on which it is valid. */
export interface Credential {
  name: string;
  until: Day;
}

/** 合伙协议, or for a skilled neighbour the 备案登记 in its place. All days are inclusive, in Shanghai. */
export interface Agreement {
  number: string;
  basis: 'agreement' | 'registration';
  status: 'draft' | 'active' | 'suspended' | 'ended';
  signedOn: Day;
  from: Day;
  until: Day;
  /** Area codes; each covers what lies below it. */
  areas: readonly string[];
  categories: readonly string[];
  /** Open orders at once. */
  cap: number;
  fees: readonly Fee[];
  credentials: readonly Credential[];
  insuranceUntil?: Day;
  /** Lies apart and sealed: it is there where it was asked for, and where it is to be kept. */
  contact?: { name: string; phone: string };
  hours: string;
  /** Share of its income that goes to the community's fund, 0..1. */
  fundShare?: number;
  /** Days of notice before it may leave. */
  exitNotice: number;
}

/** A social force (社会力量) that handles orders. */
export interface Partner {
  id: string;
  name: string;
  kind: PartnerKind;
  /** What it says about itself. */
  introduction?: string;
  agreement: Agreement;
}

export const NOT_QUALIFIED_REASONS = [
  'inactive',
  'notBegun',
  'ended',
  'area',
  'category',
  'credential',
  'insurance',
  'cap',
] as const;
export type NotQualifiedReason = (typeof NOT_QUALIFIED_REASONS)[number];

interface Wanted {
  areaCode: string;
  categoryCode: string;
}

const whyNotInForce = (agreement: Agreement, today: Day): NotQualifiedReason | undefined => {
  if (agreement.status !== 'active') return 'inactive';
  if (today < agreement.from) return 'notBegun';
  if (today > agreement.until) return 'ended';
  if (agreement.credentials.some(({ until }) => today > until)) return 'credential';
  return agreement.insuranceUntil !== undefined && today > agreement.insuranceUntil
    ? 'insurance'
    : undefined;
};

/**
 * The first reason why a partner may not take this order, or undefined if it may. The cap counts only where
 * `openOrders` (how many it holds now) is given.
 */
export function whyNotQualified(
  agreement: Agreement,
  { areaCode, categoryCode }: Wanted,
  now: number,
  openOrders?: number,
): NotQualifiedReason | undefined {
  const notInForce = whyNotInForce(agreement, shanghaiDay(now));
  if (notInForce) return notInForce;
  if (!agreement.areas.some((area) => isInside(areaCode, area))) return 'area';
  if (!agreement.categories.includes(categoryCode)) return 'category';
  return openOrders !== undefined && openOrders >= agreement.cap ? 'cap' : undefined;
}

/** Whether the agreement is in force today, with credentials and insurance up to date. */
export const isInForce = (agreement: Agreement, now: number): boolean =>
  whyNotInForce(agreement, shanghaiDay(now)) === undefined;

/** Whether the agreement is in force and covers area and category of an order; the cap is not asked. */
export const coversOrder = (agreement: Agreement, wanted: Wanted, now: number): boolean =>
  whyNotQualified(agreement, wanted, now) === undefined;

/** Days until the agreement ends, 0 on its last day, negative afterwards. */
export const daysLeft = (agreement: Agreement, now: number): number =>
  daysBetween(shanghaiDay(now), agreement.until);

/** The id under which a resident chooses one partner's service in the catalogue. */
export const serviceIdOf = (partnerId: string, serviceCode: string): string =>
  `${partnerId}.${serviceCode}`;

const DEARNESS: Record<FeeKind, number> = { free: 0, lowCost: 1, market: 2 };

/**
 * The fee that holds for an order: of the service it names where this partner offers that, else of the category.
 * Of several in a category the dearest kind counts, so that nobody is surprised by a price; without any it is free.
 */
export function feeFor(
  partner: Pick<Partner, 'id' | 'agreement'>,
  { serviceId, categoryCode }: { serviceId?: string; categoryCode: string },
): Pick<Fee, 'kind' | 'amountFen' | 'unit' | 'note'> {
  const inCategory = partner.agreement.fees.filter((fee) => fee.categoryCode === categoryCode);
  const named = inCategory.find(
    ({ serviceCode }) => serviceIdOf(partner.id, serviceCode) === serviceId,
  );
  const [dearest] = [...inCategory].sort((one, other) => DEARNESS[other.kind] - DEARNESS[one.kind]);
  return named ?? dearest ?? { kind: 'free' };
}
