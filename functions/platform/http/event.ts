import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { isUtf8 } from 'node:buffer';

import { DomainError } from '../../../domain/errors';
import type { Reply } from './route';
import { API_HEADERS } from './security-headers';

export type HttpEvent = APIGatewayProxyEventV2;
/** What an HTTP API takes; a stream has to be taken by whoever serves before the answer goes there. */
export type HttpResult = APIGatewayProxyStructuredResultV2 & Pick<Reply, 'stream'>;

const MOST_BYTES = 64 * 1024;

/** The body of an event in bytes, so many at most; undefined where there is none. Throws `payload_too_large`. */
export function bytesOf(
  { body, isBase64Encoded }: HttpEvent,
  most = MOST_BYTES,
): Buffer | undefined {
  if (body === undefined || body === '') return undefined;
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > most) throw new DomainError('payload_too_large');
  return bytes;
}

/** The body of an event as it was sent; undefined where there is none. Throws `payload_too_large`. */
export function textOf(event: HttpEvent): string | undefined {
  const bytes = bytesOf(event);
  if (bytes === undefined) return undefined;
  // What is no text would be read as another one than was sent.
  if (!isUtf8(bytes)) throw new DomainError('invalid_json');
  return bytes.toString('utf8');
}

/** The body as JSON. Throws `payload_too_large`, `invalid_json`. */
export function bodyOf(event: HttpEvent): unknown {
  const text = textOf(event);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new DomainError('invalid_json');
  }
}

/** Header names in lower case, as HTTP API sends them. */
export const headersOf = (event: HttpEvent): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(event.headers).map(([name, value]) => [name.toLowerCase(), value]),
  );

const JSON_TYPE = 'application/json; charset=utf-8';

export function resultOf(
  { status = 200, body, stream, headers = {} }: Reply,
  requestId: string,
): HttpResult {
  return {
    statusCode: status,
    headers: {
      ...(body === undefined ? {} : { 'content-type': JSON_TYPE }),
      ...API_HEADERS,
      'x-request-id': requestId,
      ...headers,
    },
    ...(stream === undefined ? {} : { stream }),
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  };
}
