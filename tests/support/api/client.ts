import { randomUUID } from 'node:crypto';

import type { OrderAnswer } from '../../../domain/order/answer';
import type { Handler } from '../../../functions/platform/http/dispatch';
import type { Problem } from '../../../functions/platform/http/problem';
import { eventOf, type Sent } from './event';

/** A problem as it arrives: `current` is the order, as far as this viewer may see it. */
export type ArrivedProblem = Omit<Problem, 'current'> & {
  current?: Partial<OrderAnswer>;
};

export interface Answer<T> {
  status: number;
  headers: Record<string, string>;
  /** The body of a success; of a refusal it stands in `problem`. */
  body: T;
  problem: ArrivedProblem | undefined;
  /** The body as it came. */
  text: string;
}

export interface With {
  key?: string;
  ifMatch?: string;
  headers?: Record<string, string>;
}

/** What somebody can send; a fresh key goes with every POST unless another is given. */
export interface Client {
  send: <T = OrderAnswer>(sent: Sent) => Promise<Answer<T>>;
  get: <T = OrderAnswer>(path: string, headers?: Record<string, string>) => Promise<Answer<T>>;
  post: <T = OrderAnswer>(path: string, body?: unknown, options?: With) => Promise<Answer<T>>;
  patch: <T = OrderAnswer>(path: string, body: unknown) => Promise<Answer<T>>;
  delete: (path: string) => Promise<Answer<unknown>>;
  /** `POST /v1/orders/{id}/{command}`. */
  run: (
    orderId: string,
    command: string,
    body?: unknown,
    options?: With,
  ) => Promise<Answer<OrderAnswer>>;
}

export type TokenOf = () => Promise<string | undefined>;

async function textOf(stream: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of stream) text += piece;
  return text;
}

const JSON_HEADERS = { 'content-type': 'application/json' };

/** Somebody at the door of the API, by the token that `tokenOf` gives. */
export function createClient(api: Handler, tokenOf: TokenOf): Client {
  const send = async <T>({ headers = {}, ...sent }: Sent): Promise<Answer<T>> => {
    const token = await tokenOf();
    const bearer = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const result = await api(eventOf({ ...sent, headers: { ...bearer, ...headers } }));
    const text = result.stream === undefined ? (result.body ?? '') : await textOf(result.stream);
    const answered = Object.fromEntries(
      Object.entries(result.headers ?? {}).map(([name, value]) => [name, String(value)]),
    );
    const type = answered['content-type'] ?? '';
    return {
      status: result.statusCode ?? 0,
      headers: answered,
      body: /[/+]json\b/.test(type) ? JSON.parse(text) : undefined,
      problem: type.startsWith('application/problem+json') ? JSON.parse(text) : undefined,
      text,
    };
  };
  const withBody = (method: string, path: string, body: unknown, options: With = {}): Sent => ({
    method,
    path,
    headers: {
      ...JSON_HEADERS,
      ...(method === 'POST' ? { 'idempotency-key': options.key ?? randomUUID() } : {}),
      ...(options.ifMatch === undefined ? {} : { 'if-match': options.ifMatch }),
      ...options.headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return {
    send,
    get: (path, headers = {}) => send({ method: 'GET', path, headers }),
    post: (path, body, options) => send(withBody('POST', path, body, options)),
    patch: (path, body) => send(withBody('PATCH', path, body)),
    delete: (path) => send({ method: 'DELETE', path }),
    run: (orderId, command, body, options) =>
      send(withBody('POST', `/v1/orders/${orderId}/${command}`, body, options)),
  };
}
