import { newKey } from './keys';
import { placeAgain } from './orders';
import { problemOf } from './problem';
import { findSession } from './session';
import { recall, remember } from './storage';
import type { CommandBody } from './types';

export interface WaitingOrder {
  key: string;
  by: string;
  body: CommandBody;
  summary: string;
}

const KEY = 'sidan:outbox';
const all = (): WaitingOrder[] => recall<WaitingOrder[]>(KEY) ?? [];
let sending = false;

/** Orders that wait for the network, of the person who is signed in. */
export const waitingOrders = (): WaitingOrder[] =>
  all().filter(({ by }) => by === findSession()?.me.id);

/** Keeps an order that could not be sent; its key makes it go out once. */
export function waitWith(body: CommandBody, summary: string, key = newKey()): void {
  const by = findSession()?.me.id ?? '';
  remember(KEY, [...all(), { key, by, body, summary }]);
}

/** Sends what waits; what the server refuses is taken out and told, what cannot be sent stays. */
export async function sendWaiting(): Promise<{ sent: number; refused: string[] }> {
  const result = { sent: 0, refused: new Array<string>() };
  if (sending) return result;
  sending = true;
  try {
    for (const order of waitingOrders()) {
      try {
        await placeAgain(order.body, order.key);
        result.sent += 1;
      } catch (error) {
        const problem = problemOf(error);
        if (problem.status <= 0) break;
        result.refused.push(problem.title);
      }
      remember(
        KEY,
        all().filter(({ key }) => key !== order.key),
      );
    }
  } finally {
    sending = false;
  }
  return result;
}
