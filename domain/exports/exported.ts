import { communityOf } from '../area';
import { recordOf, type OrderRecord } from '../insight/order-record';
import type { Order, SaidText } from '../order/order';
import { dossierOf, type Dossier } from '../order/view/dossier';
import type { Checks, Verdict } from '../order/view/publicity';
import { maskPersonalData } from '../text';
import { EXPORT_CELL_WORDS } from '../words/exports';

/** An order with what a line of an export is made of. */
export interface Exported {
  order: Order;
  /** What the figures know of it; undefined where it never came to an end. */
  record: OrderRecord | undefined;
  dossier: Dossier;
  checks: Checks;
  names: ExportNames;
  now: number;
}

/** How areas and categories are called. */
export interface ExportNames {
  areaOf: (code: string) => string;
  categoryOf: (code: string) => string;
}

export const exportedOf = (
  { order, texts, checks }: { order: Order; texts: readonly SaidText[]; checks: Checks },
  surroundings: { names: ExportNames; now: number },
): Exported => ({
  order,
  record: recordOf(order),
  dossier: dossierOf(order, texts),
  checks,
  ...surroundings,
});

/** What is sensitive (敏感) leaves the platform in no export. */
export const mayBeExported = ({ sensitive }: Pick<Order, 'sensitive'>): boolean => !sensitive;

/** What WeChat or a person held back is not carried out either. */
const HELD_BACK: readonly (Verdict | undefined)[] = ['risky', 'refused'];

/**
 * Words that somebody wrote, masked as neighbours read them; nothing of an order that was hidden (暂停公开), nor what
 * the content check held back.
 */
export function wordsFor(
  { order }: Exported,
  text: string | undefined,
  verdict: Verdict | undefined,
): string | undefined {
  if (text === undefined || text === '' || order.hidden === true) return undefined;
  return HELD_BACK.includes(verdict) ? undefined : maskPersonalData(text);
}

export const communityIn = ({ order: { areaCode } }: Exported): string =>
  communityOf(areaCode) ?? areaCode;

/** Who did it as an organisation: never a person. */
export const partnerIn = ({ order: { partner, selfHandled } }: Exported): string | undefined =>
  partner?.name ?? (selfHandled === true ? EXPORT_CELL_WORDS.bySelf : undefined);
