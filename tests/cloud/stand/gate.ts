import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

import { closeHere, listenHere } from '../../support/loopback';
import { type Asked, isAllowed, type Statement } from '../iam/evaluate';

/** A call that a function made, one entry a right that it needed. */
export interface Call extends Asked {
  /** The function, as the template calls it. */
  by: string;
  isAllowed: boolean;
}

/** Where a call arrived. */
export interface Arrived {
  method: string;
  path: string;
  /** After the dot of `X-Amz-Target`. */
  operation: string;
  body: Buffer;
}

export interface GateOptions {
  to: string;
  /** The rights that a call needs. */
  asked: (arrived: Arrived) => Asked[];
}

/** The access key of a function; each has its own, as on Lambda each has those of its role. */
export const accessKeyOf = (name: string): string => `AKID${name}`;
export const callerIn = (credential: string): string =>
  /(?:Credential=|^)AKID(\w+)\//.exec(credential)?.[1] ?? 'somebody';

const NOT_FORWARDED = /^(?:host|connection|content-length|expect|transfer-encoding|keep-alive)$/;

/** The roles of a template before what they guard. Everything that was asked is kept, whether or not it was allowed. */
export function openRoles(roles: ReadonlyMap<string, readonly Statement[]>) {
  const calls: Call[] = [];

  /** Whether the caller may; what a credential of nobody's signed, nobody may. */
  function judge(by: string, all: readonly Asked[]): boolean {
    const judged = all.map((one) => ({
      ...{ ...one, by },
      isAllowed: isAllowed(roles.get(by) ?? [], one),
    }));
    calls.push(...judged);
    return judged.every((one) => one.isAllowed);
  }

  /** A door in front of one service, which lets through what the caller's role allows and refuses all else as AWS does. */
  async function gate({ to, asked }: GateOptions) {
    async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const { method = 'GET', url = '/', headers } = request;
      const body = await buffer(request);
      const operation = String(headers['x-amz-target'] ?? '').replace(/^.*\./, '');
      const by = callerIn(headers.authorization ?? '');
      if (!judge(by, asked({ method, path: url, operation, body }))) {
        response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
        response.end('{"__type":"AccessDeniedException","Message":"not authorized"}');
        return;
      }
      const sent = Object.entries(headers).filter(([name]) => !NOT_FORWARDED.test(name));
      const answer = await fetch(`${to}${url}`, {
        method,
        headers: sent.map(([name, value]): [string, string] => [name, String(value)]),
        ...(method === 'GET' || method === 'HEAD' ? {} : { body: new Uint8Array(body) }),
      });
      const bytes = Buffer.from(await answer.arrayBuffer());
      const back = [...answer.headers].filter(([name]) => !NOT_FORWARDED.test(name));
      response.writeHead(answer.status, Object.fromEntries(back)).end(bytes);
    }
    const server = createServer((request, response) => {
      pass(request, response).catch(() => response.destroy());
    });
    const url = await listenHere(server);
    return { url, close: () => closeHere(server) };
  }

  return {
    gate,
    judge,
    calls,
    /** What was refused, in words. */
    refused: (): string[] => [
      ...new Set(
        calls
          .filter((call) => !call.isAllowed)
          .map(({ by, action, resource, context }) =>
            [by, action, resource, ...(context['dynamodb:leadingkeys'] ?? [])].join(' '),
          ),
      ),
    ],
  };
}

export type Roles = ReturnType<typeof openRoles>;
