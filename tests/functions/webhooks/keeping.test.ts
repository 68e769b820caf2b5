import { COMMUNITY } from '../../../local/demo/areas';
import { PARTNER_IDS } from '../../../local/demo/partner-ids';
import { HOUR } from '../../../domain/time/shanghai';
import { PUBLIC_ADDRESS } from '../../support/api/neighbourhood';
import { createWorld, type World } from '../../support/api';
import { openReceiver, type Receiver } from '../../support/receiver';
import { EVENTS, hooksIn, type Registered, type Tested, verified } from './hooks';

const URL = 'https://hooks.example/sidan?key=canary';

describe('webhooks (对外通知) as their owners keep them', () => {
  let world: World;
  let hooks: ReturnType<typeof hooksIn>;
  let receiver: Receiver;
  beforeAll(async () => {
    world = await createWorld();
    hooks = hooksIn(world);
    receiver = await openReceiver();
    world.neighbourhood.lead('hooks.example', PUBLIC_ADDRESS);
  });
  afterAll(async () => {
    await receiver.close();
    await world.close();
  });
  afterEach(async () => {
    for (const query of [`area=${COMMUNITY}`, `partner=${PARTNER_IDS.blueShirts}`]) {
      const who = world.as(query.startsWith('area') ? 'lead-chen' : 'repair-lead');
      const { body } = await who.get<{ items: { id: string }[] }>(`/v1/webhooks?${query}`);
      for (const { id } of body.items) await who.delete(`/v1/webhooks/${id}`);
    }
    receiver.received.length = 0;
    receiver.answerWith(204);
  });
  const lead = () => world.as('lead-chen');
  const rows = async (): Promise<string[]> =>
    (await world.everything()).filter((row) => /"HOOK(?:S|ED)?#/.test(row));

  it('are registered, and told their secret once', async () => {
    const { status, body } = await hooks.register({ url: URL, description: '街道大屏' });
    expect(status).toBe(201);
    const { secret, ...told } = body;
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(told).toEqual({
      ...{ id: expect.any(String), areaCode: COMMUNITY, url: URL, events: EVENTS, active: true },
      ...{ description: '街道大屏', createdAt: new Date(world.clock.now()).toISOString() },
    });
    expect((await lead().get(`/v1/webhooks/${body.id}`)).body).toEqual(told);
    const listed = await lead().get<{ items: unknown[] }>(`/v1/webhooks?area=${COMMUNITY}`);
    expect(listed.body.items).toEqual([told]);
  });

  it('lie sealed: neither address nor secret can be read in the table', async () => {
    const { body } = await hooks.register({ url: URL });
    const text = [...(await rows()), ...(await world.sealed())].join('\n');
    expect(text).toContain(body.id);
    expect(text).not.toContain('hooks.example');
    expect(text).not.toContain(body.secret.slice('whsec_'.length));
  });

  it('belong to a partner too, for its lead alone', async () => {
    const partnerId = PARTNER_IDS.blueShirts;
    const told = { url: URL, events: ['order.taken'] };
    const { body } = await world
      .as('repair-lead')
      .post<Registered>('/v1/webhooks', { partnerId, ...told });
    expect(body).toMatchObject({ partnerId, ...told });
    expect((await lead().get(`/v1/webhooks/${body.id}`)).status).toBe(404);
    expect((await world.as('repair-worker').get(`/v1/webhooks?partner=${partnerId}`)).status).toBe(
      403,
    );
  });

  it.each([
    ['no owner', { areaCode: undefined }, 'areaCode'],
    ['two owners', { partnerId: PARTNER_IDS.blueShirts }, 'areaCode'],
    ['a grid', { areaCode: `${COMMUNITY}001` }, 'areaCode'],
    ['no event', { events: [] }, 'events'],
    ['an event that there is not', { events: ['order.lost'] }, 'events.0'],
    ['no address', { url: '' }, 'url'],
    ['an address without https', { url: 'http://hooks.example/' }, 'url'],
    ['a private address', { url: 'https://10.0.0.1/' }, 'url'],
    ['the address of a cloud’s secrets', { url: 'https://169.254.169.254/latest/' }, 'url'],
    ['an address that is not found', { url: 'https://nowhere.example/' }, 'url'],
    ['a port', { url: 'https://hooks.example:6379/' }, 'url'],
    ['more than there is', { more: 1 }, 'more'],
  ])('are refused with %s, and nothing is written', async (_, told, path) => {
    const before = await rows();
    const { status, problem } = await hooks.register({ url: URL, ...told });
    expect([status, problem?.code]).toEqual([400, 'validation_failed']);
    expect(problem?.errors?.map((one: { path: string }) => one.path)).toContain(path);
    expect(problem?.errors?.[0]?.message).toMatch(/\p{Script=Han}/u);
    expect(await rows()).toEqual(before);
  });

  it('are ten at most', async () => {
    for (let index = 0; index < 10; index += 1) {
      expect((await hooks.register({ url: URL })).status).toBe(201);
    }
    const { status, problem } = await hooks.register({ url: URL });
    expect([status, problem?.code, problem?.title]).toEqual([
      ...[422, 'webhook_limit', '最多登记 10 个对外通知,先去掉一个'],
    ]);
  });

  it('are changed, switched off and on, and removed', async () => {
    const { id } = (await hooks.register({ url: URL })).body;
    const path = `/v1/webhooks/${id}`;
    const change = { events: ['order.closed'], description: '换了一块屏', active: false };
    const { body } = await lead().patch<Registered>(path, change);
    expect(body).toMatchObject({
      ...{ events: ['order.closed'], description: '换了一块屏', active: false },
      off: { code: 'owner', text: '自己停用了' },
    });
    expect((await lead().patch<Registered>(path, { active: true })).body).not.toHaveProperty('off');
    expect((await lead().patch(path, { url: 'https://127.1/' })).status).toBe(400);
    expect((await lead().get<Registered>(path)).body.url).toBe(URL);
    expect((await lead().delete(path)).status).toBe(204);
    expect((await lead().get(path)).status).toBe(404);
    expect((await rows()).join('\n')).not.toContain(id);
  });

  it('sign with the new secret and the old one for a day', async () => {
    const first = await hooks.listening(receiver);
    const path = `/v1/webhooks/${first.id}`;
    const second = (await lead().post<Registered>(`${path}/secret`, undefined)).body;
    expect(second.secret).not.toBe(first.secret);
    expect(second.oldSecretUntil).toBe(new Date(world.clock.now() + 24 * HOUR).toISOString());
    await lead().post(`${path}/test`, undefined);
    const [both] = receiver.received;
    expect(String(both?.headers['webhook-signature']).split(' ')).toHaveLength(2);
    for (const { secret } of [first, second]) {
      expect(both && verified(world, secret, both)).toMatchObject({ type: 'ping' });
    }
    world.clock.advance(24 * HOUR);
    await lead().post(`${path}/test`, undefined);
    const later = receiver.received[1];
    expect(later && verified(world, second.secret, later)).toMatchObject({ type: 'ping' });
    expect(() => later && verified(world, first.secret, later)).toThrow('No matching signature');
  });

  describe('tried out', () => {
    const test = async (id: string) => {
      world.clock.advance(10_000);
      return lead().post<Tested>(`/v1/webhooks/${id}/test`, undefined);
    };

    it('say what came back', async () => {
      const { id, secret } = await hooks.listening(receiver);
      const { status, body } = await test(id);
      expect(status).toBe(200);
      expect(body).toEqual({
        ...{ delivered: true, at: new Date(world.clock.now()).toISOString() },
        ...{ ms: expect.any(Number), status: 204 },
      });
      const [got] = receiver.received;
      expect(got && verified(world, secret, got)).toEqual({
        ...{ type: 'ping', timestamp: new Date(world.clock.now()).toISOString() },
        data: { webhookId: id },
      });
    });

    it.each([
      [500, 'status', '对方没有接收'],
      [302, 'status', '对方没有接收'],
    ])('say that a receiver answered %i', async (status, error, text) => {
      const { id } = await hooks.listening(receiver);
      receiver.answerWith(status, { location: 'https://elsewhere.example/' });
      expect((await test(id)).body).toMatchObject({ delivered: false, status, error, text });
    });

    it('say why nobody was asked, where the name leads elsewhere since', async () => {
      world.neighbourhood.lead('rebinding.example', PUBLIC_ADDRESS);
      const { id } = (await hooks.register({ url: 'https://rebinding.example/' })).body;
      world.neighbourhood.lead('rebinding.example', '127.0.0.1');
      expect((await test(id)).body).toMatchObject({
        ...{ delivered: false, error: 'private', text: '这个网址在内网,不能用' },
      });
    });

    it('wait some seconds before the next time', async () => {
      const { id } = await hooks.listening(receiver);
      expect((await test(id)).status).toBe(200);
      const again = await lead().post(`/v1/webhooks/${id}/test`, undefined);
      expect([again.status, again.headers['retry-after']]).toEqual([429, '5']);
      expect(receiver.received).toHaveLength(1);
    });
  });

  it('stay with the area when whoever registered them has gone', async () => {
    const deputy = await world.add({
      displayName: '要走的副主任',
      memberships: [{ role: 'communityLead', areaCode: COMMUNITY, title: '副主任' }],
    });
    const told = { areaCode: COMMUNITY, url: URL, events: EVENTS };
    const { id } = (await deputy.post<Registered>('/v1/webhooks', told)).body;
    expect((await rows()).join('\n')).not.toContain(deputy.id);
    expect((await deputy.delete('/v1/me')).status).toBe(204);
    expect((await lead().get(`/v1/webhooks/${id}`)).status).toBe(200);
    expect((await deputy.get(`/v1/webhooks/${id}`)).status).toBe(401);
  });

  it('are never in a log with their address or secret', async () => {
    const { id, secret } = await hooks.listening(receiver);
    receiver.answerWith(500);
    await lead().post(`/v1/webhooks/${id}/test`, undefined);
    const logged = world.logged.join('\n');
    expect(logged).toContain('/v1/webhooks/{id}/test');
    for (const word of ['canary', 'hooks.example', secret]) expect(logged).not.toContain(word);
  });
});
