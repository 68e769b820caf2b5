import { isCreditCode } from './credit-code';
import { DomainError, type FieldProblem } from './errors';
import { termsProblem, termsProblems } from './agreement-rules';
import type { Agreement, Credential, Partner } from './partner';
import type { PartnerKind } from './partner-kinds';
import { shanghaiDay, type Day } from './time/shanghai';
import { maskPersonalData } from './text';

export const APPLICATION_STATES = ['submitted', 'approved', 'rejected', 'withdrawn'] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

/** What a social force (社会力量) says of itself when it applies. */
export interface Asked {
  name: string;
  kind: PartnerKind;
  /** 统一社会信用代码, normal; a skilled neighbour (能人) has none. */
  creditCode?: string;
  areas: readonly string[];
  categories: readonly string[];
  introduction: string;
  contact: { name: string; phone: string };
  credentials: readonly Credential[];
  insuranceUntil?: Day;
}

/** How it was decided: who, when (epoch milliseconds), and why not. */
export interface Decision {
  by: string;
  at: number;
  reason?: string;
}

/** 入驻申请: an application, decided once. */
export interface Application extends Asked {
  id: string;
  applicantId: string;
  state: ApplicationState;
  submittedAt: number;
  decision?: Decision;
}

/** 能人 apply as a person and are registered (备案登记); everybody else applies with a code and signs an agreement. */
export const needsCreditCode = (kind: PartnerKind): boolean => kind !== 'skilledNeighbour';

function codeProblems({ kind, creditCode }: Pick<Asked, 'kind' | 'creditCode'>): FieldProblem[] {
  if (!needsCreditCode(kind)) {
    return creditCode === undefined ? [] : [termsProblem('creditCode', 'codeOfPerson')];
  }
  if (creditCode === undefined) return [termsProblem('creditCode', 'codeMissing')];
  return isCreditCode(creditCode) ? [] : [termsProblem('creditCode', 'codeWrong')];
}

/** Throws `application_invalid` with everything that is wrong with it. `knownAreas` are those of `areas` that exist. */
export function requireApplication(
  asked: Asked,
  { now, knownAreas }: { now: number; knownAreas: ReadonlySet<string> },
): void {
  const { kind, areas, categories, credentials, insuranceUntil } = asked;
  const problems = [
    ...codeProblems(asked),
    ...termsProblems(
      { areas, categories, credentials, ...(insuranceUntil && { insuranceUntil }) },
      { kind, now, knownAreas },
    ),
  ];
  if (problems.length > 0) throw new DomainError('application_invalid', {}, problems);
}

/** Decides an application; throws `application_decided` where somebody did so before. */
export function decideApplication(
  application: Application,
  state: Exclude<ApplicationState, 'submitted'>,
  decision: Decision,
): Application {
  if (application.state !== 'submitted') throw new DomainError('application_decided');
  return { ...application, state, decision };
}

/** What the lead writes into the agreement; what is not said is as it was asked for. */
export type Granted = Pick<Agreement, 'number' | 'from' | 'until'> &
  Partial<Pick<Agreement, 'areas' | 'categories' | 'cap' | 'fees' | 'hours' | 'insuranceUntil'>> &
  Partial<Pick<Agreement, 'credentials' | 'fundShare' | 'exitNotice'>>;

const USUAL = { hours: '先打电话约', exitNotice: 30, cap: 20 } as const;

/**
 * The partner that an approved application becomes, under the application's id: however often that is tried, it is one.
 * Throws `agreement_invalid` where the terms cannot be signed. Phone numbers are masked in what the public reads.
 */
export function partnerOf(
  application: Application,
  granted: Granted,
  { now, knownAreas }: { now: number; knownAreas: ReadonlySet<string> },
): Partner {
  const { id, name, kind, introduction, contact } = application;
  const { areas, categories, credentials, insuranceUntil } = application;
  const agreement: Agreement = {
    ...USUAL,
    basis: kind === 'skilledNeighbour' ? 'registration' : 'agreement',
    status: 'active',
    signedOn: shanghaiDay(now),
    ...{ areas, categories, credentials, contact, fees: [] },
    ...(insuranceUntil === undefined ? {} : { insuranceUntil }),
    ...granted,
  };
  const problems = termsProblems(agreement, { kind, now, knownAreas });
  if (problems.length > 0) throw new DomainError('agreement_invalid', {}, problems);
  return { id, name, kind, introduction: maskPersonalData(introduction), agreement };
}
