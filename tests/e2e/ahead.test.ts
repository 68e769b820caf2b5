import type { Route } from 'playwright-core';

import { place } from './steps-in-browser';
import { DESKTOP, signIn } from './person';
import { aStage } from './stage';

jest.setTimeout(240_000);

/** As a proxy on the way answers when the server cannot be reached. */
const UNREACHABLE = { status: 503, contentType: 'text/plain', body: 'upstream' };

describe('a button on a slow network', () => {
  const stage = aStage();

  it('shows at once what it leads to, and what may be done next once that is so', async () => {
    const id = await place(await signIn(stage, 'resident-ma'));
    const zhao = await signIn(stage, 'staff-zhao', DESKTOP);
    await zhao.tap(`order-${id}`);
    await zhao.act('accept');
    const held: Route[] = [];
    await zhao.page.route('**/accept', (route) => void held.push(route));
    await zhao.tap('submit-accept');
    await zhao.at('sheet').waitFor({ state: 'detached' });
    await zhao.sees('order-state', '已接单');
    await zhao.sees('action-sending', '正在送出');
    expect(await zhao.at('action-pool').count()).toBe(0);
    expect(held).toHaveLength(1);
    const anew = `**/v1/orders/${id}`;
    await zhao.page.route(anew, (route) => route.abort('connectionfailed'));
    await held[0]?.continue();
    await zhao.at('action-sending').waitFor({ state: 'detached' });
    await zhao.sees('order-state', '已接单');
    await zhao.at('action-contact').waitFor();
    await zhao.page.unroute(anew);

    await zhao.act('contact');
    await zhao.type('words', '说好下午三点在家');
    await zhao.page.route('**/contact', (route) => void route.fulfill(UNREACHABLE));
    await zhao.tap('contact-reached');
    await zhao.at('problem').waitFor();
    expect(await zhao.at('field-words').locator('textarea').inputValue()).toBe('说好下午三点在家');
    expect(await zhao.at('order-voices').count()).toBe(0);
    await zhao.page.unroute('**/contact');
    await zhao.tap('contact-reached');
    await zhao.at('sheet').waitFor({ state: 'detached' });
    await zhao.at('action-sending').waitFor({ state: 'detached' });
    await zhao.sees('order-voices', '说好下午三点在家');
    expect(await zhao.at('order-voices').getByText('说好下午三点在家').count()).toBe(1);
  });
});
