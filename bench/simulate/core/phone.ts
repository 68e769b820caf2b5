import type { HttpEvent } from '../../../functions/platform/http/event';
import type { SimClock } from './clock';
import { countRefusal, type Journal } from './journal';
import type { Site } from './site';

/** What came back in the end, however often it had to be sent. */
export interface Reply {
  status: number;
  body: Record<string, unknown>;
  /** The code of a refusal. */
  code: string;
}

/** Somebody with a phone: what gets no answer is sent again under its key. */
export interface Phone {
  get: (path: string) => Promise<Reply>;
  post: (path: string, body: object, key: string) => Promise<Reply>;
}

export interface PhoneDeps {
  site: Site;
  journal: Journal;
  clock: SimClock;
}

const TRIES = 10;

export function phoneOf(
  { site, journal }: PhoneDeps,
  tokenOf: () => Promise<string | undefined>,
): Phone {
  async function send(method: string, path: string, body?: object, key?: string): Promise<Reply> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const token = await tokenOf();
      const event = eventOf({ method, path, body, key, token });
      const outcome = await site.within('command', `${method} ${nameOf(path)}`, ({ api }) =>
        api(event),
      );
      if (outcome === undefined) {
        journal.repeats += 1;
        continue;
      }
      const reply = replyOf(outcome.done.statusCode ?? 0, outcome.done.body ?? '');
      if (reply.status >= 500) journal.faults.push(`${method} ${path}: ${reply.status}`);
      if (reply.status >= 400) countRefusal(journal, nameOf(path), reply.code);
      return reply;
    }
    journal.faults.push(`${method} ${path}: never answered`);
    return { status: 0, body: {}, code: 'no_answer' };
  }
  return {
    get: (path) => send('GET', path),
    post: (path, body, key) => send('POST', path, body, key),
  };
}

const ID = /\/[0-9A-HJKMNP-TV-Z]{26}/;
const nameOf = (path: string): string => (path.split('?')[0] ?? '').replace(ID, '');

function replyOf(status: number, text: string): Reply {
  const parsed: unknown = text.startsWith('{') ? JSON.parse(text) : {};
  const body = isRecord(parsed) ? parsed : {};
  return { status, body, code: typeof body['code'] === 'string' ? body['code'] : '' };
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface Sent {
  method: string;
  path: string;
  body: object | undefined;
  key: string | undefined;
  token: string | undefined;
}

/** The event that an HTTP API makes of a request. */
function eventOf({ method, path, body, key, token }: Sent): HttpEvent {
  const [rawPath = '', rawQueryString = ''] = path.split('?');
  const query = Object.fromEntries(new URLSearchParams(rawQueryString));
  return {
    ...{ version: '2.0', routeKey: '$default', rawPath, rawQueryString },
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    ...(rawQueryString === '' ? {} : { queryStringParameters: query }),
    requestContext: {
      ...{ accountId: '', apiId: '', domainName: '', domainPrefix: '', requestId: '' },
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' },
      ...{ routeKey: '$default', stage: '$default', time: '', timeEpoch: 0 },
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    isBase64Encoded: false,
  };
}
