import * as z from 'zod/mini';
import { WechatFault, faultOfErrcode } from './fault';

/** One call: path below the host, what goes into the query, and the JSON body of a POST. */
export interface WechatCall {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface RequestDeps {
  readonly apiBase: string;
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
  /** Calls back after so many milliseconds, unless what it answers is called before. */
  readonly timer: (ms: number, timeIsUp: () => void) => () => void;
}

const envelope = z.looseObject({ errcode: z.optional(z.number()), errmsg: z.optional(z.string()) });

/**
 * Sends one call and answers its body; `errcode` absent or 0 means success. Throws `WechatFault` and
 * nothing else: what `fetch` throws may quote the address, and the address holds secret and code.
 */
export async function requestOnce(deps: RequestDeps, call: WechatCall): Promise<unknown> {
  const body = envelope.safeParse(parseJson(await requestText(deps, call)));
  if (!body.success) throw new WechatFault('unavailable', call.path);
  const { errcode = 0, errmsg = '' } = body.data;
  if (errcode !== 0) throw faultOfErrcode(call.path, errcode, errmsg);
  return body.data;
}

async function requestText(deps: RequestDeps, call: WechatCall): Promise<string> {
  const controller = new AbortController();
  const stopTimer = deps.timer(deps.timeoutMs, () => controller.abort());
  try {
    const response = await deps.fetch(address(deps.apiBase, call), {
      method: call.method,
      signal: controller.signal,
      // Following a redirect would hand the secret to another host.
      redirect: 'error',
      ...(call.body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(call.body) }),
    });
    const text = await response.text();
    if (response.ok) return text;
  } catch {
    // Falls through: the reason may quote the address.
  } finally {
    stopTimer();
  }
  throw new WechatFault('unavailable', call.path);
}

function address(apiBase: string, { path, query = {} }: WechatCall): string {
  const search = new URLSearchParams(query).toString();
  return `${apiBase.replace(/\/+$/, '')}${path}${search && `?${search}`}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
