import { once } from 'node:events';
import { createServer, type Server } from 'node:http';

import { answerPanel } from '../../local/panel';

describe('the panel of the demonstration', () => {
  let server: Server;
  let url: string;
  let resets = 0;
  let offset = 0;
  const clock = {
    now: () => offset,
    offset: () => offset,
    advance: (ms: number) => void (offset += ms),
    reset: () => undefined,
  };

  beforeAll(async () => {
    server = createServer((request, response) => {
      const reset = (): Promise<void> => Promise.resolve(void (resets += 1));
      void answerPanel({ clock, reset }, request, response);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const post = async (path: string, body: string, headers: Record<string, string> = {}) =>
    (await fetch(`${url}${path}`, { method: 'POST', body, headers })).status;

  it('moves the clock ahead and starts afresh, for its own page', async () => {
    expect(await post('/local/demo/clock', '{"advanceMinutes":1}', { origin: url })).toBe(200);
    expect(await post('/local/demo/reset', '{}')).toBe(200);
    expect([offset, resets]).toEqual([60_000, 1]);
  });

  it.each(['https://elsewhere.example', 'null', 'http://127.0.0.1:1'])(
    'does nothing for a page of %s',
    async (origin) => {
      const before = [offset, resets];
      expect(await post('/local/demo/reset', '{}', { origin })).toBe(403);
      expect(await post('/local/demo/clock', '{"advanceMinutes":1}', { origin })).toBe(403);
      expect([offset, resets]).toEqual(before);
    },
  );

  it.each(['', '{', '{"advanceMinutes":0}', '{"advanceMinutes":1,"x":1}', `"${'x'.repeat(2000)}"`])(
    'does nothing with the body %#',
    async (body) => {
      expect(await post('/local/demo/clock', body)).toBe(400);
    },
  );
});
