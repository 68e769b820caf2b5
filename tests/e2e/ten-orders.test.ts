import { handsOn } from './keyboard';
import { DESKTOP, signIn } from './person';
import { aStage } from './stage';

jest.setTimeout(240_000);

const TEN = 10;
const ASKED = [
  ['homeRepair', '厨房水龙头一直滴水'],
  ['facility', '单元门关不上'],
  ['cleaning', '垃圾桶满了两天没人拉'],
] as const;

describe('a desk full of waiting orders (接单台)', () => {
  const stage = aStage();

  /** Ten people who called: 陈立新 wrote each of them down (代点单). */
  async function tenCalls(): Promise<string[]> {
    const post = async <T>(path: string, body: object, headers: object = {}): Promise<T> => {
      const answer = await fetch(`${stage.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(text);
      return JSON.parse(text);
    };
    const { accessToken } = await post<{ accessToken: string }>('/v1/sessions', {
      code: 'demo:lead-chen',
    });
    const ids: string[] = [];
    for (let index = 0; index < TEN; index += 1) {
      const [categoryCode = '', description = ''] = ASKED[index % ASKED.length] ?? [];
      const headers = {
        authorization: `Bearer ${accessToken}`,
        'idempotency-key': `ten-orders-${index}`,
      };
      const body = {
        ...{ areaCode: '990102001001', categoryCode, description, source: 'phone' },
        onBehalfOf: { name: `第${index + 1}位`, phone: `1399900770${index}` },
      };
      ids.push((await post<{ id: string }>('/v1/orders', body, headers)).id);
    }
    return ids;
  }

  it('is cleared without the mouse, in a handful of keys an order', async () => {
    const ids = await tenCalls();
    const zhao = await signIn(stage, 'staff-zhao', DESKTOP);
    const { press, enter, at } = handsOn(zhao.page);
    let keys = 0;
    let asked = 0;
    zhao.page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().includes('/accept')) asked += 1;
    });
    const hit = async (key: string): Promise<void> => {
      keys += 1;
      await press(key);
    };
    await zhao.at(`order-${ids[0]}`).waitFor();
    const left = new Set(ids);
    for (let tries = 0; left.size > 0 && tries < 60; tries += 1) {
      await hit('j');
      const id = /^order-(\w+)$/.exec(await at())?.[1] ?? '';
      if (!left.has(id)) continue;
      await zhao.sees('order-state', '待接单');
      await hit('a');
      await zhao.at('submit-accept').waitFor();
      await enter('submit-accept');
      keys += 1;
      await zhao.at('sheet').waitFor({ state: 'detached' });
      await zhao.at(`order-${id}`).waitFor({ state: 'detached' });
      left.delete(id);
    }
    expect([...left]).toEqual([]);
    expect(asked).toBe(TEN);
    expect(keys).toBeLessThanOrEqual(TEN * 6);
  });
});
