import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

import { closeHere, listenHere } from './loopback';

export interface Received {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export type Receiver = Awaited<ReturnType<typeof openReceiver>>;

/** Somebody else's machine: keeps what it is sent, and answers as it is told, at first 204. */
export async function openReceiver() {
  const received: Received[] = [];
  let answer = (response: ServerResponse): void => void response.writeHead(204).end();
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    void text(request).then((body) => {
      received.push({ method, path: url, headers, body });
      answer(response);
    });
  });
  const url = await listenHere(server);
  return {
    url,
    /** As it stands in an address. */
    hostAndPort: new URL(url).host,
    received,
    answerBy: (how: (response: ServerResponse) => void): void => {
      answer = how;
    },
    answerWith: (status: number, headers: Record<string, string> = {}): void => {
      answer = (response) => void response.writeHead(status, headers).end();
    },
    close: () => closeHere(server),
  };
}
