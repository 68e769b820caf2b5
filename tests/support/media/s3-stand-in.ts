import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

import { closeHere, listenHere } from '../loopback';

export interface StoredObject {
  bytes: Uint8Array;
  headers: IncomingHttpHeaders;
}

export type S3StandIn = Awaited<ReturnType<typeof openS3StandIn>>;

/** One bucket's objects behind S3's own answers to GET, PUT and DELETE of a path: `/<bucket>/<key>`. */
export async function openS3StandIn() {
  const objects = new Map<string, StoredObject>();
  const asked: string[] = [];
  let failing: { method: string; status: number } | undefined;
  const server = createServer((request, response) => {
    const { method = '', url = '' } = request;
    const key = new URL(url, 'http://s3').pathname.split('/').slice(2).join('/');
    asked.push(`${method} ${key}`);
    void buffer(request).then((bytes) => {
      if (failing?.method === method) return refuse(response, failing.status, 'InternalError');
      if (method === 'PUT') objects.set(key, { bytes, headers: request.headers });
      if (method === 'DELETE') objects.delete(key);
      if (method !== 'GET') return response.writeHead(method === 'PUT' ? 200 : 204).end();
      const found = objects.get(key);
      if (found === undefined) return refuse(response, 404, 'NoSuchKey');
      const last = Number(request.headers.range?.split('-')[1] ?? found.bytes.length);
      return response.writeHead(206, shown(found.headers)).end(found.bytes.subarray(0, last + 1));
    });
  });
  const endpoint = await listenHere(server);
  return {
    endpoint,
    objects,
    /** What was asked, as `GET incoming/…`. */
    asked,
    /** From now on every request of this method fails; without a method none. */
    fail: (method?: string, status = 500) => {
      failing = method === undefined ? undefined : { method, status };
    },
    close: () => closeHere(server),
  };
}

const shown = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => /^(content-type|x-amz-meta-)/.test(name)),
  );

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code></Error>`);
}
