import { Server, type IncomingMessage, type ServerResponse } from 'node:http';

import { witness } from './witness';

const isAsked = (value: unknown): value is IncomingMessage =>
  typeof value === 'object' && value !== null && 'httpVersion' in value;
const isAnswer = (value: unknown): value is ServerResponse =>
  typeof value === 'object' && value !== null && 'writeHead' in value;

/** Holds every answer of this process's servers against the OpenAPI document until it is stopped; `tell` hears what does not fit. */
export function watchAnswers(tell: (wrong: string) => void): () => void {
  const { emit } = Server.prototype;
  Server.prototype.emit = function (this: Server, name: string | symbol, ...given: unknown[]) {
    const [request, response] = given;
    if (name === 'request' && isAsked(request) && isAnswer(response)) {
      watch(request, response, tell);
    }
    return Reflect.apply(emit, this, [name, ...given]);
  };
  return () => {
    Server.prototype.emit = emit;
  };
}

function watch(
  { method = '', url = '' }: IncomingMessage,
  response: ServerResponse,
  tell: (wrong: string) => void,
): void {
  const parts: Buffer[] = [];
  const { write, end } = response;
  const keep = (part: unknown): void => {
    if (typeof part === 'string' || part instanceof Uint8Array) parts.push(Buffer.from(part));
  };
  response.write = function (this: ServerResponse, ...given: unknown[]) {
    keep(given[0]);
    return Reflect.apply(write, this, given);
  };
  response.end = function (this: ServerResponse, ...given: unknown[]) {
    keep(given[0]);
    return Reflect.apply(end, this, given);
  };
  response.once('finish', () => {
    const text = Buffer.concat(parts).toString();
    const type = String(response.getHeader('content-type') ?? '');
    try {
      witness({ method, path: url, status: response.statusCode, type, text });
    } catch (error) {
      tell(error instanceof Error ? error.message : String(error));
    }
  });
}
