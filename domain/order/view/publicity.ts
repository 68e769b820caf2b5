import type { Category } from '../../catalogue/types';
import { DomainError } from '../../errors';
import type { Order, OrderEvent } from '../order';
import type { PublicState } from '../vocabulary';

/** WeChat's word, or after it the staff's (人工复核): `pass`, else `refused`. */
export const VERDICTS = ['pass', 'review', 'risky', 'refused'] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * What the content check said: of the first words as they stand (`sequence` they were asked for), and of each photo and
 * each later text by its id.
 */
export interface Checks {
  text?: { verdict: Verdict; sequence: number };
  pieces: Readonly<Record<string, Verdict>>;
}

/** The event whose words the check has to know: the last that changed what neighbours read of the matter. */
export const lastPublicText = (order: Pick<Order, 'events'>): number =>
  order.events.findLastIndex(changesWords) + 1;

/** A photo or an address that was added changes no words, and holds nothing back. */
function changesWords({ command, data }: OrderEvent): boolean {
  if (command === 'redact') return data?.['field'] === 'description';
  if (command !== 'amend') return command === 'place';
  const what = data?.['what'];
  return Array.isArray(what) && what.includes('text');
}

const wantsPublic = (order: Order, category: Category): boolean =>
  order.public && category.mayBePublic && !order.sensitive;

/** 人工复核: WeChat would not say that it may be shown, and nobody has decided yet. */
export const waitsForPerson = (verdict: Verdict | undefined): boolean =>
  verdict === 'review' || verdict === 'risky';

/** 公开: the resident allows it, the category may be, it was accepted (Open311 at once), not hidden, its text passed. */
export function publicStateOf(
  order: Order,
  { category, checks }: { category: Category; checks: Checks },
): PublicState {
  if (!wantsPublic(order, category)) return 'private';
  if (order.hidden === true) return 'hidden';
  const { text } = checks;
  const isFresh = text !== undefined && text.sequence >= lastPublicText(order);
  if (isFresh && text.verdict !== 'pass') return 'refused';
  const isAccepted = order.acceptedAt !== undefined || order.channel === 'open311';
  return isFresh && isAccepted ? 'public' : 'checking';
}

export const isPublic = (order: Order, around: { category: Category; checks: Checks }): boolean =>
  publicStateOf(order, around) === 'public';

/** Whether a photo or a later text may be shown to neighbours. */
export const hasPassed = ({ pieces }: Checks, id: string): boolean => pieces[id] === 'pass';

/** 暂不公开: public but for staff who stopped it (`hide`); whoever knew it is told so, and nothing else. */
export function isHiddenNow(
  { hidden, ...order }: Order,
  around: { category: Category; checks: Checks },
): boolean {
  return hidden === true && isPublic(order, around);
}

/** Why somebody who stands in no relation to an order does not see it. */
export const whyUnseen = (
  order: Order,
  around: { category: Category; checks: Checks },
): DomainError => new DomainError(isHiddenNow(order, around) ? 'not_public_now' : 'not_found');

/** Whether the words have to be looked at before others may read them. */
export const needsCheck = (order: Order, category: Category): boolean =>
  wantsPublic(order, category);
