import { phoneDigestOf } from '../../../../functions/platform/digests';
import { createAppStore, type RegisteredApp } from '../../../../functions/orders/apps/store';
import { renewKey } from '../../../../functions/orders/apps/register';
import { DEMO_APP_KEY, DEMO_HOTLINE_KEY } from '../../../../local/demo/app';
import { COMMUNITY, DISTRICT, FAR_COMMUNITY } from '../../../../local/demo/areas';
import { createWorld, SECRET, type World } from '../../../support/api';
import { aWorkOrder, CALLER, hotlineOf } from './bridge';

describe('work orders of the hotline coming in', () => {
  let world: World;
  let hotline: ReturnType<typeof hotlineOf>;
  beforeAll(async () => {
    world = await createWorld({ limits: true });
    hotline = hotlineOf(world.nobody);
  });
  afterAll(() => world.close());

  const seen = async (orderId: string | undefined, key = 'staff-zhao') =>
    (await world.as(key).get(`/v1/orders/${orderId}`)).body;
  const commentsOn = async (orderId: string | undefined): Promise<string[]> => {
    const path = `/v1/orders/${orderId}/comments`;
    const { body } = await world.as('staff-zhao').get<{ items: { text: string }[] }>(path);
    return body.items.map(({ text }) => text);
  };
  /** Everything but how often somebody asked. */
  const uncounted = async (): Promise<string> =>
    (await world.everything()).filter((row) => !row.includes('COUNT#')).join('\n');
  const appStore = () => createAppStore(world.platform.table, SECRET);
  /** A key of an application that is made for one test. */
  const anApp = async (key: string, own: Partial<RegisteredApp> = {}) => {
    const demo = await appStore().findByKey('hotline', DEMO_HOTLINE_KEY);
    if (demo === undefined) throw new Error('there is no application of the demonstration');
    const { digest: _, ...app } = demo;
    await appStore().add(key, { ...app, ...own });
    return hotlineOf(world.nobody, key);
  };

  it('are real orders, private, for the caller, with the number of the hotline', async () => {
    const { status, body } = await hotline.send(aWorkOrder('12345-0001'));
    expect([status, body.result]).toEqual([201, 'created']);
    expect(await seen(body.orderId)).toMatchObject({
      number: body.number,
      state: 'placed',
      channel: 'hotline',
      source: 'hotline',
      externalNumber: '12345-0001',
      category: { code: 'facility' },
      title: '三号楼的单元门关不上,夜里老敞着',
      public: false,
      contact: CALLER,
      onBehalfOf: { name: CALLER.name },
      resident: { displayName: '12345 热线' },
      location: { address: '星光路 3 号楼 2 单元 501' },
    });
    const queue = await world
      .as('staff-zhao')
      .get<{ items: { id: string }[] }>('/v1/orders?view=queue');
    expect(queue.body.items.map(({ id }) => id)).toContain(body.orderId);
  });

  it('say in the history that an application placed them', async () => {
    const { body } = await hotline.send(aWorkOrder('12345-0002'));
    const path = `/v1/orders/${body.orderId}/history`;
    const { body: history } = await world
      .as('staff-zhao')
      .get<{ items: { actor: { role: string }; data: object }[] }>(path);
    expect(history.items[0]).toMatchObject({
      actor: { role: 'application' },
      data: { channel: 'hotline' },
    });
    const checked = await world
      .as('staff-zhao')
      .get<{ valid: boolean }>(`/v1/orders/${body.orderId}/verify`);
    expect(checked.body.valid).toBe(true);
  });

  it('are found by the caller who signs in with that phone', async () => {
    const phone = '13712340055';
    const { body } = await hotline.send(
      aWorkOrder('12345-0003', { caller: { name: '新来的', phone } }),
    );
    await world.stream.drain();
    const caller = await world.add({ displayName: '新来的', phone });
    const mine = await caller.get<{ items: { id: string }[] }>('/v1/orders?view=mine');
    expect(mine.body.items.map(({ id }) => id)).toEqual([body.orderId]);
    expect(phoneDigestOf(phone, SECRET)).toHaveLength(22);
  });

  it('name the hotline itself where the caller left no number', async () => {
    const { body } = await hotline.send(aWorkOrder('12345-0004', { caller: null }));
    expect((await seen(body.orderId)).contact).toEqual({
      name: '12345 热线',
      phone: '13900991234',
    });
  });

  it('are one order however many come at once', async () => {
    const sent = Array.from({ length: 50 }, () => hotline.send(aWorkOrder('12345-0050')));
    const answers = await Promise.all(sent);
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(49).fill(200), 201]);
    expect(new Set(answers.map(({ body }) => body.orderId)).size).toBe(1);
    expect(await commentsOn(answers[0]?.body.orderId)).toEqual([]);
  });

  it('are one order also in one file, and with another key of the same application', async () => {
    const line = JSON.stringify(aWorkOrder('12345-0051'));
    const { body } = await hotline.sendLines([line, line, line]);
    expect([body.created, body.known, body.refused]).toEqual([1, 2, 0]);
    const app = await appStore().findByKey('hotline', DEMO_HOTLINE_KEY);
    if (app === undefined) throw new Error('there is no application of the demonstration');
    const key = await renewKey(world.platform, app);
    const again = await hotlineOf(world.nobody, key).send(aWorkOrder('12345-0051'));
    expect(again.body).toMatchObject({ result: 'known', number: body.lines.at(0)?.number });
  });

  it('are the same order for good: weeks later too', async () => {
    const first = await hotline.send(aWorkOrder('12345-0052'));
    world.clock.advance(40 * 86_400_000);
    const later = await hotline.send(aWorkOrder('12345-0052'));
    expect([later.status, later.body]).toEqual([200, { ...first.body, result: 'known' }]);
  });

  it('add to the order what is said otherwise, each once', async () => {
    const first = await hotline.send(aWorkOrder('12345-0060'));
    const more = aWorkOrder('12345-0060', { text: '门还是没修,这是第二次打电话了。' });
    for (let times = 0; times < 3; times += 1) {
      const { body } = await hotline.send(more);
      expect(body).toEqual({ ...first.body, result: 'known' });
    }
    const said = await commentsOn(first.body.orderId);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('门还是没修,这是第二次打电话了。');
    await hotline.send(aWorkOrder('12345-0060'));
    expect(await commentsOn(first.body.orderId)).toHaveLength(1);
  });

  it('keep what does not fit on an order beside it, once', async () => {
    const text = '长'.repeat(1500);
    const { body } = await hotline.send(aWorkOrder('12345-0061', { text }));
    await hotline.send(aWorkOrder('12345-0061', { text }));
    const { description = '' } = await seen(body.orderId);
    const said = await commentsOn(body.orderId);
    expect(said).toHaveLength(1);
    const kept = `${description}${said[0]}`.match(/长/g) ?? [];
    expect(kept).toHaveLength(1500);
  });

  it('do not bring back what was redacted (隐去)', async () => {
    const sent = aWorkOrder('12345-0062', { text: '金丝雀身份证 11010519491231002X 的门坏了。' });
    const { body } = await hotline.send(sent);
    const redact = { field: 'description', find: '11010519491231002X', reason: '身份证号' };
    const { status } = await world.as('lead-chen').run(body.orderId ?? '', 'redact', redact);
    expect(status).toBe(200);
    await world.stream.drain();
    await hotline.send(sent);
    expect(await commentsOn(body.orderId)).toEqual([]);
    expect((await seen(body.orderId)).description).not.toContain('11010519491231002X');
  });

  it('go by the name of the community, too', async () => {
    for (const [index, area] of ['星光社区', '星光', '星光社区居委会', ''].entries()) {
      const { body } = await hotline.send(aWorkOrder(`12345-007${index}`, { area }));
      expect((await seen(body.orderId)).areaCode).toBe(COMMUNITY);
    }
    const district = await anApp('key-of-a-district', { areaCode: DISTRICT });
    const far = await district.send(aWorkOrder('12345-0075', { area: '月光社区' }));
    const { body } = await world.as('district-qian').get(`/v1/orders/${far.body.orderId}`);
    expect(body.areaCode).toBe(FAR_COMMUNITY);
  });

  it('go to the subdistrict where they are about staff, and nobody of the community knows', async () => {
    const sent = aWorkOrder('12345-0080', { category: '政务作风/工作人员态度' });
    const { body } = await hotline.send(sent);
    const { status } = await world.as('staff-zhao').get(`/v1/orders/${body.orderId}`);
    expect(status).toBe(404);
    const told = await hotline.one('12345-0080');
    expect(Object.keys(told.body).sort()).toEqual([
      ...['at', 'externalNumber', 'orderNumber', 'placedAt', 'state', 'statusWords'],
    ]);
  });

  it.each<[string, object, string, string]>([
    ['no number', { externalNumber: undefined }, 'validation_failed', '热线单号'],
    ['no text', { text: ' ' }, 'validation_failed', '写几句'],
    ['a phone that is none', { caller: { phone: '问他儿子' } }, 'validation_failed', '电话'],
    ['a time that is none', { dueAt: '周五下班前' }, 'validation_failed', '几时前办好'],
    ['another area', { area: FAR_COMMUNITY }, 'area_not_of_app', '不管那个社区'],
    ['an area that is not there', { area: '990102001999' }, 'area_unknown', '没有这个社区'],
    ['a name that is not there', { area: '水星社区' }, 'area_unknown', '没有这个社区'],
    ['a district', { area: DISTRICT }, 'area_unknown', '没有这个社区'],
  ])('are refused by themselves: %s', async (_, own, code, words) => {
    const before = await uncounted();
    const refused = await hotline.send(aWorkOrder('12345-0090', own));
    expect(refused.problem).toMatchObject({ code });
    expect(`${refused.problem?.title}${refused.problem?.detail}`).toContain(words);
    expect((await uncounted()) === before).toBe(true);
  });

  it('harm no other line of theirs', async () => {
    const { status, body } = await hotline.sendLines([
      JSON.stringify(aWorkOrder('12345-0100')),
      '{"externalNumber":',
      '[]',
      '',
      JSON.stringify(aWorkOrder('12345-0101', { text: '' })),
      JSON.stringify(aWorkOrder('12345-0102', { area: FAR_COMMUNITY })),
      JSON.stringify(aWorkOrder('12345-0103')),
    ]);
    expect([status, body.created, body.known, body.refused]).toEqual([200, 2, 0, 4]);
    expect(body.lines.map(({ line, result, error }) => [line, error?.words ?? result])).toEqual([
      [1, 'created'],
      [2, '这一行不是 JSON'],
      [3, '这一行不是一张工单'],
      [5, '写几句:这一项要填'],
      [6, '这个密钥不管那个社区'],
      [7, 'created'],
    ]);
    expect((await hotline.one('12345-0102')).status).toBe(404);
  });

  it('are no more than 200 a request, and no more than the quota a day', async () => {
    const lines = Array.from({ length: 201 }, (_, index) => JSON.stringify({ n: index }));
    const tooMany = await hotline.sendLines(lines);
    expect([tooMany.status, tooMany.problem?.detail]).toEqual([400, '最多 200 个']);
    const small = await anApp('key-with-two-a-day', {
      personId: (await quotaPerson()).id,
      perDay: 2,
    });
    const sent = ['a', 'b', 'c', 'a'].map((number) =>
      JSON.stringify(aWorkOrder(`12345-${number}`)),
    );
    const { body } = await small.sendLines(sent.slice(0, 2));
    expect(body.created).toBe(2);
    const rest = (await small.sendLines(sent.slice(2))).body;
    expect(rest.lines.map(({ result, error }) => error?.code ?? result)).toEqual([
      'placing_limit',
      'known',
    ]);
  });
  const quotaPerson = () => world.add({ displayName: '另一条热线', phone: '13712340056' });

  it.each([
    ['none', {}],
    ['an unknown one', { 'x-api-key': 'no-such-key' }],
    ['one of a 311 client', { authorization: `Bearer ${DEMO_APP_KEY}` }],
    ['one that is not said to be one', { authorization: DEMO_HOTLINE_KEY }],
  ])('are taken by a key only, not by %s', async (_, headers) => {
    const { status, problem } = await world.nobody.send({
      ...{ method: 'POST', path: '/v1/hotline/orders', headers },
      body: JSON.stringify(aWorkOrder('12345-0110')),
    });
    expect([status, problem?.code]).toEqual([401, 'app_key_unknown']);
    expect((await hotline.one('12345-0110')).status).toBe(404);
  });

  it('are taken by X-Api-Key as well, until the key is ended', async () => {
    await anApp('a-key-to-end');
    const ask = () =>
      world.nobody.get('/v1/hotline/orders/12345-0001', { 'x-api-key': 'a-key-to-end' });
    expect((await ask()).status).toBe(200);
    const app = await appStore().findByKey('hotline', 'a-key-to-end');
    await appStore().end(app?.digest ?? '');
    expect((await ask()).status).toBe(401);
  });

  it('are no door for 311: the hotline’s key opens none', async () => {
    const { status } = await world.nobody.send({
      ...{ method: 'POST', path: '/open311/v2/requests.json' },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `api_key=${DEMO_HOTLINE_KEY}&service_code=facility&address_string=3`,
    });
    expect(status).toBe(403);
  });

  it('are read whatever the body is', async () => {
    for (const body of ['', '{', '[]', 'null', '"12345"']) {
      const { status } = await world.nobody.send({
        ...{ method: 'POST', path: '/v1/hotline/orders', body },
        headers: { 'x-api-key': DEMO_HOTLINE_KEY, 'content-type': 'application/json' },
      });
      expect(status).toBe(400);
    }
  });

  it('leave neither name nor number of the caller in the logs, nor in the table in the clear', async () => {
    const everything = [...world.logged, ...(await world.everything())].join('\n');
    expect(everything).not.toContain(CALLER.name);
    expect(everything).not.toContain(CALLER.phone);
    expect(world.logged.join('\n')).not.toContain(DEMO_HOTLINE_KEY);
  });
});
