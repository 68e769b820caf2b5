import type { HistoryItemAnswer } from '../../domain/order/answer';
import { COMMAND_WORDS } from '../../domain/words/commands';
import { COMMUNITY } from '../../local/demo/areas';
import { chainProblems } from '../support/api/history';
import type { Viewport } from '../support/browser';
import { DESKTOP, openFor, type Person, signIn } from './person';
import { aStage } from './stage';
import {
  acceptAndPool,
  claimAndQuote,
  findOutTampering,
  lookAroundInElderMode,
  place,
  readAndVerify,
  reopenAndHandle,
  startAndFulfil,
} from './steps-in-browser';

const STORY_MS = 240_000;

const stage = aStage();

const enter = (persona: string, screen?: Viewport): Promise<Person> =>
  signIn(stage, persona, screen);

describe('四个人在浏览器里走完一单', () => {
  it(
    'is placed, accepted, handled, reopened, handled again and rated',
    async () => {
      const wang = await enter('resident-wang');
      await lookAroundInElderMode(wang);
      const id = await place(wang);

      const zhao = await enter('staff-zhao', DESKTOP);
      await acceptAndPool(zhao, id);
      const han = await enter('repair-worker');
      await claimAndQuote(han, id);

      await wang.at('action-agree-quote').waitFor();
      await wang.take('375-order');
      await wang.run('agree-quote');
      await startAndFulfil(han);

      await wang.at('rate-form').waitFor();
      await reopenAndHandle(wang, zhao);

      await wang.at('rate-form').waitFor();
      const taps = await wang.tapsDuring(async () => {
        await wang.tap('rate-resolved-yes');
        await wang.take('375-rate');
        await wang.tap('face-satisfied');
      });
      expect(taps).toBe(2);
      await wang.sees('order-state', '已评单');
      await readAndVerify(wang);
      await findOutTampering(wang);
    },
    STORY_MS,
  );

  it('shows the desk of the community on a phone, and who one can be', async () => {
    const zhao = await openFor(stage);
    await zhao.at('persona-staff-zhao').waitFor();
    await zhao.take('375-sign-in');
    await zhao.tap('persona-staff-zhao');
    await zhao.page.locator('.order-card').first().waitFor();
    await zhao.take('375-desk');
    expect(await zhao.page.locator('.pane-detail').count()).toBe(0);
  }, 60_000);

  it('shows neighbours what is public, and lets them join', async () => {
    const ma = await enter('resident-ma');
    await ma.tap('tab-neighbours');
    const join = ma.page.locator('[id^="join-"]').filter({ visible: true });
    await join.first().waitFor();
    await ma.take('375-neighbours');
    const joined = (await join.first().getAttribute('id')) ?? '';
    await ma.tap(joined);
    await ma.at(joined).waitFor({ state: 'detached' });

    await ma.tap('tab-mine');
    await ma.page.locator('.order-card').filter({ visible: true }).first().waitFor();
    await ma.take('375-mine');
  }, 60_000);

  it('lets the level above report (报到) to an order that was called up', async () => {
    const qian = await enter('district-qian', DESKTOP);
    const card = qian.page.locator('.order-card').filter({ hasText: '已吹哨' }).first();
    await card.click();
    await qian.sees('order-state', '已吹哨');
    await qian.take('1280-supervisor');
    await qian.run('respond');
    await qian.sees('order-state', '已接单');
    await qian.at('order-history').getByText(COMMAND_WORDS.respond, { exact: true }).waitFor();
  }, 60_000);
});

describe('页面只跑自己的脚本', () => {
  it('runs none that was put into it, and says so', async () => {
    const { page, faults } = await stage.browser.openPage();
    await page.goto(stage.url);
    await page.evaluate(`(() => {
      const script = document.createElement('script');
      script.textContent = 'window.planted = true';
      document.body.append(script);
    })()`);
    expect(await page.evaluate('window.planted === undefined')).toBe(true);
    expect(faults.splice(0).join()).toMatch(/inline script .*Content Security Policy/);
  }, 60_000);

  it('sends the same headers with every page and file, and none about https', async () => {
    const page = await fetch(stage.url);
    const [script = ''] = /js\/app\.\w+\.js/.exec(await page.text()) ?? [];
    const answers = [page, await fetch(`${stage.url}/${script}`)];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    for (const { headers } of answers) {
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'self'; script-src 'self';/,
      );
      expect(headers.get('permissions-policy')).toMatch(/^camera=\(self\), geolocation=\(self\)/);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-cache');
      expect(headers.get('strict-transport-security')).toBeNull();
    }
  }, 60_000);
});

interface PublicOrder {
  id: string;
  title: string;
  state: string;
}

describe('一单公开的单', () => {
  const read = async (path: string): Promise<string> => {
    const answer = await fetch(`${stage.url}/v1/public/orders${path}`);
    expect(answer.status).toBe(200);
    return answer.text();
  };

  it('can be read and verified without signing in, and names nobody', async () => {
    const list: { items: PublicOrder[] } = JSON.parse(await read(`?area=${COMMUNITY}&state=rated`));
    const [listed] = list.items;
    if (!listed) throw new Error('nothing is public');
    const order: Record<string, unknown> = JSON.parse(await read(`/${listed.id}`));
    expect(order).toMatchObject({ id: listed.id, state: 'rated', title: listed.title });
    expect(order).not.toHaveProperty('contact');
    expect(order).not.toHaveProperty('resident');

    const history: { items: HistoryItemAnswer[] } = JSON.parse(await read(`/${listed.id}/history`));
    expect(chainProblems(history.items)).toEqual([]);
    const verdict: unknown = JSON.parse(await read(`/${listed.id}/verify`));
    expect(verdict).toMatchObject({ valid: true, head: history.items.at(-1)?.hash });
  }, 60_000);
});
