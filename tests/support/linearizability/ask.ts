import { bodyOf } from './bodies';
import type { Answer, Call } from './order-model';

/** Where somebody asks, about which order, as whom. */
export interface Desk {
  url: string;
  orderId: string;
  token: string;
  now: number;
}

interface Told {
  state?: string;
  version?: number;
  code?: string;
  current?: { state?: string; version?: number };
  items?: { command: string }[];
}

/** Sends a call over HTTP; undefined where the client hung up before the answer, or the connection broke. */
export async function ask(
  { url, orderId, token, now }: Desk,
  call: Call,
  { hangsUp }: { hangsUp: boolean },
): Promise<Answer | undefined> {
  const path = `${url}/v1/orders/${orderId}`;
  const patience = new AbortController();
  const authorization = `Bearer ${token}`;
  const { signal } = patience;
  const sent =
    call.kind === 'command'
      ? fetch(`${path}/${call.command}`, {
          method: 'POST',
          headers: {
            authorization,
            'content-type': 'application/json',
            'idempotency-key': call.key,
            ...(call.ifMatch === undefined ? {} : { 'if-match': `"${call.ifMatch}"` }),
          },
          body: JSON.stringify(bodyOf(call, now)),
          signal,
        })
      : fetch(call.kind === 'read' ? path : `${path}/history`, {
          headers: { authorization },
          signal,
        });
  if (hangsUp) setImmediate(() => setImmediate(() => patience.abort()));
  try {
    const response = await sent;
    return answerOf(response, JSON.parse(await response.text()));
  } catch (error) {
    if (error instanceof SyntaxError) throw error;
    return undefined;
  }
}

function answerOf({ status, headers }: Response, told: Told): Answer {
  const { state, version } = told.current ?? told;
  return {
    status,
    ...(told.code === undefined ? {} : { code: told.code }),
    ...(state === undefined ? {} : { state }),
    ...(version === undefined ? {} : { version }),
    ...(headers.get('idempotency-replayed') === 'true' ? { isReplay: true } : {}),
    ...(told.items === undefined ? {} : { commands: told.items.map(({ command }) => command) }),
  };
}
