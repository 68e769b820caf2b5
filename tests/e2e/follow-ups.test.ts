import { randomUUID } from 'node:crypto';

import type { OrderAnswer } from '../../domain/order/answer';
import type { SignedIn } from '../../functions/identity/sign-in';
import { aDoor } from '../support/api';
import { DESKTOP, PHONE, signIn } from './person';
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
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.status} ${text}`);
  const parsed: T = JSON.parse(text);
  return parsed;
}

const tokenOf = async (persona: string): Promise<string> =>
  (await ask<SignedIn>('POST', '/v1/sessions', '', { code: `demo:${persona}` })).accessToken;

interface List {
  items: { id: string }[];
}

/** What the stream lays out is there a moment later. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 90_000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error('it did not come about');
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** A matter that the community could not take: the lead said so after a call. */
async function refusedOrder(): Promise<string> {
  const resident = await tokenOf('resident-ma');
  const lead = await tokenOf('lead-chen');
  const body = aDoor({ description: '马路对面的信号灯坏了,过街害怕。', title: '信号灯坏了' });
  const { id } = await ask<OrderAnswer>('POST', '/v1/orders', resident, body);
  const called = { channel: 'phone', reached: true, words: '告诉他找交警' };
  await ask('POST', `/v1/orders/${id}/contact`, lead, called);
  await ask('POST', `/v1/orders/${id}/reject`, lead, {
    reasonCode: 'outOfScope',
    explanation: '信号灯归交警管,我们已经转告了。',
    referral: { who: '交警', phone: '12345' },
  });
  return id;
}

describe('回访', () => {
  it(
    'is one call at a time: why, whom, what was done, and what they said',
    async () => {
      await stage.settled();
      const id = await refusedOrder();
      const staff = await tokenOf('staff-zhao');
      const list = () => ask<List>('GET', '/v1/follow-ups?limit=100', staff);
      await until(async () => (await list()).items.some((item) => item.id === id));

      const zhao = await signIn(stage, 'staff-zhao');
      await zhao.tap('go-follow-ups');
      await zhao.at('visit-order').waitFor();
      await zhao.take('375-follow-up');
      // Whoever waits longest comes first; this one is the last.
      for (let left = (await list()).items.length; left > 1; left -= 1) {
        const before = (await zhao.at('visit-order').textContent()) ?? '';
        await zhao.tap('visit-skip');
        await zhao.at('visit-order').filter({ hasNotText: before }).waitFor();
      }
      await zhao.sees('visit-order', '信号灯坏了');
      await zhao.sees('visit-order', '没有受理');
      await zhao.at('visit-contact').waitFor();
      await zhao.tap('visit-save');
      await zhao.sees('problem', '先点一下电话通没通');
      await zhao.tap('choice-reached-yes');
      await zhao.tap('choice-resolved-yes');
      await zhao.tap('face-fair');
      await zhao.type('words', '交警来修了。');
      await zhao.take('375-follow-up-heard');
      await zhao.page.setViewportSize(DESKTOP);
      await zhao.take('1280-follow-up');
      await zhao.page.setViewportSize(PHONE);
      await zhao.tap('visit-save');
      await zhao.at('visits-again').waitFor();
      await zhao.take('375-follow-ups-done');

      const { followUps } = await ask<OrderAnswer>('GET', `/v1/orders/${id}`, staff);
      expect(followUps).toMatchObject([{ reached: true, resolved: true, satisfaction: 'fair' }]);
    },
    STORY_MS,
  );

  it(
    'gives the ledger of the month as a file to whoever sits at a computer',
    async () => {
      const chen = await signIn(stage, 'lead-chen', DESKTOP);
      await chen.tap('go-ledger');
      await chen.take('1280-ledger');
      const [file] = await Promise.all([
        chen.page.waitForEvent('download'),
        chen.tap('ledger-save'),
      ]);
      expect(file.suggestedFilename()).toMatch(/^990102001001-\d{4}-\d\d\.csv$/);
    },
    STORY_MS,
  );
});

describe('关注', () => {
  it(
    'shows the level above what waits for it, group by group, and leads to the order',
    async () => {
      const token = await tokenOf('subdistrict-sun');
      const { groups } = await ask<{
        groups: { group: string; count: number; items: List['items'] }[];
      }>('GET', '/v1/attention', token);
      const called = groups.find(({ count }) => count > 0);
      if (called === undefined) throw new Error('nothing waits for the level above');

      const sun = await signIn(stage, 'subdistrict-sun');
      await sun.tap('go-attention');
      await sun.sees(`attention-${called.group}`, `${called.count} 单`);
      await sun.take('375-attention');
      await sun.page.setViewportSize(DESKTOP);
      await sun.take('1280-attention');
      await sun.page.setViewportSize(PHONE);
      await sun.tap(`order-${called.items[0]?.id ?? ''}`);
      await sun.at('order-head').waitFor();
    },
    STORY_MS,
  );
});
