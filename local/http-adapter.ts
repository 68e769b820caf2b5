import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { Handler } from '../functions/platform/http/dispatch';
import type { HttpEvent } from '../functions/platform/http/event';

/** A little over what the API takes, so that it is the API that says so; of a 311 client with a picture along. */
const MOST_BYTES = 65 * 1024;
const MOST_WITH_PICTURE = 4 * 1024 * 1024 + 1024;

const mostOf = (path: string): number =>
  path.startsWith('/open311/') ? MOST_WITH_PICTURE : MOST_BYTES;

/** Answers a request of this machine through the same handler as in Lambda, by the event of an HTTP API. */
export async function answerByHandler(
  handler: Handler,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const result = await handler(await eventOf(request));
  response.writeHead(result.statusCode ?? 200, overHttp(result.headers));
  if (result.stream !== undefined) return pour(result.stream, response);
  response.end(result.body ?? '');
  // What is left of a body that was too large is not read: the connection ends with the answer.
  if (result.statusCode === 413) response.once('finish', () => request.destroy());
}

/** Piece by piece, the next one only when the last was taken; what breaks off ends the connection, so that nobody takes it for whole. */
async function pour(stream: AsyncIterable<string>, response: ServerResponse): Promise<void> {
  await pipeline(Readable.from(stream, { highWaterMark: 1 }), response).catch(() => {
    response.destroy();
  });
}

/** One machine speaks http: a browser is promised nothing about https. */
export const overHttp = (
  headers: Record<string, boolean | number | string> = {},
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => name !== 'strict-transport-security')
      .map(([name, value]) => [name, String(value)]),
  );

/** Path and query as they were sent: a strange one is no address of another host, only one that nobody answers. */
export function targetOf({ url = '/' }: Pick<IncomingMessage, 'url'>): {
  path: string;
  query: string;
} {
  const at = url.indexOf('?');
  return at < 0 ? { path: url, query: '' } : { path: url.slice(0, at), query: url.slice(at + 1) };
}

/** What comes more than once is one value with commas, as an HTTP API makes it. */
export function queryOf(rawQuery: string): Record<string, string> {
  const query = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(rawQuery)) {
    const before = query.get(name);
    query.set(name, before === undefined ? value : `${before},${value}`);
  }
  return Object.fromEntries(query);
}

async function eventOf(request: IncomingMessage): Promise<HttpEvent> {
  const { path, query: rawQuery } = targetOf(request);
  const method = request.method ?? 'GET';
  const body = await bodyOf(request, mostOf(path));
  const query = queryOf(rawQuery);
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: rawQuery,
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, [value].flat().join(',')]),
    ),
    ...(Object.keys(query).length === 0 ? {} : { queryStringParameters: query }),
    requestContext: {
      accountId: 'local',
      apiId: 'local',
      domainName: request.headers.host ?? 'localhost',
      domainPrefix: 'local',
      http: {
        method,
        path,
        protocol: 'HTTP/1.1',
        sourceIp: request.socket.remoteAddress ?? '',
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId: '',
      routeKey: '$default',
      stage: '$default',
      time: '',
      timeEpoch: 0,
    },
    ...(body.length === 0 ? {} : { body: body.toString('base64') }),
    isBase64Encoded: body.length > 0,
  };
}

/** The whole body, or a little more than the API takes of one that is too large; the rest is not read. */
function bodyOf(request: IncomingMessage, most: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const finish = (): void => resolve(Buffer.concat(chunks));
    request.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size <= most) return;
      request.pause().removeAllListeners('data');
      finish();
    });
    request.once('end', finish);
    request.once('error', reject);
  });
}
