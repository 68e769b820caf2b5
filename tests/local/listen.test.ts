import { once } from 'node:events';
import { connect } from 'node:net';

import { listen } from '../../local/listen';

describe('the socket of one machine', () => {
  let open: Awaited<ReturnType<typeof listen>>;
  beforeAll(async () => {
    open = await listen({ host: '127.0.0.1', port: 0 });
    open.server.on('request', (_, response) => void response.end('fine'));
  });
  afterAll(
    () =>
      new Promise((resolve) => {
        open.server.closeAllConnections();
        open.server.close(resolve);
      }),
  );

  const said = async (request: string): Promise<string> => {
    const socket = connect(Number(new URL(open.url).port), '127.0.0.1');
    socket.write(request);
    const [answer] = await once(socket, 'data');
    socket.destroy();
    return String(answer).split('\r\n')[0] ?? '';
  };

  it.each([
    ['an address without end', `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nhost: x\r\n\r\n`, '431'],
    ['headers without end', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`, '431'],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', '400'],
    ['two lengths', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1, 2\r\n\r\n', '400'],
    ['a length and chunks', smuggled(), '400'],
    ['no HTTP', 'nonsense\r\n\r\n', '400'],
  ])('refuses %s, and goes on', async (_, request, status) => {
    expect(await said(request)).toContain(status);
    expect(await said('GET / HTTP/1.1\r\nhost: x\r\n\r\n')).toContain('200');
  });

  it('does not wait for who sends slowly', () => {
    const { headersTimeout, requestTimeout } = open.server;
    expect(headersTimeout).toBeLessThanOrEqual(10_000);
    expect(requestTimeout).toBeLessThanOrEqual(60_000);
  });
});

function smuggled(): string {
  return 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n';
}
