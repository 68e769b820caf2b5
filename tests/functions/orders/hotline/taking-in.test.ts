import { renewKey } from '../../../../functions/orders/apps/register';
import { DEMO_HOTLINE_KEY } from '../../../../local/demo/app';
import { COMMUNITY, DISTRICT, FAR_COMMUNITY } from '../../../../local/demo/areas';
import { createWorld, type World } from '../../../support/api';
import { aWorkOrder, CALLER, demoHotline, hotlineOf, registerKey } from './bridge';

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
    const key = await renewKey(world.platform, await demoHotline(world.platform));
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
    await registerKey(world.platform, 'key-of-a-district', { areaCode: DISTRICT });
    const district = hotlineOf(world.nobody, 'key-of-a-district');
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

  it('leave neither name nor number of the caller in the logs, nor in the table in the clear', async () => {
    const everything = [...world.logged, ...(await world.everything())].join('\n');
    expect(everything).not.toContain(CALLER.name);
    expect(everything).not.toContain(CALLER.phone);
    expect(world.logged.join('\n')).not.toContain(DEMO_HOTLINE_KEY);
  });
});
