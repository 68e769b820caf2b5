import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';

import type { DemoClock } from './demo-clock';

export interface PanelOptions {
  clock: DemoClock;
  /** Loads the demonstration afresh. */
  reset: () => Promise<void>;
}

const MOST_MINUTES = 400 * 24 * 60;
const MOST_BYTES = 1024;
const advance = z.strictObject({ advanceMinutes: z.int().min(1).max(MOST_MINUTES) });

/** The small panel of the demonstration: moves its clock ahead and starts it afresh. Only on one machine. */
export async function answerPanel(
  { clock, reset }: PanelOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (isForeign(request)) return answer(response, 403, { title: '请在四单自己的页面上操作' });
  const asked = `${request.method} ${(request.url ?? '').split('?')[0]}`;
  switch (asked) {
    case 'GET /local/demo':
      return answer(response, 200, stateOf(clock));
    case 'POST /local/demo/clock': {
      const wish = advance.safeParse(await readJson(request));
      if (!wish.success) return answer(response, 400, { title: '往前拨多少分钟?填 1 以上的整数' });
      clock.advance(wish.data.advanceMinutes * 60_000);
      return answer(response, 200, stateOf(clock));
    }
    case 'POST /local/demo/reset':
      await reset();
      return answer(response, 200, stateOf(clock));
    default:
      return answer(response, 404, { title: '没有这个页面' });
  }
}

/** A page of somebody else may not start the demonstration afresh behind a person's back. */
const isForeign = ({ headers: { origin, host } }: IncomingMessage): boolean =>
  origin !== undefined && origin.replace(/^https?:\/\//, '') !== host;

const stateOf = (clock: DemoClock) => ({
  now: new Date(clock.now()).toISOString(),
  offsetMs: clock.offset(),
});

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > MOST_BYTES) return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
