import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';

import { closeHere, listenHere } from '../support/loopback';
import { DESKTOP, PHONE, signIn } from './person';
import { aStage } from './stage';

const STORY_MS = 240_000;

interface Received {
  headers: Record<string, string>;
  body: string;
}

describe('a system that hears of each step (对外通知)', () => {
  const received: Received[] = [];
  let receiver: Server;
  let address = '';
  beforeAll(async () => {
    receiver = createServer((request, response) => {
      void text(request).then((body) => {
        const headers = Object.entries(request.headers).map(([name, value]) => [
          name,
          String(value),
        ]);
        received.push({ headers: Object.fromEntries(headers), body });
        response.writeHead(204).end();
      });
    });
    address = await listenHere(receiver);
  });
  afterAll(() => closeHere(receiver));
  const stage = aStage(() => ({ OUTBOUND_ALLOWED: new URL(address).host }));

  it(
    'is registered, tried out, checked and removed by the lead, at a computer',
    async () => {
      const chen = await signIn(stage, 'lead-chen', DESKTOP);
      await chen.at('go-hotline').waitFor();
      await chen.page.setViewportSize(PHONE);
      await chen.at('go-webhooks').waitFor({ state: 'detached' });
      await chen.at('go-hotline').waitFor({ state: 'detached' });
      await chen.page.setViewportSize(DESKTOP);
      await chen.tap('go-webhooks');
      await chen.tap('webhook-add');
      await chen.type('url', 'http://127.0.0.1:1/');
      await chen.tap('webhook-save');
      await chen.sees('problem', '网址');
      await chen.type('url', `${address}/steps`);
      await chen.type('description', '街道大屏');
      await chen.take('1280-webhook-new');
      await chen.tap('webhook-save');
      const secret = (await chen.at('webhook-secret').textContent()) ?? '';
      expect(secret).toMatch(/^whsec_/);
      await chen.take('1280-webhook-secret');
      await chen.tap('sheet-close');

      await chen.page.locator('[id^="webhook-"]', { hasText: '街道大屏' }).first().click();
      await chen.tap('webhook-try');
      await chen.sees('webhook-tried', '对方收到了');
      await chen.take('1280-webhook');
      const { headers, body } = received.at(-1) ?? { headers: {}, body: '' };
      expect(new Webhook(secret).verify(body, headers)).toMatchObject({ type: 'ping' });

      await chen.tap('webhook-switch');
      await chen.sees('sheet', '再启用');
      await chen.tap('webhook-remove');
      await chen.page.getByText('还没有登记').first().waitFor();
    },
    STORY_MS,
  );
});
