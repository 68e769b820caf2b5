import { DAY, MINUTE } from '../../../domain/time/shanghai';
import { aDoor, createWorld, orderIn, stepsIn, type World } from '../../support/api';
import { about, inboxOf, textsIn } from './inboxes';

describe('the inbox (消息)', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
  });
  afterEach(() => world.close());

  it('tells the resident of every change of state, newest first, and counts what was not read', async () => {
    const { place, run } = stepsIn(world);
    const { id, number } = await place();
    for (const [key, command] of [
      ['staff-zhao', 'accept'],
      ['staff-zhao', 'pool'],
      ['repair-worker', 'claim'],
    ] as const) {
      world.clock.advance(MINUTE);
      await run(key, id, command, {});
    }
    const inbox = await inboxOf(world, 'resident-wang');
    expect(textsIn(inbox)).toEqual([
      '有人来办了,点开看时间电话',
      '正在找合适的人',
      '社区接了,正在安排人',
      '收到了,社区会尽快联系您',
    ]);
    expect(inbox.unread).toBe(4);
    expect(inbox.items[0]).toMatchObject({ orderId: id, number, read: false, phrase: '已领办' });
    expect(textsIn(await inboxOf(world, 'staff-zhao'))).toEqual(['来了一单,请看一下']);
    expect(textsIn(await inboxOf(world, 'staff-far'))).toEqual([]);
    expect(textsIn(await inboxOf(world, 'resident-ma'))).toEqual([]);
  });

  it('is read up to an item or a time, and never back', async () => {
    const resident = world.as('resident-wang');
    const { accepted, run } = stepsIn(world);
    const { id } = await accepted();
    world.clock.advance(MINUTE);
    await run('staff-zhao', id, 'pool', {});
    const { items } = await inboxOf(world, 'resident-wang');
    const read = async (upTo: string) => (await resident.post('/v1/inbox/read', { upTo })).status;
    expect(await read(items[1]?.id ?? '')).toBe(204);
    expect((await inboxOf(world, resident)).items.map((item) => item.read)).toEqual([
      false,
      true,
      true,
    ]);
    expect((await inboxOf(world, resident)).unread).toBe(1);
    expect(await read(new Date(world.clock.now()).toISOString())).toBe(204);
    expect((await inboxOf(world, resident)).unread).toBe(0);
    expect(await read(items[2]?.id ?? '')).toBe(204);
    expect((await inboxOf(world, resident)).unread).toBe(0);
    // What is still to come is not read by a clock that is ahead.
    expect(await read(new Date(world.clock.now() + DAY).toISOString())).toBe(204);
    world.clock.advance(MINUTE);
    await run('repair-worker', id, 'claim', {});
    expect((await inboxOf(world, resident)).unread).toBe(1);
    expect(await read('yesterday')).toBe(400);
  });

  it('comes in pages, and grouped by order with the latest of each', async () => {
    const { accepted, run, place } = stepsIn(world);
    const first = await accepted();
    world.clock.advance(MINUTE);
    const second = await place(aDoor({ description: '另一件事' }));
    world.clock.advance(MINUTE);
    await run('staff-zhao', first.id, 'pool', {});
    const page = await inboxOf(world, 'resident-wang', '?limit=3');
    const rest = await inboxOf(world, 'resident-wang', `?limit=3&cursor=${page.next}`);
    expect([page.items.length, rest.items.length, rest.next]).toEqual([3, 1, undefined]);
    const all = await inboxOf(world, 'resident-wang');
    expect([...page.items, ...rest.items]).toEqual(all.items);
    const grouped = await inboxOf(world, 'resident-wang', '?by=order');
    expect(grouped.items).toMatchObject([
      { orderId: first.id, text: '正在找合适的人', count: 3, unread: 3 },
      { orderId: second.id, text: '收到了,社区会尽快联系您', count: 1, unread: 1 },
    ]);
    const one = await inboxOf(world, 'resident-wang', '?by=order&limit=1');
    const next = await inboxOf(world, 'resident-wang', `?by=order&limit=1&cursor=${one.next}`);
    expect([...one.items, ...next.items]).toEqual(grouped.items);
    const stolen = await world.as('resident-ma').get(`/v1/inbox?limit=3&cursor=${page.next}`);
    expect(stolen.status).toBe(400);
  });

  it('is found by the relative when they sign in, and not by whose role ended', async () => {
    const phone = '13912340077';
    const forRelative = { name: '老马', relation: '父亲', phone };
    const { id } = await stepsIn(world).place(aDoor({ forRelative }), 'resident-ma');
    await world.stream.drain();
    const father = await world.add({ displayName: '老马', phone });
    expect(about(id, await inboxOf(world, father))).toHaveLength(1);
    const staff = await world.add({
      displayName: '小钱',
      memberships: [{ role: 'communityStaff', areaCode: '990102001001', title: '' }],
    });
    expect(about(id, await inboxOf(world, staff))).toHaveLength(1);
    const ended = `/v1/areas/990102001001/members/${staff.id}`;
    await world.as('lead-chen').delete(ended);
    const known = await world.platform.people.find(staff.id, { consistent: true });
    if (known !== undefined)
      await world.platform.people.change(known.person, (one) => ({ ...one, memberships: [] }));
    expect(about(id, await inboxOf(world, staff))).toEqual([]);
  });

  it('tells neighbours who follow of changes, and forgets it with those who stop', async () => {
    const { accepted, run } = stepsIn(world);
    const { id } = await accepted(aDoor({ public: true }));
    await world.stream.drain();
    await run('resident-far', id, 'join', {});
    world.clock.advance(MINUTE);
    await run('staff-zhao', id, 'pool', {});
    expect(textsIn(await inboxOf(world, 'resident-far'))).toEqual(['您跟的单有新进展']);
    await run('resident-far', id, 'leave', {});
    expect(textsIn(await inboxOf(world, 'resident-far'))).toEqual([]);
  });

  it('says nothing of what is sensitive, and only to those who may know', async () => {
    const { place } = stepsIn(world);
    const complaint = {
      categoryCode: 'complaint',
      description: '工作人员态度不好',
      answers: { about: 'staff', wish: 'apology' },
    };
    const { id } = await place(aDoor(complaint));
    expect(about(id, await inboxOf(world, 'resident-wang'))).toMatchObject([
      { text: '您的单有新进展', kind: 'sensitive' },
    ]);
    expect(about(id, await inboxOf(world, 'subdistrict-sun'))).toMatchObject([
      { text: '您的单有新进展' },
    ]);
    for (const key of ['staff-zhao', 'lead-chen', 'district-qian'])
      expect(about(id, await inboxOf(world, key))).toEqual([]);
  });

  it('tells the subdistrict once that so many households want the same', async () => {
    const { accepted } = stepsIn(world);
    const { id } = await accepted(aDoor({ public: true }));
    await world.stream.drain();
    const join = async (times: number): Promise<void> => {
      for (let one = 0; one < times; one += 1) {
        const neighbour = await world.add({ displayName: '邻居' });
        orderIn(await neighbour.run(id, 'join', {}));
      }
      await world.stream.drain();
    };
    await join(8);
    expect(about(id, await inboxOf(world, 'subdistrict-sun'))).toEqual([]);
    world.clock.advance(MINUTE);
    await join(1);
    const told = about(id, await inboxOf(world, 'subdistrict-sun'));
    expect(told).toMatchObject([{ text: '同一件事多户反映,请关注' }]);
    world.clock.advance(MINUTE);
    await join(1);
    expect(about(id, await inboxOf(world, 'subdistrict-sun'))).toEqual(told);
  });

  it('stands under the same keys however often and in whatever order records come', async () => {
    const records = [];
    const { place, run } = stepsIn(world);
    const { id } = await place();
    await run('staff-zhao', id, 'accept', {});
    await run('staff-zhao', id, 'pool', {});
    records.push(...(await world.stream.take()));
    await world.stream.hand(records);
    const before = await inboxOf(world, 'resident-wang');
    await world.stream.hand([...records].reverse());
    await world.stream.hand(records.flatMap((record) => [record, record]));
    expect(await inboxOf(world, 'resident-wang')).toEqual(before);
    expect(before.items).toHaveLength(3);
  });
});
