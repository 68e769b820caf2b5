import { lookup } from 'node:dns/promises';
import { Agent as PlainAgent, request as plainRequest, type IncomingMessage } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';
import type { LookupFunction } from 'node:net';

import { OutboundFault } from './fault';
import { judge, type Address, type Resolve, type Rules, type Target } from './judge';

export interface OutboundRequest {
  url: string;
  method: 'GET' | 'POST';
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** For all of it: finding the address, connecting, the whole answer. */
  deadlineMs: number;
  /** Of the answer; what comes after them is not read. */
  mostBytes: number;
  /** Whether http will do. */
  plain?: boolean;
}

export interface OutboundAnswer {
  /** A redirection (3xx) is an answer like any other: nobody goes where it leads. */
  status: number;
  headers: Readonly<Record<string, string | undefined>>;
  bytes: Uint8Array;
  /** False where there was more than might be read. */
  isWhole: boolean;
}

/** Requests to addresses that a stranger gave. */
export interface Outbound {
  /** Throws an `OutboundFault` where the address may not be asked, or is not found. */
  judge: (url: string, options?: Pick<Rules, 'plain'>) => Promise<void>;
  /** Judges the address and asks exactly what was judged. Throws an `OutboundFault` where no answer comes. */
  send: (request: OutboundRequest) => Promise<OutboundAnswer>;
}

export interface OutboundGround {
  resolve?: Resolve;
  /** See `Rules`; nothing in a cloud. */
  allowed?: readonly string[];
  /** Calls back after so many milliseconds; answers what takes that back. */
  after?: (milliseconds: number, call: () => void) => () => void;
  /** Ends everything that is under way. */
  signal?: AbortSignal;
}

/** All addresses, as the machine itself finds them. */
export const resolveByMachine: Resolve = async (host) =>
  (await lookup(host, { all: true, verbatim: true })).map(({ address, family }) => ({
    address,
    family: family === 6 ? 6 : 4,
  }));

const afterRealTime: NonNullable<OutboundGround['after']> = (milliseconds, call) => {
  const timer = setTimeout(call, milliseconds);
  return () => clearTimeout(timer);
};

/**
 * The door to the outside for addresses of strangers (SSRF): judged at each request, by what the name leads to at this moment,
 * and connected to that and nothing else. It follows no redirection, knows no proxy, and keeps no connection.
 */
export function createOutbound(ground: OutboundGround = {}): Outbound {
  const { resolve = resolveByMachine, allowed = [], after = afterRealTime, signal } = ground;
  return {
    judge: async (url, options = {}) => void (await judge(url, { resolve, allowed, ...options })),
    send: async (request) => {
      const ending = new AbortController();
      const end = (): void => ending.abort();
      if (signal?.aborted === true) end();
      signal?.addEventListener('abort', end, { once: true });
      const takeBack = after(request.deadlineMs, end);
      try {
        const { plain = false } = request;
        const judged = judge(request.url, { resolve, allowed, plain });
        return await ask(await untilEnded(judged, ending.signal), request, ending.signal);
      } catch (error) {
        if (error instanceof OutboundFault) throw error;
        throw new OutboundFault(ending.signal.aborted ? 'timeout' : 'broken');
      } finally {
        takeBack();
        signal?.removeEventListener('abort', end);
      }
    },
  };
}

/** A name may take longer to be found than there is time. */
function untilEnded<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = (): void => reject(new OutboundFault('timeout'));
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', end));
  });
}

/** Instead of asking the network again, which may say something else by now. */
const pinnedTo =
  (addresses: readonly Address[]): LookupFunction =>
  (_host, options, done) => {
    const [first] = addresses;
    if (options.all === true) done(null, [...addresses]);
    else done(null, first?.address ?? '', first?.family);
  };

function ask(
  { url, addresses }: Target,
  { method, headers = {}, body, mostBytes }: OutboundRequest,
  signal: AbortSignal,
): Promise<OutboundAnswer> {
  const isSecure = url.protocol === 'https:';
  const [request, agent] = isSecure
    ? [secureRequest, new SecureAgent({ keepAlive: false })]
    : [plainRequest, new PlainAgent({ keepAlive: false })];
  return new Promise((resolve, reject) => {
    const lookup = pinnedTo(addresses);
    const options = { method, agent, lookup, signal, headers: headersFor(headers, body) };
    const asking = request(url, options, (response) => {
      read(response, mostBytes).then((answer) => {
        asking.destroy();
        resolve(answer);
      }, reject);
    });
    asking.on('error', reject);
    asking.end(body);
  });
}

const headersFor = (headers: Readonly<Record<string, string>>, body: string | undefined) => ({
  ...{ 'user-agent': 'sidan', 'accept-encoding': 'identity', connection: 'close' },
  ...headers,
  ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }),
});

async function read(response: IncomingMessage, mostBytes: number): Promise<OutboundAnswer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    const piece = Buffer.from(chunk);
    chunks.push(piece);
    size += piece.length;
    if (size > mostBytes) break;
  }
  const headers = Object.entries(response.headers).map(
    ([name, value]) => [name, [value].flat().join(',')] as const,
  );
  return {
    status: response.statusCode ?? 0,
    headers: Object.fromEntries(headers),
    bytes: Buffer.concat(chunks).subarray(0, mostBytes),
    isWhole: size <= mostBytes,
  };
}
