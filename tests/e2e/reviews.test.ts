import { randomUUID } from 'node:crypto';

import type { OrderAnswer } from '../../domain/order/answer';
import type { SignedIn } from '../../functions/identity/sign-in';
import { aDoor } from '../support/api';
import { signIn } from './person';
import { aStage } from './stage';

const STORY_MS = 240_000;

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

/** The check answers by itself, after the demonstration's own. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 90_000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error('it did not come about');
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

describe('公开前看一看', () => {
  it(
    'shows the staff what the check was not sure about, and neighbours what they let through',
    async () => {
      const description = '单元门关不上,这句话待审测试。';
      const body = aDoor({ description, title: '单元门关不上', public: true });
      const token = await tokenOf('resident-ma');
      const { id } = await ask<OrderAnswer>('POST', '/v1/orders', token, body);
      const staff = await tokenOf('staff-zhao');
      await ask('POST', `/v1/orders/${id}/accept`, staff, {});

      await until(async () => {
        const { items } = await ask<{ items: { orderId: string }[] }>('GET', '/v1/reviews', staff);
        return items.some(({ orderId }) => orderId === id);
      });

      const zhao = await signIn(stage, 'staff-zhao');
      await zhao.tap('notice-reviews');
      const card = zhao.page.locator(`[id^="review-${id}"]`);
      await card.waitFor();
      await zhao.take('375-reviews');
      const hidden = await fetch(`${stage.url}/v1/public/orders/${id}`);
      expect(hidden.status).toBe(404);

      await card.locator('[id="review-pass"]').click();
      await card.waitFor({ state: 'detached' });
      const shown = await ask<OrderAnswer>('GET', `/v1/public/orders/${id}`);
      expect(shown.description).toBe(description);
    },
    STORY_MS,
  );
});
