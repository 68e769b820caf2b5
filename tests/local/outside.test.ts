import '../../local/environment';

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { silentLog } from '../../functions/platform/log';
import { COMMUNITY } from '../../local/demo/areas';
import { beside } from '../../local/outside';
import { startServer, type LocalServer } from '../../local/server';
import { settingsFrom } from '../../local/settings';
import { aDoor } from '../support/api/bodies';
import { openReceiver, type Receiver } from '../support/receiver';

jest.setTimeout(120_000);

describe('a webhook on one machine', () => {
  let dataDir: string;
  let receiver: Receiver;
  let server: LocalServer;
  beforeAll(async () => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'sidan-outside-'));
    receiver = await openReceiver();
    const env = { OUTBOUND_ALLOWED: receiver.hostAndPort, DATA_DIR: dataDir };
    server = await startServer({ ...settingsFrom(env), port: 0, web: false }, silentLog);
    await server.ready;
    await server.drained();
  });
  afterAll(async () => {
    await server.close();
    await receiver.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const post = async (route: string, body: object, token = ''): Promise<Response> =>
    fetch(`${server.url}${route}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': `a-tap-of-${route.length}`,
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
  const signIn = async (persona: string): Promise<string> => {
    const answer = await post('/v1/sessions', { code: `demo:${persona}` });
    return String(JSON.parse(await answer.text()).accessToken);
  };
  /** Resolves when so many have come. */
  const came = (count: number): Promise<void> =>
    new Promise((resolve) => {
      receiver.answerBy((response) => {
        response.writeHead(count > 1 ? 204 : 500).end();
        if (receiver.received.length >= count) resolve();
      });
    });

  it('is told at once, and again when the clock of the demonstration has moved on', async () => {
    const told = { areaCode: COMMUNITY, url: `${receiver.url}/hook`, events: ['order.placed'] };
    const registered = await post('/v1/webhooks', told, await signIn('lead-chen'));
    expect(registered.status).toBe(201);
    const first = came(1);
    const placed = await post('/v1/orders', aDoor(), await signIn('resident-ma'));
    expect(placed.status).toBe(201);
    await first;
    const second = came(2);
    const moved = await post('/local/demo/clock', { advanceMinutes: 60 });
    expect(moved.ok).toBe(true);
    await second;
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(ids).toEqual([ids[0], ids[0]]);
  });

  it('may not lead to this machine elsewhere', async () => {
    const told = { areaCode: COMMUNITY, url: `${server.url}/v1/me`, events: ['order.placed'] };
    expect((await post('/v1/webhooks', told, await signIn('lead-chen'))).status).toBe(400);
  });
});

describe('addresses that a developer lets in (OUTBOUND_ALLOWED)', () => {
  it('are none unless they are said', () => {
    expect(settingsFrom({})).not.toHaveProperty('outboundAllowed');
    expect(settingsFrom({ OUTBOUND_ALLOWED: '' })).not.toHaveProperty('outboundAllowed');
  });

  it('are a list', () => {
    const { outboundAllowed } = settingsFrom({
      OUTBOUND_ALLOWED: '127.0.0.1:4000, localhost:4000',
    });
    expect(outboundAllowed).toEqual(['127.0.0.1:4000', 'localhost:4000']);
  });

  it.each(['127.0.0.1', 'http://127.0.0.1:4000', '*:*', '127.0.0.1:4000,'])(
    'are refused where one is no host and port: %s',
    (list) => {
      expect(() => settingsFrom({ OUTBOUND_ALLOWED: list })).toThrow('OUTBOUND_ALLOWED');
    },
  );
});

describe('what runs beside all else', () => {
  it('runs once at a time, and again after it failed', async () => {
    let runs = 0;
    let end: () => void = () => undefined;
    const work = beside(() => {
      runs += 1;
      return new Promise((_, reject) => {
        end = () => reject(new Error('broken off'));
      });
    }, silentLog);
    work.start();
    work.start();
    expect(runs).toBe(1);
    end();
    await work.ended();
    work.start();
    expect(runs).toBe(2);
    end();
    await work.ended();
  });
});
