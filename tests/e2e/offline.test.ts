import type { Route } from 'playwright-core';

import { pictureFile } from '../../local/demo/pictures';
import { openFor, type Person, signIn } from './person';
import { aStage } from './stage';

jest.setTimeout(120_000);

interface Placed {
  id: string;
  description: string;
  photos: unknown[];
}

/** Orders of a person with this description as the server has them, asked as this very person. */
async function ordersOf(url: string, { page }: Person, description: string): Promise<Placed[]> {
  const session: { accessToken: string } = JSON.parse(
    await page.evaluate<string>("sessionStorage.getItem('sidan:session')"),
  );
  const headers = { authorization: `Bearer ${session.accessToken}` };
  const get = async <T>(path: string): Promise<T> =>
    JSON.parse(await (await fetch(`${url}${path}`, { headers })).text());
  const { items } = await get<{ items: { id: string }[] }>('/v1/orders?view=mine&limit=50');
  const orders = await Promise.all(items.map(({ id }) => get<Placed>(`/v1/orders/${id}`)));
  return orders.filter((order) => order.description === description);
}

/** Everything that a drain is asked, but for the last tap. */
async function fillIn(person: Person, description: string): Promise<void> {
  await person.tap('category-drain');
  await person.tap('choice-where-indoor');
  await person.tap('choice-overflow-backflow');
  await person.type('description', description);
}

describe('placing an order (点单) without a good network', () => {
  const stage = aStage();

  it('waits with its pictures where there is no network, says so, and goes out once', async () => {
    const wang = await signIn(stage, 'resident-wang');
    const network = wang.page.context();
    await fillIn(wang, '没网的时候点的单');
    await wang.addPhoto('photos', 'drain-before');
    await network.setOffline(true);
    await wang.sees('offline', '现在没有网');
    const chosen = wang.page.waitForEvent('filechooser');
    await wang.tap('add-photos');
    await (await chosen).setFiles(pictureFile('drain-after'));
    await wang.at('retry-photos-1').waitFor();
    await wang.tap('submit-order');
    await wang.tap('go-home');
    await wang.sees('waiting-0', '没网的时候点的单');
    await wang.sees('waiting-0', '带 2 张照片');
    await wang.take('375-waiting');
    await wang.tap('tab-mine');
    await wang.sees('waiting-0', '等有网了就发出去');
    expect(await wang.page.locator('.order-card', { hasText: '没网的时候点的单' }).count()).toBe(0);

    await network.setOffline(false);
    await wang.at('waiting-0').waitFor({ state: 'detached' });
    const placed = wang.page.locator('.order-card', { hasText: '没网的时候点的单' });
    await placed.filter({ visible: true }).first().waitFor();
    const orders = await ordersOf(stage.url, wang, '没网的时候点的单');
    expect(orders).toHaveLength(1);
    expect(orders[0]?.photos).toHaveLength(2);
  });

  it.each([
    ['before it arrives', 'resident-wang', async (route: Route) => route.abort('connectionfailed')],
    [
      'after it has arrived',
      'resident-far',
      async (route: Route) => {
        await route.fetch();
        await route.abort('connectionreset');
      },
    ],
  ])('places once where the connection breaks %s', async (when, whose, breaks) => {
    const chen = await signIn(stage, whose);
    const description = `断在半路:${when}`;
    await fillIn(chen, description);
    let broken = 0;
    await chen.page.route('**/v1/orders', async (route) => {
      if (route.request().method() !== 'POST' || broken > 0) return route.continue();
      broken += 1;
      return breaks(route);
    });
    await chen.tap('submit-order');
    await chen.tap('go-home');
    await chen.at('waiting-0').waitFor({ state: 'detached' });
    expect(broken).toBe(1);
    expect(await ordersOf(stage.url, chen, description)).toHaveLength(1);
  });

  it('sends a picture again that was cut off, and takes its order only with it', async () => {
    const li = await signIn(stage, 'resident-far');
    const description = '照片传了两次';
    await fillIn(li, description);
    let cut = 0;
    await li.page.route('**/v1/media', async (route) => {
      if (cut > 0) return route.continue();
      cut += 1;
      return route.abort('connectionreset');
    });
    const chosen = li.page.waitForEvent('filechooser');
    await li.tap('add-photos');
    await (await chosen).setFiles(pictureFile('drain-before'));
    await li.at('retry-photos-0').waitFor();
    await li.tap('submit-order');
    await li.page.getByText('有照片没传上去').first().waitFor();
    await li.tap('retry-photos-0');
    await li.page.locator('.upload-cover').waitFor({ state: 'detached' });
    await li.tap('submit-order');
    await li.at('placed-number').waitFor();
    const orders = await ordersOf(stage.url, li, description);
    expect(orders.map(({ photos }) => photos.length)).toEqual([1]);
  });

  it('keeps what the server would not take, with the reason, to be mended or dropped', async () => {
    const ma = await signIn(stage, 'resident-ma');
    for (const description of ['第一单', '第二单', '第三单']) {
      await fillIn(ma, description);
      await ma.tap('submit-order');
      await ma.tap('go-home');
    }
    await fillIn(ma, '第四单');
    await ma.page.context().setOffline(true);
    await ma.tap('submit-order');
    await ma.tap('go-home');
    await ma.page.context().setOffline(false);
    await ma.sees('waiting-0', '这一单没发成');
    await ma.sees('waiting-0', '办完再点');
    await ma.tap('edit-waiting-0');
    expect(await ma.at('field-description').locator('textarea').inputValue()).toBe('第四单');
    expect(await ordersOf(stage.url, ma, '第四单')).toHaveLength(0);
  });

  it('goes out later though the tab was closed meanwhile, with its picture', async () => {
    const wang = await signIn(stage, 'resident-wang');
    const network = wang.page.context();
    const description = '标签页关了也不丢';
    await fillIn(wang, description);
    await wang.addPhoto('photos', 'drain-before');
    await network.setOffline(true);
    await wang.tap('submit-order');
    await wang.tap('go-home');
    await wang.sees('waiting-0', description);
    const page = await network.newPage();
    await wang.page.close();
    await network.setOffline(false);
    await page.goto(stage.url);
    await page.locator('#persona-resident-wang').click();
    await page.locator('#tab-mine').click();
    const placed = page.locator('.order-card', { hasText: description });
    await placed.filter({ visible: true }).first().waitFor();
    expect(await page.locator('#waiting-0').filter({ visible: true }).count()).toBe(0);
    const [order] = await ordersOf(stage.url, { ...wang, page }, description);
    expect(order?.photos).toHaveLength(1);
  });

  it('tells a visitor too that there is no network', async () => {
    const visitor = await openFor(stage);
    await visitor.at('persona-resident-wang').waitFor();
    await visitor.page.context().setOffline(true);
    await visitor.at('offline').waitFor();
    await visitor.page.context().setOffline(false);
    await visitor.at('offline').waitFor({ state: 'detached' });
  });
});
