import { levelOf, isAreaCode, isInside } from './area';
import { findCategory } from './catalogue/catalogue';
import type { Category } from './catalogue/types';
import type { FieldProblem } from './errors';
import type { Agreement, Credential, Fee } from './partner';
import type { PartnerKind } from './partner-kinds';
import { shanghaiDay, type Day } from './time/shanghai';
import { TERMS_PROBLEM_WORDS, type TermsProblemCode } from './words/partners';

/** An agreement runs three years at most, then both sides look at it again. */
export const LONGEST_YEARS = 3;

/** What is agreed on, as far as it is asked about: only what is there is looked at. */
export type Terms = Partial<
  Pick<
    Agreement,
    'from' | 'until' | 'areas' | 'categories' | 'fees' | 'credentials' | 'insuranceUntil'
  >
>;

export const termsProblem = (path: string, code: TermsProblemCode): FieldProblem => ({
  path,
  code,
  message: TERMS_PROBLEM_WORDS[code],
});

/**
 * 谁来办: whether this kind may handle the category; where the catalogue names nobody because the community does it itself,
 * whoever it agrees with may help. What the subdistrict owns (意见投诉) is nobody else's.
 */
export const fitsKind = ({ handledBy, ownedBy }: Category, kind: PartnerKind): boolean =>
  ownedBy === 'community' && (handledBy.length === 0 || handledBy.includes(kind));

const yearsAfter = (day: Day, years: number): Day =>
  `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

/** Everything that is wrong with the terms, each with the path of its field; empty where they can be signed. */
export function termsProblems(
  terms: Terms,
  { kind, now, knownAreas }: { kind: PartnerKind; now: number; knownAreas: ReadonlySet<string> },
): FieldProblem[] {
  const today = shanghaiDay(now);
  const { areas = [], categories = [], fees = [], credentials = [], insuranceUntil } = terms;
  return [
    ...dateProblems(terms, today),
    ...areas.flatMap((code, at) =>
      isServable(code) && knownAreas.has(code) ? [] : [termsProblem(`areas.${at}`, 'area')],
    ),
    ...categories.flatMap((code, at) => categoryProblems(code, `categories.${at}`, kind)),
    ...feeProblems(fees, terms.categories),
    ...credentialProblems(credentials, today),
    ...(insuranceUntil !== undefined && insuranceUntil < today
      ? [termsProblem('insuranceUntil', 'insuranceOver')]
      : []),
  ];
}

/** Orders lie in communities: an agreement names those, or a level above them. */
const isServable = (code: string): boolean => isAreaCode(code) && levelOf(code) !== 'grid';

function dateProblems({ from, until }: Terms, today: Day): FieldProblem[] {
  if (until === undefined) return [];
  if (from !== undefined && until < from) return [termsProblem('until', 'untilBeforeFrom')];
  if (until < today) return [termsProblem('until', 'untilOver')];
  const longest = yearsAfter(from ?? today, LONGEST_YEARS);
  return until > longest ? [termsProblem('until', 'termTooLong')] : [];
}

function categoryProblems(code: string, path: string, kind: PartnerKind): FieldProblem[] {
  const category = findCategory(code);
  if (category === undefined) return [termsProblem(path, 'category')];
  return fitsKind(category, kind) ? [] : [termsProblem(path, 'categoryOfOthers')];
}

/** Low fees say how much, free and market prices cannot; each service once, and only of what is agreed. */
function feeProblems(
  fees: readonly Fee[],
  categories: readonly string[] | undefined,
): FieldProblem[] {
  const seen = new Set<string>();
  return fees.flatMap(({ serviceCode, categoryCode, kind, amountFen }, at) => {
    const isRepeated = seen.has(serviceCode);
    seen.add(serviceCode);
    const isPriced = amountFen !== undefined;
    return [
      ...(isRepeated ? [termsProblem(`fees.${at}.serviceCode`, 'serviceTwice')] : []),
      ...(categories?.includes(categoryCode) === false
        ? [termsProblem(`fees.${at}.categoryCode`, 'feeOfOther')]
        : []),
      ...(isPriced === (kind === 'lowCost')
        ? []
        : [termsProblem(`fees.${at}.amountFen`, isPriced ? 'feePriced' : 'feeUnpriced')]),
    ];
  });
}

export const credentialProblems = (
  credentials: readonly Credential[],
  today: Day,
): FieldProblem[] =>
  credentials.flatMap(({ until }, at) =>
    until < today ? [termsProblem(`credentials.${at}.until`, 'credentialOver')] : [],
  );

/** Each area once, and none that lies in another one of them. */
export const widestAreas = (areas: readonly string[]): string[] =>
  [...new Set(areas)].filter(
    (code) => !areas.some((other) => other !== code && isInside(code, other)),
  );
