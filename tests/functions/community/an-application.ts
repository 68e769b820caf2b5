import { COMMUNITY } from '../../../local/demo/areas';
import type { Answer, Client } from '../../support/api';

/** An application as it is answered. */
export interface ApplicationAnswer {
  id: string;
  state: string;
  name: string;
  creditCode?: string;
  areas: string[];
  contact?: { name: string; phone: string };
  decision?: { by: string; at: string; reason?: string };
  partnerId?: string;
  looks?: { displayName: string; at: string }[];
  actions: string[];
}

/** An agreement as its staff sees it. */
export interface AgreementAnswer {
  id: string;
  name: string;
  agreement: { status: string; until: string; areas: string[]; contact?: { phone: string } };
  inForce: boolean;
  ending: { what: string; daysLeft: number }[];
  log: { step: string; by: string; reason?: string; changed?: string[] }[];
  actions: string[];
}

export const PHONE = '13712340077';
export const CODE = '91350100M000100Y43';

/** 一位修锁的邻居, who can do without a code. */
export const anApplication = (own: object = {}) => ({
  name: '老秦上门修锁',
  kind: 'skilledNeighbour',
  areas: [COMMUNITY],
  categories: ['homeRepair'],
  introduction: '修锁二十年,住 6 号楼。',
  contact: { name: '秦有福', phone: PHONE },
  ...own,
});

/** A restaurant, which has one. */
export const aCompany = (own: object = {}) =>
  anApplication({
    name: '一碗面馆',
    kind: 'company',
    creditCode: CODE,
    categories: ['meal'],
    ...own,
  });

/** From the day on which worlds stand still, for a year. */
export const terms = (own: object = {}) => ({
  number: '星光合备〔2026〕011号',
  from: '2026-04-15',
  until: '2027-04-14',
  ...own,
});

const PATH = '/v1/partner-applications';

export const applying = (by: Client, body: object): Promise<Answer<ApplicationAnswer>> =>
  by.post<ApplicationAnswer>(PATH, body);

/** Its id once it waits for an answer. */
export async function applied(by: Client, body: object = anApplication()): Promise<string> {
  const { status, body: answer, text } = await applying(by, body);
  if (status !== 201) throw new Error(text);
  return answer.id;
}

export const deciding = (
  by: Client,
  id: string,
  step: 'approve' | 'reject' | 'withdraw',
  body: object = {},
): Promise<Answer<ApplicationAnswer>> => by.post<ApplicationAnswer>(`${PATH}/${id}/${step}`, body);

export const mineOf = async (by: Client): Promise<ApplicationAnswer[]> =>
  (await by.get<{ items: ApplicationAnswer[] }>(`${PATH}/mine`)).body.items;

/** A partner in force, by its id. */
export async function approved(lead: Client, by: Client, body: object = anApplication()) {
  const id = await applied(by, body);
  const { status, text } = await deciding(lead, id, 'approve', terms());
  if (status !== 200) throw new Error(text);
  return id;
}
