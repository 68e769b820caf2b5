import { randomUUID } from 'node:crypto';

import type { Handler } from '../../functions/platform/http/dispatch';
import type { World } from './world';

/** A persona of the demonstration that has signed in. */
export interface Visitor {
  authorization: string;
  get: (path: string, query?: Record<string, string>) => Promise<object>;
  post: (path: string, body: object) => Promise<object>;
}

export async function signIn({ api }: World, persona: string): Promise<Visitor> {
  const session = await ask(api, 'POST', '/v1/sessions', { body: { code: `demo:${persona}` } });
  const authorization = `Bearer ${textIn(session, 'accessToken')}`;
  return {
    authorization,
    get: (path, query = {}) => ask(api, 'GET', path, { authorization, query }),
    post: (path, body) => ask(api, 'POST', path, { authorization, body }),
  };
}

/** A text of an answer by its name; throws where there is none. */
export function textIn(answer: object, name: string): string {
  const found: unknown = Reflect.get(answer, name);
  if (typeof found !== 'string') throw new Error(`no ${name} in ${JSON.stringify(answer)}`);
  return found;
}

interface Asking {
  authorization?: string;
  query?: Record<string, string>;
  body?: object;
}

/** Asks the real handler, by the event of an HTTP API; throws for anything but success. */
async function ask(
  api: Handler,
  method: string,
  path: string,
  { authorization, query, body }: Asking,
): Promise<object> {
  const { statusCode = 0, body: answer = '' } = await api({
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: '',
    headers: {
      'idempotency-key': randomUUID(),
      ...(authorization === undefined ? {} : { authorization }),
    },
    ...(query === undefined ? {} : { queryStringParameters: query }),
    requestContext: {
      accountId: '',
      apiId: '',
      domainName: '',
      domainPrefix: '',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'bench' },
      requestId: '',
      routeKey: '$default',
      stage: '$default',
      time: '',
      timeEpoch: 0,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    isBase64Encoded: false,
  });
  if (statusCode >= 300) throw new Error(`${method} ${path}: ${statusCode} ${answer}`);
  const parsed: unknown = answer === '' ? {} : JSON.parse(answer);
  return typeof parsed === 'object' && parsed !== null ? parsed : {};
}
