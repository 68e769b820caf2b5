import { createHash } from 'node:crypto';

import type { HistoryItemAnswer } from '../../../domain/order/answer';
import type { Client } from './client';

/** The history as somebody gets it; `under` is `orders` or `public/orders`. */
export async function historyOf(
  client: Client,
  orderId: string,
  under = 'orders',
): Promise<HistoryItemAnswer[]> {
  const path = `/v1/${under}/${orderId}/history`;
  const answer = await client.get<{ items: HistoryItemAnswer[] }>(path);
  if (answer.status !== 200) throw new Error(`no history: ${answer.text}`);
  return answer.body.items;
}

/** Our own canonical JSON, so that the product's is not its own witness: sorted keys, no white space. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join(',')}}`;
}

/** What is wrong with a chain, worked out with Node's own SHA-256; nothing where it holds. */
export function chainProblems(items: readonly HistoryItemAnswer[]): string[] {
  return items.flatMap((item, index) => {
    const before = items[index - 1];
    const { sequence, at, actor, command, from, to, data, digest, previousHash, hash } = item;
    const hashed = {
      ...{ sequence, at, command, from, to, data, previousHash },
      actor: { role: actor.role },
      ...(digest === undefined ? {} : { digest }),
    };
    const expected = createHash('sha256').update(canonical(hashed)).digest('hex');
    return [
      ...(hash === expected ? [] : [`${sequence}: hash`]),
      ...(previousHash === (before?.hash ?? null) ? [] : [`${sequence}: previousHash`]),
      ...(from === (before?.to ?? null) ? [] : [`${sequence}: from`]),
      ...(sequence === index + 1 ? [] : [`${sequence}: sequence`]),
    ];
  });
}
