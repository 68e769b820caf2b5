import { COMMUNITY } from '../../../local/demo/areas';
import {
  aDoor,
  aQuestion,
  createWorld,
  someCare,
  stepsIn,
  type Client,
  type World,
} from '../../support/api';

const DAY = 86_400_000;
const NOWHERE = '01JZZZZZZZZZZZZZZZZZZZZZZZ';
const REASON = '替一层楼的老人点单,十单不够。';

interface Raised {
  displayName: string;
  ordersADay: number;
  openOfOneCategory: number;
  until: string;
}

describe('limits that staff raise for a person', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ limits: true });
  });
  afterEach(() => world.close());

  const raise = (who: Client, body: object) =>
    who.post<Raised>('/v1/limits', { days: 7, reason: REASON, ...body });
  const placing = async (count: number, body = aDoor()) => {
    const wang = world.as('resident-wang');
    const answers = await Promise.all(
      Array.from({ length: count }, () => wang.post('/v1/orders', body)),
    );
    return answers.filter(({ status }) => status === 201).length;
  };

  it('let the placer of the order place more, until they end', async () => {
    const { id } = await stepsIn(world).place();
    const answer = await raise(world.as('staff-zhao'), { orderId: id, openOfOneCategory: 5 });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      displayName: expect.any(String),
      ordersADay: 10,
      openOfOneCategory: 5,
      until: new Date(world.clock.now() + 7 * DAY).toISOString(),
    });
    expect(await placing(6)).toBe(4);
    expect((await raise(world.as('lead-chen'), { orderId: id, ordersADay: 12 })).status).toBe(200);
    // What was raised before is replaced: three of one category again.
    expect(await placing(1)).toBe(0);
    world.clock.advance(7 * DAY);
    expect(await placing(4, aQuestion())).toBe(3);
  });

  it('count for the day too', async () => {
    const { place, run } = stepsIn(world);
    const { id } = await place();
    await raise(world.as('staff-zhao'), { orderId: id, ordersADay: 12 });
    await run('resident-wang', id, 'withdraw', {});
    for (let count = 0; count < 11; count += 1) {
      await run('resident-wang', (await place()).id, 'withdraw', {});
    }
    const refused = await world.as('resident-wang').post('/v1/orders', aDoor());
    expect(refused.problem).toMatchObject({
      code: 'placing_limit',
      title: '今天点了 12 单了,明天再点',
    });
  });

  it('are kept with who raised them and why, for whoever has the key of the person', async () => {
    const { id } = await stepsIn(world).place();
    await raise(world.as('staff-zhao'), { orderId: id, ordersADay: 20 });
    const rows = (await world.opened()).filter((item) => item.includes('RAISED#'));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain(id);
    expect(await world.opened()).toContain(REASON);
    const closed = (await world.everything()).filter((item) => item.includes(REASON));
    expect(closed).toEqual([]);
  });

  it.each([
    ['resident-wang', 403],
    ['grid-li', 403],
    ['resident-ma', 404],
    ['repair-worker', 404],
  ])('are not for %s to raise: %i', async (key, status) => {
    const { id } = await stepsIn(world).place();
    await world.as(key).get('/v1/me');
    const before = await world.everything();
    expect((await raise(world.as(key), { orderId: id, ordersADay: 20 })).status).toBe(status);
    expect(await world.everything()).toEqual(before);
  });

  it('are not raised by an order that must stay unknown, nor by an own one', async () => {
    const { place } = stepsIn(world);
    const zhao = world.as('staff-zhao');
    const colleague = await world.add({
      displayName: '小周',
      memberships: [{ role: 'communityStaff', areaCode: COMMUNITY, title: '社区工作者' }],
    });
    const hidden = await place(someCare());
    expect((await raise(colleague, { orderId: hidden.id, ordersADay: 20 })).status).toBe(404);
    const above = await raise(world.as('subdistrict-sun'), { orderId: hidden.id, ordersADay: 20 });
    expect([above.status, above.text.includes('王秀兰')]).toEqual([403, false]);
    expect((await raise(zhao, { orderId: NOWHERE, ordersADay: 20 })).status).toBe(404);
    const own = await place(aDoor(), 'staff-zhao');
    expect((await raise(zhao, { orderId: own.id, ordersADay: 20 })).problem?.code).toBe(
      'own_order',
    );
  });

  it.each([
    ['ordersADay', { ordersADay: 101 }],
    ['openOfOneCategory', { openOfOneCategory: 2 }],
    ['days', { days: 91 }],
    ['reason', { reason: ' ' }],
    ['orderId', { orderId: 'x' }],
  ])('have bounds: %s', async (path, wrong) => {
    const answer = await raise(world.as('staff-zhao'), { orderId: NOWHERE, ...wrong });
    expect(answer).toMatchObject({ status: 400, problem: { errors: [{ path }] } });
  });
});
