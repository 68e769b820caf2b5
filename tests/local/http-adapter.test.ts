import { createServer } from 'node:http';
import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';

import { answerByHandler, overHttp, queryOf, targetOf } from '../../local/http-adapter';
import type { HttpEvent } from '../../functions/platform/http/event';

describe('the adapter between a socket and the handlers', () => {
  it.each([
    ['/v1/orders?view=mine', '/v1/orders', 'view=mine'],
    ['//v1/orders', '//v1/orders', ''],
    ['http://elsewhere/v1', 'http://elsewhere/v1', ''],
    ['/%zz?%', '/%zz', '%'],
  ])('takes %s as it was sent', (url, path, query) => {
    expect(targetOf({ url })).toEqual({ path, query });
  });

  it('makes one value with commas of what comes twice, as an HTTP API does', () => {
    expect(queryOf('state=placed&state=accepted&limit=1&__proto__=x')).toEqual(
      Object.fromEntries([
        ['state', 'placed,accepted'],
        ['limit', '1'],
        ['__proto__', 'x'],
      ]),
    );
  });

  it('promises nothing about https, which it does not speak', () => {
    expect(overHttp({ 'strict-transport-security': 'max-age=1', etag: '"1"' })).toEqual({
      etag: '"1"',
    });
  });

  it('hands on a little more than the API takes of a body that is too large, and answers', async () => {
    let seen: HttpEvent | undefined;
    const server = createServer((request, response) => {
      void answerByHandler(
        (event) => {
          seen = event;
          return Promise.resolve({ statusCode: 413, body: 'too large' });
        },
        request,
        response,
      );
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    socket.write('POST /v1/orders HTTP/1.1\r\nhost: x\r\ncontent-length: 10000000\r\n\r\n');
    socket.write('x'.repeat(200_000));
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toContain('413');
    expect(Buffer.from(seen?.body ?? '', 'base64').length).toBeGreaterThan(64 * 1024);
    socket.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('ends the connection where a stream breaks off, so that nobody takes it for whole', async () => {
    async function* breaking(): AsyncGenerator<string> {
      yield await Promise.resolve('单号\r\n');
      throw new Error('the table is away');
    }
    const server = createServer((request, response) => {
      const handler = () => Promise.resolve({ statusCode: 200, stream: breaking() });
      void answerByHandler(handler, request, response);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const reading = fetch(`http://127.0.0.1:${port}/`).then((answer) => answer.text());
    await expect(reading).rejects.toThrow();
    await new Promise((resolve) => server.close(resolve));
  });
});
