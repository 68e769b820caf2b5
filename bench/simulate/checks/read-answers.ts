import { isRecord } from '../core/phone';
import type { SeenOrder, Step, Visit } from './findings';

/** Answers of the API as the checks read them; throws where something that has to be there is not. */
export function textIn(value: Record<string, unknown>, name: string): string {
  const found = value[name];
  if (typeof found !== 'string') throw new TypeError(`no ${name} in an answer`);
  return found;
}

const listIn = (value: Record<string, unknown>, name: string): Record<string, unknown>[] => {
  const found = value[name];
  return Array.isArray(found) ? found.filter(isRecord) : [];
};

const recordIn = (value: Record<string, unknown>, name: string): Record<string, unknown> => {
  const found = value[name];
  return isRecord(found) ? found : {};
};

const optional = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

const timeIn = (value: Record<string, unknown>, name: string): number =>
  Date.parse(textIn(value, name));

const visitOf = (visit: Record<string, unknown>): Visit => ({
  at: timeIn(visit, 'at'),
  by: textIn(visit, 'by'),
  reached: visit['reached'] === true,
  resolved: typeof visit['resolved'] === 'boolean' ? visit['resolved'] : undefined,
  satisfaction: optional(visit['satisfaction']),
});

const stepOf = (step: Record<string, unknown>): Step => ({
  sequence: Number(step['sequence']),
  at: timeIn(step, 'at'),
  role: textIn(recordIn(step, 'actor'), 'role'),
  command: textIn(step, 'command'),
  from: optional(step['from']) ?? null,
  to: textIn(step, 'to'),
  data: recordIn(step, 'data'),
  previousHash: optional(step['previousHash']) ?? null,
  hash: textIn(step, 'hash'),
});

/** An order with its history, as its placer got them. */
export function seenOrder(
  order: Record<string, unknown>,
  history: Record<string, unknown>,
  people: Pick<SeenOrder, 'placerId' | 'residentId'>,
): SeenOrder {
  const raw = listIn(history, 'items');
  return {
    ...people,
    id: textIn(order, 'id'),
    state: textIn(order, 'state'),
    ownerArea: textIn(order, 'ownerArea'),
    category: textIn(recordIn(order, 'category'), 'code'),
    partnerId: optional(recordIn(order, 'partner')['id']),
    urgent: order['urgent'] === true,
    placedAt: timeIn(order, 'placedAt'),
    exempted: order['exempted'] !== undefined,
    merged: order['mergedInto'] !== undefined,
    followUps: listIn(order, 'followUps').map(visitOf),
    contacts: listIn(order, 'contacts').map((contact) => ({
      at: timeIn(contact, 'at'),
      reached: contact['reached'] === true,
    })),
    steps: raw.map(stepOf),
    raw,
  };
}
