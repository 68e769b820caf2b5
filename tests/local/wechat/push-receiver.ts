import { once } from 'node:events';
import { createServer } from 'node:http';
import { openPush, type PushDoor } from '../../../functions/platform/wechat/open-push';
import { parsePushEvent } from '../../../functions/platform/wechat/push';

/** The product's end of the message push: keeps what arrives signed, refuses the first `refusals` deliveries. */
export async function openPushReceiver(door: PushDoor, refusals = 0) {
  let left = refusals;
  const received: ReturnType<typeof parsePushEvent>[] = [];
  const waiting: (() => void)[] = [];
  const server = createServer((request, response) => {
    const query = Object.fromEntries(new URL(request.url ?? '/', 'http://here').searchParams);
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const message = openPush(door, query, body);
      const isTaken = message !== undefined && left-- <= 0;
      response.writeHead(isTaken ? 200 : 503).end('success');
      if (!isTaken) return;
      received.push(parsePushEvent(message));
      waiting.splice(0).forEach((wake) => wake());
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}/push`,
    /** The n-th event to arrive, counted from 1. */
    async event(n: number) {
      while (received.length < n) await new Promise<void>((wake) => waiting.push(wake));
      return received[n - 1];
    },
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}
