import type { OrderAnswer } from '../../domain/order/answer';
import type { PersonalExport } from '../../functions/orders/personal/export-me';
import { leave } from '../../functions/orders/personal/leave';
import { createPersonalDeps } from '../../functions/orders/personal/wiring';
import { personSubject } from '../../functions/platform/vault/vault';
import type { Table } from '../../functions/platform/table/table';
import { platformOn } from '../../functions/platform/wiring';
import {
  aDoor,
  chainProblems,
  createWorld,
  historyOf,
  orderIn,
  stepsIn,
  uploadPicture,
  type Client,
  type World,
} from '../support/api';

/** Planted wherever somebody can write: none of it may be left when they have gone. */
const CANARIES = {
  name: '金丝雀秀兰',
  phone: '13912340001',
  address: '金丝雀路 3 号楼 2 单元 401',
  description: '金丝雀说门坏了',
  title: '金丝雀的门',
  where: '金丝雀门口',
  comment: '金丝雀等着呢',
  rating: '金丝雀很满意',
  tag: '金丝雀标签',
  reason: '金丝雀说没解决',
  relative: '金丝雀的妈妈',
};
const ALL = Object.values(CANARIES);

const aRequest = (fields: object = {}) =>
  aDoor({
    description: `${CANARIES.description},电话 ${CANARIES.phone}`,
    title: CANARIES.title,
    answers: { what: 'door', where: CANARIES.where },
    location: { lat: 38.95123, lng: 106.50312, address: CANARIES.address },
    contact: { name: CANARIES.name, phone: CANARIES.phone },
    ...fields,
  });

describe('leaving (注销)', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  const leftOf = async (canaries: readonly string[] = ALL): Promise<string[]> => {
    await world.stream.drain();
    const texts = [...(await world.opened()), ...world.logged];
    return canaries.filter((canary) => texts.some((text) => text.includes(canary)));
  };
  const newcomer = () =>
    world.add({ displayName: CANARIES.name, phone: CANARIES.phone, homeArea: '990102001001' });
  const place = async (person: Client, fields?: object): Promise<OrderAnswer> =>
    orderIn(await person.post('/v1/orders', aRequest(fields)));
  const seen = async (key: string, id: string): Promise<OrderAnswer> =>
    (await world.as(key).get<OrderAnswer>(`/v1/orders/${id}`)).body;

  /** A life of orders: one waiting, one for a relative, one ended with everything that can be said. */
  async function live(person: Client) {
    const photo = await uploadPicture(person);
    const open = await place(person, { photos: [photo] });
    await place(person, { forRelative: { name: CANARIES.relative, relation: '母亲' } });
    const [ended, rated] = [await done(person), await done(person)];
    await person.patch('/v1/me', { address: CANARIES.address });
    await person.run(ended.id, 'comment', { text: CANARIES.comment });
    orderIn(await person.run(ended.id, 'reopen', { reason: CANARIES.reason }));
    orderIn(await person.run(ended.id, 'withdraw', { reason: CANARIES.reason }));
    const rating = { satisfaction: 'fair', text: CANARIES.rating, tags: [CANARIES.tag] };
    orderIn(await person.run(rated.id, 'rate', rating));
    return { open, ended, rated };
  }

  async function done(person: Client): Promise<OrderAnswer> {
    const { run } = stepsIn(world);
    const { id } = await place(person);
    await run('staff-zhao', id, 'accept', {});
    await run('staff-zhao', id, 'start', {});
    const now = new Date(world.clock.now()).toISOString();
    return run('staff-zhao', id, 'fulfil', {
      handledAt: now,
      place: CANARIES.address,
      handlers: [CANARIES.name],
      process: `先看了现场,${CANARIES.name}在家,换了合页`,
      result: '门能关上了',
      feedback: { channel: 'phone', at: now, words: CANARIES.rating },
      photoExempt: '没带手机',
    });
  }

  it('leaves no canary in table, words and logs; the facts and their chain stay', async () => {
    const person = await newcomer();
    const { open, ended, rated } = await live(person);
    expect(await leftOf(['金丝雀'])).toEqual(['金丝雀']);
    const before = await historyOf(world.as('lead-chen'), ended.id);
    expect((await person.delete('/v1/me')).status).toBe(204);
    expect(await leftOf()).toEqual([]);
    expect((await person.get('/v1/me')).status).toBe(401);
    expect((await person.delete('/v1/me')).status).toBe(401);

    const body = await seen('staff-zhao', open.id);
    expect(body).toMatchObject({ state: 'withdrawn', title: '楼道灯门禁电梯', photos: [] });
    for (const gone of ['contact', 'resident', 'location', 'description', 'answers'])
      expect(body).not.toHaveProperty(gone);
    const after = await historyOf(world.as('lead-chen'), ended.id);
    expect(chainProblems(after)).toEqual([]);
    expect(after.map(({ hash }) => hash)).toEqual(before.map(({ hash }) => hash));
    const verified = await world.as('lead-chen').get(`/v1/orders/${ended.id}/verify`);
    expect(verified.body).toMatchObject({ valid: true });
    const { rating } = await seen('lead-chen', rated.id);
    expect(rating).toMatchObject({ satisfaction: 'fair', resolved: true });
    expect(rating).not.toHaveProperty('tags');
  });

  it('makes what a backup still holds unreadable', async () => {
    const person = await newcomer();
    await live(person);
    const { vault } = world.platform;
    const backup = await world.sealed();
    const subjects = backup.map(({ subject }) => subject);
    expect(subjects).toContain(personSubject(person.id));
    const readable = async (): Promise<string[]> => {
      const texts = await Promise.all(
        backup.map(async ({ subject, sealed, place: at }) =>
          (await vault.find(subject))?.open(sealed, at),
        ),
      );
      return ALL.filter((canary) => texts.some((text) => text?.includes(canary)));
    };
    expect(await readable()).not.toEqual([]);
    await person.delete('/v1/me');
    vault.forget();
    expect(await readable()).toEqual([]);
  });

  it('takes somebody out of what a relative placed for their phone, and out of what they follow', async () => {
    const daughter = world.as('resident-ma');
    const forRelative = { name: CANARIES.relative, relation: '母亲', phone: CANARIES.phone };
    const { id } = await place(daughter, { forRelative, public: false });
    const theirs = await stepsIn(world).accepted(aDoor({ public: true }));
    await world.stream.drain();
    const mother = await newcomer();
    orderIn(await mother.run(theirs.id, 'join', {}));
    await world.stream.drain();
    expect((await seen('staff-zhao', theirs.id)).followers).toBe(1);
    await mother.delete('/v1/me');
    expect(await leftOf()).toEqual([]);
    expect((await seen('resident-ma', id)).state).toBe('withdrawn');
    expect((await seen('staff-zhao', theirs.id)).followers).toBe(0);
  });

  it('leaves what somebody placed for others as it is', async () => {
    const helper = await world.add({
      displayName: '小网格',
      memberships: [{ role: 'gridWorker', areaCode: '990102001001002', title: '网格员' }],
      phone: '13912340002',
    });
    const onBehalfOf = { name: '张大爷', phone: '13912340003' };
    const { id } = orderIn(await helper.post('/v1/orders', aDoor({ onBehalfOf })));
    const noPhone = { onBehalfOf: { name: '李奶奶' } };
    const other = orderIn(await helper.post('/v1/orders', aDoor(noPhone)));
    expect(other.contact).toEqual({ name: '小网格', phone: '13912340002' });
    await helper.delete('/v1/me');
    expect(await seen('staff-zhao', id)).toMatchObject({
      state: 'placed',
      contact: { name: '张大爷', phone: '13912340003' },
    });
    expect(await leftOf(['小网格', '13912340002'])).toEqual([]);
    expect(await seen('staff-zhao', other.id)).toMatchObject({ onBehalfOf: { name: '李奶奶' } });
  });

  it('is finished by asking again, wherever it was broken off', async () => {
    let writes = 0;
    for (let at = 1; ; at += 1) {
      const daughter = await world.add({ displayName: '女儿', phone: '13912340005' });
      const forRelative = { name: CANARIES.relative, relation: '母亲', phone: CANARIES.phone };
      await place(daughter, { forRelative });
      await world.stream.drain();
      const person = await newcomer();
      await place(person, { photos: [await uploadPicture(person)] });
      const known = await world.platform.people.find(person.id, { consistent: true });
      if (known === undefined) throw new Error('nobody there');
      writes = 0;
      const breaking = <Args extends unknown[], T>(write: (...args: Args) => Promise<T>) => {
        return (...args: Args): Promise<T> => {
          writes += 1;
          return writes === at ? Promise.reject(new Error('the power went')) : write(...args);
        };
      };
      const { table } = world.platform;
      const broken: Table = {
        ...table,
        put: breaking(table.put),
        putIf: breaking(table.putIf),
        update: breaking(table.update),
        remove: breaking(table.remove),
        transact: breaking(table.transact),
      };
      const deps = createPersonalDeps(platformOn(broken, world.platform), () =>
        Promise.resolve('https://x'),
      );
      const isBroken = await leave(deps, known.person).then(
        () => false,
        () => true,
      );
      if (isBroken) expect([204, 401]).toContain((await person.delete('/v1/me')).status);
      expect(await leftOf()).toEqual([]);
      if (!isBroken) break;
    }
    expect(writes).toBeGreaterThan(8);
  });

  it('and coming back makes somebody new', async () => {
    const code = { code: 'demo:new-金丝雀' };
    const first = await world.nobody.post<{ accessToken: string; me: { id: string } }>(
      '/v1/sessions',
      code,
    );
    await world.withToken(first.body.accessToken).delete('/v1/me');
    const again = await world.nobody.post<{ me: { id: string } }>('/v1/sessions', code);
    expect(again.body.me.id).not.toBe(first.body.me.id);
  });

  it('hands an order that neighbours follow to the community, with what neighbours were shown', async () => {
    const person = await newcomer();
    const { id } = await place(person, { public: true });
    await stepsIn(world).run('staff-zhao', id, 'accept', {});
    await world.stream.drain();
    orderIn(await world.as('resident-ma').run(id, 'join', {}));
    await world.stream.drain();
    await person.delete('/v1/me');
    expect(await leftOf([CANARIES.name, CANARIES.phone, CANARIES.address])).toEqual([]);
    const staff = await seen('staff-zhao', id);
    expect(staff).toMatchObject({ state: 'accepted', title: CANARIES.title, followers: 1 });
    expect(staff.description).toContain(CANARIES.description);
    expect(staff.location).toMatchObject({ address: '3号楼', lat: 38.951, lng: 106.503 });
    expect(staff).not.toHaveProperty('contact');
    expect(staff).not.toHaveProperty('resident');
    const neighbours = await world.nobody.get<OrderAnswer>(`/v1/public/orders/${id}`);
    expect(neighbours.body.description).toContain(CANARIES.description);
    await stepsIn(world).run('staff-zhao', id, 'pool', {});
    expect(chainProblems(await historyOf(world.as('staff-zhao'), id))).toEqual([]);
  });
});

describe('somebody without an account (代点单)', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());
  const onBehalfOf = { name: CANARIES.relative, phone: '13912340009' };
  const reason = '本人要求抹去';

  it('is erased by the lead at their request, from every order for their phone, once they have ended', async () => {
    const { run } = stepsIn(world);
    const ids = [];
    for (const key of ['grid-li', 'staff-zhao']) {
      const body = aRequest({ onBehalfOf, contact: undefined });
      ids.push(orderIn(await world.as(key).post('/v1/orders', body)).id);
    }
    await world.stream.drain();
    const [first = '', second = ''] = ids;
    const forget = (key: string) =>
      world.as(key).post<{ orders: number }>(`/v1/orders/${first}/forget-person`, { reason });
    expect(await forget('lead-chen')).toMatchObject({
      status: 422,
      problem: { code: 'still_open' },
    });
    await run('grid-li', first, 'withdraw', { reasonCode: 'solved' });
    await run('staff-zhao', second, 'withdraw', { reasonCode: 'solved' });
    expect(await forget('staff-zhao')).toMatchObject({ status: 403 });
    expect(await forget('resident-ma')).toMatchObject({ status: 404 });
    expect(await forget('staff-far')).toMatchObject({ status: 404 });
    expect(await forget('lead-chen')).toMatchObject({ status: 200, body: { orders: 2 } });
    await world.stream.drain();
    const texts = await world.opened();
    for (const canary of [...ALL, onBehalfOf.phone])
      expect(texts.filter((text) => text.includes(canary))).toEqual([]);
    const items = await historyOf(world.as('lead-chen'), first);
    expect(items.at(-1)).toMatchObject({ command: 'redact', actor: { role: 'communityLead' } });
    expect(chainProblems(items)).toEqual([]);
    expect((await forget('lead-chen')).body).toMatchObject({ orders: 1 });
    expect(await historyOf(world.as('lead-chen'), first)).toHaveLength(items.length);
  });

  it('has none: whoever has an account leaves by themselves', async () => {
    const { id } = await stepsIn(world).place();
    const asked = await world.as('lead-chen').post(`/v1/orders/${id}/forget-person`, { reason });
    expect(asked).toMatchObject({ status: 422, problem: { code: 'has_account' } });
  });
});

describe('everything about me (导出)', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  it('holds whatever somebody wrote, in full, with who looked, and nothing of anybody else', async () => {
    const person = await world.add({ displayName: CANARIES.name, phone: CANARIES.phone });
    const photo = await uploadPicture(person);
    const unused = await uploadPicture(person);
    const { id } = orderIn(await person.post('/v1/orders', aRequest({ photos: [photo] })));
    await person.run(id, 'comment', { text: CANARIES.comment });
    await person.patch('/v1/me', { address: CANARIES.address });
    const raise = { orderId: id, ordersADay: 20, days: 3, reason: '金丝雀要搬家' };
    expect((await world.as('staff-zhao').post('/v1/limits', raise)).status).toBe(200);
    await stepsIn(world).place(aDoor({ description: '别人家的门' }));
    await world.as('staff-zhao').get(`/v1/orders/${id}`);
    const { status, body, text, headers } = await person.get<PersonalExport>('/v1/me/export');
    expect(status).toBe(200);
    expect(headers['content-disposition']).toContain('attachment');
    const { name, phone, address, description, where, comment, title } = CANARIES;
    for (const own of [name, phone, address, description, where, comment, title])
      expect(text).toContain(own);
    expect(text).not.toContain('别人家');
    expect(body.me).toMatchObject({ displayName: name, phone, address });
    expect(body.orders).toMatchObject([
      {
        id,
        contact: { name, phone },
        photos: [{ id: photo }],
        history: [{ command: 'place', text: expect.stringContaining(description) }],
        comments: [{ text: comment }],
        looks: [{ actor: { role: 'communityStaff', displayName: '赵慧' }, times: 1 }],
      },
    ]);
    expect(body.others).toMatchObject([
      { kind: 'RAISED', said: raise.reason },
      { kind: 'SESSION', row: { openedAt: expect.stringContaining('T') } },
    ]);
    expect(body.unusedPhotos).toMatchObject([{ id: unused }]);
    for (const url of [body.orders[0]?.photos[0]?.url, body.unusedPhotos[0]?.url])
      expect((await fetch(url ?? '')).status).toBe(200);
  });
});
