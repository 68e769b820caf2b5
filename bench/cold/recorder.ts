import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';

import { closeHere, listenHere } from '../../tests/support/loopback';

/** A call of the store as it went over the wire. */
export interface Call {
  target: string;
  body: string;
}

export interface Recorder {
  url: string;
  /** What was asked since the last time: calls that ran side by side in one group. */
  take: () => Call[][];
  close: () => Promise<void>;
}

/** A door before the engine that notes who asked what, and what waited for what. */
export async function openRecorder(engine: string): Promise<Recorder> {
  let groups: Call[][] = [];
  let running = 0;
  const server = createServer((request, response) => {
    if (running === 0) groups.push([]);
    running += 1;
    const answer = async (): Promise<void> => {
      const body = await buffer(request);
      const target = String(request.headers['x-amz-target']);
      groups.at(-1)?.push({ target, body: body.toString('utf8') });
      const answered = await fetch(engine, {
        method: 'POST',
        headers: {
          'content-type': String(request.headers['content-type']),
          'x-amz-target': target,
          authorization: String(request.headers.authorization),
          'x-amz-date': String(request.headers['x-amz-date']),
        },
        body: new Uint8Array(body),
      });
      const said = Buffer.from(await answered.arrayBuffer());
      running -= 1;
      response.writeHead(answered.status, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(said);
    };
    answer().catch(() => response.destroy());
  });
  const url = await listenHere(server);
  return {
    url,
    take: () => {
      const taken = groups;
      groups = [];
      return taken;
    },
    close: () => closeHere(server),
  };
}
