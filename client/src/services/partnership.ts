import type { AgreementStep } from '@domain/agreement';
import type { Ending } from '@domain/ending-soon';
import type { Agreement } from '@domain/partner';
import type { ApplicationState } from '@domain/partner-application';
import type { PartnerKind } from '@domain/partner-kinds';
import { call } from './http';

export interface Named {
  areas: string[];
  categories: string[];
}

export interface Application {
  id: string;
  state: ApplicationState;
  name: string;
  kind: PartnerKind;
  creditCode?: string;
  areas: string[];
  categories: string[];
  named: Named;
  introduction: string;
  credentials: { name: string; until: string }[];
  insuranceUntil?: string;
  submittedAt: string;
  partnerId?: string;
  decision?: { by: string; at: string; reason?: string };
  /** Where it was opened, not in a list. */
  contact?: { name: string; phone: string };
  looks?: { displayName: string; at: string }[];
  actions: ('approve' | 'reject' | 'withdraw')[];
}

export interface AgreementLine {
  id: string;
  name: string;
  kind: PartnerKind;
  agreement: Agreement;
  named: Named;
  inForce: boolean;
  daysLeft: number;
  ending: Ending[];
}

export interface AgreementDetail extends AgreementLine {
  introduction?: string;
  openOrders: number;
  log: { step: AgreementStep | 'sign'; by: string; at: string; reason?: string }[];
  actions: AgreementStep[];
}

export const APPLICATIONS = '/v1/partner-applications';
export const MY_APPLICATIONS = `${APPLICATIONS}/mine`;
export const AGREEMENTS = '/v1/partners/agreements';
export const ENDING = '/v1/partners/ending';
export const agreementPath = (id: string): string => `/v1/partners/${id}/agreement`;

export const applyToHelp = async (body: object): Promise<Application> =>
  (await call<Application>(APPLICATIONS, { method: 'POST', body })).data;

export const decideApplication = async (
  id: string,
  step: Application['actions'][number],
  body: object = {},
): Promise<Application> =>
  (await call<Application>(`${APPLICATIONS}/${id}/${step}`, { method: 'POST', body })).data;

export const stepAgreement = async (
  id: string,
  step: AgreementStep,
  body: object = {},
): Promise<AgreementDetail> => {
  const path = step === 'change' ? agreementPath(id) : `/v1/partners/${id}/${step}`;
  return (await call<AgreementDetail>(path, { method: 'POST', body })).data;
};
