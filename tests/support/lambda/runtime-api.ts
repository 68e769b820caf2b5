import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

import { closeHere, listenHere } from '../loopback';

const ROOT = '/2018-06-01/runtime';

/** A function threw, or could not be loaded: what it said of it. */
export class FunctionError extends Error {
  constructor({ errorType, errorMessage }: { errorType?: string; errorMessage?: string }) {
    super(`${errorType ?? 'Error'}: ${errorMessage ?? ''}`);
  }
}

interface Invocation {
  id: string;
  event: unknown;
  deadline: number;
  settle: { resolve: (answer: unknown) => void; reject: (error: Error) => void };
}

export type RuntimeApi = Awaited<ReturnType<typeof openRuntimeApi>>;

/** Lambda's Runtime API for one function: hands out events in turn, one at a time, and takes what came of them. */
export async function openRuntimeApi({ arn }: { arn: string }) {
  const waiting: Invocation[] = [];
  const running = new Map<string, Invocation>();
  let asking: ServerResponse | undefined;
  let broken: FunctionError | undefined;

  function handOut(): void {
    if (!asking || asking.destroyed) return;
    const next = waiting.shift();
    if (!next) return;
    running.set(next.id, next);
    asking.writeHead(200, {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': next.id,
      'lambda-runtime-deadline-ms': String(next.deadline),
      'lambda-runtime-invoked-function-arn': arn,
      'lambda-runtime-trace-id': `Root=1-${next.id.slice(0, 8)}`,
    });
    asking.end(JSON.stringify(next.event));
    asking = undefined;
  }

  function fail(error: FunctionError): void {
    for (const { settle } of [...waiting.splice(0), ...running.values()]) settle.reject(error);
    running.clear();
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, url = '' } = request;
    if (method === 'GET' && url === `${ROOT}/invocation/next`) {
      asking = response;
      return handOut();
    }
    const body = JSON.parse((await text(request)) || 'null');
    const [, id = '', what = ''] = /\/invocation\/([^/]+)\/(response|error)$/.exec(url) ?? [];
    const invocation = running.get(id);
    if (url === `${ROOT}/init/error`) {
      broken = new FunctionError(body);
      fail(broken);
    } else if (invocation) {
      running.delete(id);
      if (what === 'response') invocation.settle.resolve(body);
      else invocation.settle.reject(new FunctionError(body));
    }
    response.writeHead(202).end('{"status":"OK"}');
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  const url = await listenHere(server);
  return {
    /** For `AWS_LAMBDA_RUNTIME_API`. */
    host: new URL(url).host,
    /** What the function makes of the event; throws `FunctionError`. */
    invoke(event: unknown, deadline: number): Promise<unknown> {
      if (broken) return Promise.reject(broken);
      return new Promise((resolve, reject) => {
        waiting.push({ id: randomUUID(), event, deadline, settle: { resolve, reject } });
        handOut();
      });
    },
    /** Nobody will answer what is running any more. */
    fail,
    close: () => closeHere(server),
  };
}
