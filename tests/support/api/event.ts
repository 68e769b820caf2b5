import type { HttpEvent } from '../../../functions/platform/http/event';

export interface Sent {
  method: string;
  /** With its query. */
  path: string;
  headers?: Record<string, string>;
  /** As it goes over the wire. */
  body?: string;
  /** A body that is no text. */
  bytes?: Buffer;
}

/** The event that an HTTP API would make of a request. */
export function eventOf({ method, path, headers = {}, body, bytes }: Sent): HttpEvent {
  const [rawPath = '', rawQueryString = ''] = path.split('?');
  const query = Object.fromEntries(new URLSearchParams(rawQueryString));
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    headers,
    ...(rawQueryString === '' ? {} : { queryStringParameters: query }),
    requestContext: {
      accountId: 'test',
      apiId: 'test',
      domainName: 'localhost',
      domainPrefix: 'test',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' },
      requestId: '',
      routeKey: '$default',
      stage: '$default',
      time: '',
      timeEpoch: 0,
    },
    ...(body === undefined ? {} : { body }),
    ...(bytes === undefined ? {} : { body: bytes.toString('base64') }),
    isBase64Encoded: bytes !== undefined,
  };
}
