import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody, type Answer } from './calls';
import { JUNK, type PlannedFault } from './faults';
import { refusalBody, WechatRefusal } from './refusal';
import type { World } from './world';

/** Answers one request as WeChat's server would, or as a test has ordered it to fail. */
export const createListener =
  (world: World) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://stand-in');
    const raw = await readText(request);
    const fault = world.faults.take(url.pathname);
    world.count(url.pathname);
    if (fault && !fault.afterEffect) return fail(world, response, fault);
    const answer = answerTo(world, request.method, url, raw);
    if (fault) return fail(world, response, fault);
    if (answer) sendJson(response, answer);
    else response.writeHead(404).end();
  };

function answerTo(
  world: World,
  method: string | undefined,
  url: URL,
  raw: string,
): Answer | undefined {
  const call = Object.hasOwn(world.calls, url.pathname) ? world.calls[url.pathname] : undefined;
  if (!call) return undefined;
  try {
    if (call.method === 'POST' && method !== 'POST') throw new WechatRefusal(43002);
    if (call.token) world.requireToken(url.searchParams.get('access_token'));
    return call.run({ query: url.searchParams, body: readBody(raw) });
  } catch (error) {
    if (error instanceof WechatRefusal) return refusalBody(error.errcode);
    throw error;
  }
}

function fail(world: World, response: ServerResponse, fault: PlannedFault): void {
  if ('errcode' in fault) return sendJson(response, refusalBody(fault.errcode));
  if ('reset' in fault) {
    response.socket?.resetAndDestroy();
    return;
  }
  if ('httpStatus' in fault) {
    response.writeHead(fault.httpStatus).end(JUNK.html);
    return;
  }
  if ('junk' in fault) {
    response.writeHead(200).end(JUNK[fault.junk === true ? 'html' : fault.junk]);
    return;
  }
  // Nothing more is ever said, until the caller gives up or the server is closed.
  if (!('stall' in fault)) return world.keepSilence();
  response.writeHead(200, { 'content-length': '100' });
  response.write('{"errcode"', () => world.keepSilence());
}

function sendJson(response: ServerResponse, answer: Answer): void {
  // WeChat names its JSON text/plain.
  response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(JSON.stringify(answer));
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
