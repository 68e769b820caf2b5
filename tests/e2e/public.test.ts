import { randomUUID } from 'node:crypto';

import type { OrderAnswer } from '../../domain/order/answer';
import type { SignedIn } from '../../functions/identity/sign-in';
import { COMMUNITY, DISTRICT, SUBDISTRICT } from '../../local/demo/areas';
import { aDoor } from '../support/api';
import { DESKTOP, openFor, type Person } from './person';
import { aStage } from './stage';

const STORY_MS = 240_000;
const DAY_MINUTES = 24 * 60;

const stage = aStage();

async function ask<T>(method: string, path: string, token = '', body?: object): Promise<T> {
  const answer = await fetch(`${stage.url}${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const parsed: T = JSON.parse(await answer.text());
  return parsed;
}

const tokenOf = async (persona: string): Promise<string> =>
  (await ask<SignedIn>('POST', '/v1/sessions', '', { code: `demo:${persona}` })).accessToken;

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 90_000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error('it did not come about');
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** A door that neighbours may see, accepted and past the check. */
async function placePublicDoor(by = 'resident-ma'): Promise<OrderAnswer> {
  const body = aDoor({ title: '单元门关不上', public: true });
  const placed = await ask<OrderAnswer>('POST', '/v1/orders', await tokenOf(by), body);
  await ask('POST', `/v1/orders/${placed.id}/accept`, await tokenOf('staff-zhao'), {});
  await until(async () => (await fetch(`${stage.url}/v1/public/orders/${placed.id}`)).ok);
  return placed;
}

/** From the page of signing in to the orders of a community, without signing in. */
async function lookAtCommunity(visitor: Person): Promise<void> {
  await visitor.tap('look-first');
  await visitor.tap('choose-area');
  for (const area of [DISTRICT, SUBDISTRICT, COMMUNITY]) await visitor.tap(`area-${area}`);
}

/** As whoever scans a code or follows a link: nothing of the page is open yet. */
const openPage = async ({ page }: Person, route: string): Promise<void> => {
  await page.goto('about:blank');
  await page.goto(`${stage.url}/#${route}`);
};

describe('不登录,先看看', () => {
  it(
    'leads a visitor from the list to an order, its history and its proof',
    async () => {
      const { id } = await placePublicDoor();
      const visitor = await openFor(stage);
      await lookAtCommunity(visitor);
      await visitor.at(`order-${id}`).waitFor();
      await visitor.take('375-neighbours-visitor');

      await visitor.tap(`order-${id}`);
      await visitor.sees('order-history', '接单');
      expect(await visitor.at('order-comments').count()).toBe(0);
      await visitor.take('375-order-visitor');
      await visitor.tap('verify-chain');
      await visitor.sees('verify-result', '没有被改过');
    },
    STORY_MS,
  );

  it(
    'shows figures with their sample, stars with their formula, and no root before the day is over',
    async () => {
      const visitor = await openFor(stage);
      await openPage(visitor, `/public/figures/index?area=${COMMUNITY}`);
      await visitor.sees('figures', '人评');
      await visitor.take('375-figures');
      await visitor.tap('tab-stars');
      await visitor.sees('star-formula', '满意率×40%');
      await visitor.at('stars-courtyards').waitFor();
      await visitor.take('375-stars');

      const hall = await openFor(stage, DESKTOP);
      await openPage(hall, `/public/figures/index?area=${COMMUNITY}`);
      await hall.sees('figures', '人评');
      await hall.take('1280-figures');
    },
    STORY_MS,
  );
});

describe('转发 in the browser', () => {
  it(
    'copies a link that a neighbour can open without signing in, of public orders only',
    async () => {
      const { id } = await placePublicDoor('resident-wang');
      const wang = await openFor(stage);
      await wang.tap('persona-resident-wang');
      await wang.tap('tab-mine');
      await wang.tap(`order-${id}`);
      await wang.tap('share-order');
      await wang.page.locator('#told', { hasText: '复制好了' }).waitFor({ state: 'attached' });
      const copied = String(await wang.page.evaluate("localStorage.getItem('taro_clipboard')"));
      const [link = ''] = /http[^"]+/.exec(copied) ?? [];
      expect(link).toBe(`${stage.url}/#/pages/order/index?id=${id}`);

      const neighbour = await openFor(stage, DESKTOP);
      await neighbour.page.goto('about:blank');
      await neighbour.page.goto(link);
      await neighbour.sees('order-head', '单元门关不上');
      await neighbour.at('share-order').waitFor();

      const own = aDoor({ title: '只给社区看的' });
      const { id: closed } = await ask<OrderAnswer>(
        'POST',
        '/v1/orders',
        await tokenOf('resident-wang'),
        own,
      );
      await openPage(wang, `/pages/order/index?id=${closed}`);
      await wang.at('verify-chain').waitFor();
      expect(await wang.at('share-order').count()).toBe(0);
    },
    STORY_MS,
  );
});

describe('回执', () => {
  it(
    'is shown with a code to scan, holds at once, and the next day is proven by the published root',
    async () => {
      const { id, receipt } = await placePublicDoor();
      const visitor = await openFor(stage);
      await openPage(visitor, `/pages/order/index?id=${id}`);
      await visitor.tap('show-receipt');
      await visitor.at('receipt-short').waitFor();
      expect(await visitor.page.locator('.qr-image img').getAttribute('src')).toMatch(
        /^data:image\/svg\+xml,/,
      );
      await visitor.take('375-receipt');

      const stranger = await openFor(stage, DESKTOP);
      await openPage(stranger, '/public/receipt/index');
      await stranger.type('receipt', '随便写的');
      await stranger.tap('find-receipt');
      await stranger.at('not-a-receipt').waitFor();
      await stranger.type('receipt', `${id}-${'0'.repeat(16)}`);
      await stranger.tap('find-receipt');
      await stranger.page.getByText('没有查到').waitFor();
      await stranger.tap('check-again');
      await stranger.type('receipt', `${id}-${receipt.slice(0, 16)}`);
      await stranger.tap('find-receipt');
      await stranger.sees('receipt-good', '之后又走了 1 步');
      await stranger.sees('receipt-good', '第二天公布');

      await ask('POST', '/local/demo/clock', '', { advanceMinutes: DAY_MINUTES });
      const { day } = await ask<{ day: string }>(
        'GET',
        `/v1/public/receipts/${id}?head=${receipt}`,
      );
      await until(async () => (await fetch(`${stage.url}/v1/public/roots/${day}`)).ok);
      await openPage(stranger, `/public/receipt/index?scene=${id}-${receipt.slice(0, 16)}`);
      await stranger.sees('receipt-good', '的总码里有它');
      await stranger.sees('receipt-good', '每一步都在这部手机上重新算过');
      await stranger.take('1280-receipt-checked');

      const neighbour = await openFor(stage);
      await openPage(neighbour, `/public/receipt/index?scene=${id}-${receipt.slice(0, 16)}`);
      await neighbour.sees('receipt-good', '的总码里有它');
      await neighbour.take('375-receipt-checked');
      await openPage(neighbour, '/public/figures/index');
      await neighbour.tap('tab-roots');
      await neighbour.at('root-hash').waitFor();
      await neighbour.take('375-roots');
    },
    STORY_MS,
  );
});
