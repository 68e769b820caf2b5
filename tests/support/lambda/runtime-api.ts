import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

import { closeHere, listenHere } from '../loopback';

const ROOT = '/2018-06-01/runtime';

/** What Lambda answers where a function threw, could not be loaded, ended or ran out of time. */
export class FunctionError extends Error {
  readonly errorType: string;

  constructor({ errorType = 'Error', errorMessage = '' }: Partial<Reported>) {
    super(`${errorType}: ${errorMessage}`);
    this.errorType = errorType;
  }
}

interface Reported {
  errorType: string;
  errorMessage: string;
}

interface Invocation {
  id: string;
  event: unknown;
  deadline: number;
  settle: { resolve: (answer: unknown) => void; reject: (error: Error) => void };
}

export type RuntimeApi = Awaited<ReturnType<typeof openRuntimeApi>>;

export interface RuntimeApiOptions {
  arn: string;
  /** How far the function's clock goes ahead of this machine's, in milliseconds. */
  ahead?: () => number;
  /** The function could not be loaded: its process is of no use any more. */
  whenBroken: () => void;
}

/** Lambda's Runtime API for one function: hands out events in turn, one at a time, and takes what came of them. */
export async function openRuntimeApi({ arn, ahead = () => 0, whenBroken }: RuntimeApiOptions) {
  const waiting: Invocation[] = [];
  const running = new Map<string, Invocation>();
  const watching: (() => void)[] = [];
  let asking: ServerResponse | undefined;

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
      'stand-clock-ahead-ms': String(ahead()),
    });
    asking.end(JSON.stringify(next.event));
    asking = undefined;
    for (const seen of watching.splice(0)) seen();
  }

  function fail(reported: Reported): void {
    for (const { id, settle } of [...waiting.splice(0), ...running.values()]) {
      const errorMessage = reported.errorMessage.replace('RequestId: ', `RequestId: ${id} `);
      settle.reject(new FunctionError({ ...reported, errorMessage }));
    }
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
      whenBroken();
      fail(body);
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
    invoke: (event: unknown, deadline: number): Promise<unknown> =>
      new Promise((resolve, reject) => {
        waiting.push({ id: randomUUID(), event, deadline, settle: { resolve, reject } });
        handOut();
      }),
    /** Answers when the next event was handed to the function's process. */
    handedOut: (): Promise<void> => new Promise((seen) => watching.push(seen)),
    /** Nobody will answer what is running or waits any more; `RequestId: ` in the message is filled in. */
    fail,
    close: () => closeHere(server),
  };
}
