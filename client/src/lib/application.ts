import type { FeeKind } from '../../../domain/order/vocabulary';
import type { PartnerKind } from '../../../domain/partner-kinds';
import { fenOf } from './money';

/** What is typed when one wants to help; empty texts are not said. */
export interface ApplicationDraft {
  kind: PartnerKind | '';
  name: string;
  creditCode: string;
  categories: string[];
  areas: string[];
  introduction: string;
  contactName: string;
  contactPhone: string;
  credentials: { name: string; until: string }[];
  insuranceUntil: string;
}

export const EMPTY_APPLICATION: ApplicationDraft = {
  kind: '',
  name: '',
  creditCode: '',
  categories: [],
  areas: [],
  introduction: '',
  contactName: '',
  contactPhone: '',
  credentials: [],
  insuranceUntil: '',
};

/** A skilled neighbour (能人) applies as a person. */
export const asksForCode = (kind: PartnerKind | ''): boolean =>
  kind !== '' && kind !== 'skilledNeighbour';

export type ApplicationField =
  'kind' | 'name' | 'creditCode' | 'categories' | 'areas' | 'introduction' | 'contact';

/** What is still missing, in the order of the form; whether the code is one has been looked at already. */
export function missingIn(
  draft: ApplicationDraft,
  { isCode }: { isCode: boolean },
): ApplicationField[] {
  const { kind, name, categories, areas } = draft;
  const { introduction, contactName, contactPhone } = draft;
  const lacks: [ApplicationField, boolean][] = [
    ['kind', kind === ''],
    ['name', name.trim().length < 2],
    ['creditCode', asksForCode(kind) && !isCode],
    ['categories', categories.length === 0],
    ['areas', areas.length === 0],
    ['introduction', introduction.trim() === ''],
    ['contact', contactName.trim() === '' || contactPhone.trim() === ''],
  ];
  return lacks.filter(([, isMissing]) => isMissing).map(([field]) => field);
}

/** The body of `POST /v1/partner-applications`. */
export function applicationBody(draft: ApplicationDraft): object {
  const { kind, name, creditCode, categories, areas, introduction, insuranceUntil } = draft;
  return {
    kind,
    name: name.trim(),
    categories,
    areas,
    introduction: introduction.trim(),
    contact: { name: draft.contactName.trim(), phone: draft.contactPhone.trim() },
    credentials: draft.credentials.filter((one) => one.name.trim() !== '' && one.until !== ''),
    ...(asksForCode(kind) ? { creditCode: creditCode.trim() } : {}),
    ...(insuranceUntil === '' ? {} : { insuranceUntil }),
  };
}

/** The price of a category as it is agreed: in yuan, as typed. */
export interface PriceDraft {
  kind: FeeKind;
  yuan: string;
}

/** The fees of an agreement; what is free needs none. */
export const feesOf = (
  prices: Readonly<Record<string, PriceDraft>>,
  categories: readonly string[],
): object[] =>
  categories.flatMap((categoryCode) => {
    const price = prices[categoryCode];
    if (price === undefined || price.kind === 'free') return [];
    const amountFen = price.kind === 'lowCost' ? fenOf(price.yuan) : undefined;
    const amount = amountFen ? { amountFen, unit: '次' } : {};
    return [{ categoryCode, kind: price.kind, ...amount }];
  });

/** The last day of so many years from a day. */
export function yearsFrom(day: string, years: number): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const end = new Date(Date.UTC(Number(year) + years, Number(month) - 1, Number(date) - 1));
  return end.toISOString().slice(0, 10);
}
