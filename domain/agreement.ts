import { DomainError } from './errors';
import type { Agreement } from './partner';

/** What a lead does with an agreement, and from which status. */
export const AGREEMENT_STEPS = {
  change: { from: ['active', 'suspended'] },
  suspend: { from: ['active'], to: 'suspended' },
  restore: { from: ['suspended'], to: 'active' },
  end: { from: ['active', 'suspended'], to: 'ended' },
} as const satisfies Record<
  string,
  { from: readonly Agreement['status'][]; to?: Agreement['status'] }
>;
export type AgreementStep = keyof typeof AGREEMENT_STEPS;

/** What of an agreement can be agreed anew while it runs: 续签, and another scope. */
export type AgreementChange = Partial<
  Pick<
    Agreement,
    'until' | 'areas' | 'categories' | 'cap' | 'fees' | 'credentials' | 'insuranceUntil' | 'hours'
  >
>;

/** One line of an agreement's log (协议记录): who did what and when (epoch milliseconds). */
export interface AgreementEntry {
  at: number;
  by: string;
  step: AgreementStep | 'sign';
  /** Why it was suspended or ended; it may name people, so it is kept sealed. */
  reason?: string;
  /** Names of the fields that were agreed anew. */
  changed?: readonly string[];
}

/** The agreement after a step; throws `agreement_state` where its status does not allow it. */
export function stepAgreement(
  agreement: Agreement,
  step: AgreementStep,
  change: AgreementChange = {},
): Agreement {
  const row: { from: readonly Agreement['status'][]; to?: Agreement['status'] } =
    AGREEMENT_STEPS[step];
  if (!row.from.includes(agreement.status)) throw new DomainError('agreement_state');
  return { ...agreement, ...change, status: row.to ?? agreement.status };
}
