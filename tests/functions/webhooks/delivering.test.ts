import { COMMUNITY } from '../../../local/demo/areas';
import { PARTNER_IDS } from '../../../local/demo/partner-ids';
import { DAY, HOUR, MINUTE } from '../../../domain/time/shanghai';
import { PUBLIC_ADDRESS } from '../../support/api/neighbourhood';
import { aDoor, createWorld, orderIn, someCare, type World } from '../../support/api';
import { stepsIn } from '../../support/api/steps';
import { openReceiver, type Receiver } from '../../support/receiver';
import { EVENTS, hooksIn, type Registered, verified } from './hooks';

describe('what webhooks (对外通知) are sent', () => {
  let world: World;
  let hooks: ReturnType<typeof hooksIn>;
  let steps: ReturnType<typeof stepsIn>;
  let receiver: Receiver;
  beforeEach(async () => {
    world = await createWorld();
    hooks = hooksIn(world);
    steps = stepsIn(world);
    receiver = await openReceiver();
  });
  afterEach(async () => {
    await receiver.close();
    await world.close();
  });

  const typesOf = (of = receiver): string[] =>
    of.received.map(({ body }) => JSON.parse(body).type).sort();
  const idsOf = (): string[] =>
    receiver.received.map(({ headers }) => String(headers['webhook-id']));
  const secondsOf = (): number[] =>
    receiver.received.map(({ headers }) => Number(headers['webhook-timestamp']));
  /** Time goes on, and whatever runs by the clock runs. */
  const later = async (time: number): Promise<void> => {
    world.clock.advance(time);
    await world.tick();
    await world.deliver();
  };
  const accept = (orderId: string) => world.as('staff-zhao').run(orderId, 'accept', {});

  it('are the steps of an order, signed, without a word or a person', async () => {
    const { secret } = await hooks.listening(receiver);
    const order = await steps.taken();
    await hooks.drive();
    expect(typesOf()).toEqual([...EVENTS].sort());
    const said = receiver.received.map((one) => verified(world, secret, one));
    expect(said).toContainEqual({
      type: 'order.taken',
      timestamp: new Date(world.clock.now()).toISOString(),
      data: {
        ...{ orderId: order.id, number: order.number, state: 'taken', version: 4 },
        ...{ areaCode: COMMUNITY, category: order.category.code },
        partnerId: PARTNER_IDS.blueShirts,
      },
    });
    const text = JSON.stringify(receiver.received.map(({ body }) => body));
    expect(text).not.toContain(order.title);
    expect(new Set(idsOf()).size).toBe(4);
  });

  it('do not pass for those of somebody else, nor changed', async () => {
    const { secret } = await hooks.listening(receiver);
    await steps.place();
    await hooks.drive();
    const [got] = receiver.received;
    if (got === undefined) throw new Error('nothing came');
    const other = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
    expect(() => verified(world, other, got)).toThrow();
    const changed = { ...got, body: got.body.replace('placed', 'closed') };
    expect(() => verified(world, secret, changed)).toThrow();
    const moved = { ...got, headers: { ...got.headers, 'webhook-id': 'msg_other' } };
    expect(() => verified(world, secret, moved)).toThrow();
    expect(verified(world, secret, got)).toBeDefined();
  });

  it('are those that were chosen, from then on', async () => {
    const before = await steps.place();
    world.clock.advance(MINUTE);
    await hooks.listening(receiver, { events: ['order.placed'] });
    orderIn(await accept(before.id));
    await steps.place(aDoor(), 'resident-ma');
    await hooks.drive();
    expect(typesOf()).toEqual(['order.placed']);
    expect(receiver.received[0]?.body).not.toContain(before.id);
  });

  it('never speak of a sensitive order, nor of one that became so', async () => {
    const events = [...EVENTS, 'order.updated'];
    await hooks.listening(receiver, { events });
    const care = await steps.place(someCare());
    orderIn(await accept(care.id));
    const door = await steps.place();
    await world.stream.drain();
    orderIn(await world.as('lead-chen').run(door.id, 'accept', { sensitive: true }));
    await hooks.drive();
    expect(receiver.received).toEqual([]);
    const [withheld] = await hooks.deliveries((await listed()).id);
    expect(withheld).toMatchObject({
      ...{ event: 'order.placed', orderId: door.id, state: 'dead' },
      attempts: [{ error: 'withheld', text: '这一单不再对外说' }],
    });
  });

  const listed = async (): Promise<Registered> => {
    const path = `/v1/webhooks?area=${COMMUNITY}`;
    const { body } = await world.as('lead-chen').get<{ items: Registered[] }>(path);
    const [first] = body.items;
    if (first === undefined) throw new Error('no webhook');
    return first;
  };

  it('reach a partner while it has the order in hand, and when it loses it', async () => {
    const partnerId = PARTNER_IDS.blueShirts;
    const told = { areaCode: undefined, partnerId, events: [...EVENTS, 'order.withdrawn'] };
    await hooks.listening(receiver, told, 'repair-lead');
    const { id } = await steps.taken();
    await world.stream.drain();
    orderIn(await world.as('staff-zhao').run(id, 'recall', { reason: '换一家' }));
    await world.stream.drain();
    orderIn(await world.as('resident-wang').run(id, 'withdraw', { reason: '不用了' }));
    await hooks.drive();
    const bodies = receiver.received.map(({ body }) => JSON.parse(body));
    expect(bodies.map(({ type }) => type).sort()).toEqual(['order.accepted', 'order.taken']);
    expect(bodies.find(({ type }) => type === 'order.accepted').data).not.toHaveProperty(
      'partnerId',
    );
  });

  it('are one for each webhook and step, however often and in whatever order records come', async () => {
    const { id } = await hooks.listening(receiver);
    await steps.taken();
    await hooks.drive();
    await world.stream.hand(world.stream.everTaken);
    await world.stream.hand([...world.stream.everTaken].reverse());
    await world.deliver();
    await later(10 * MINUTE);
    expect(receiver.received).toHaveLength(4);
    expect(await hooks.deliveries(id)).toHaveLength(4);
  });

  it('are no news after a day', async () => {
    await hooks.listening(receiver);
    await steps.place();
    world.clock.advance(DAY);
    await hooks.drive();
    expect(receiver.received).toEqual([]);
  });

  it('are tried again after pauses that grow, under one id, until the receiver takes them', async () => {
    const { id } = await hooks.listening(receiver, { events: ['order.placed'] });
    receiver.answerWith(500);
    await steps.place();
    await hooks.drive();
    expect(receiver.received).toHaveLength(1);
    await later(1000);
    expect(receiver.received).toHaveLength(1);
    await later(6000);
    expect(receiver.received).toHaveLength(2);
    await later(6 * MINUTE);
    expect(receiver.received).toHaveLength(3);
    receiver.answerWith(200);
    await later(34 * MINUTE);
    expect(receiver.received).toHaveLength(4);
    expect(new Set(idsOf()).size).toBe(1);
    const times = secondsOf();
    expect([...times].sort((a, b) => a - b)).toEqual(times);
    const [delivery] = await hooks.deliveries(id);
    expect(delivery).toMatchObject({ state: 'delivered', text: '送到了', event: 'order.placed' });
    expect(delivery?.attempts.map(({ status, error }) => [status, error])).toEqual([
      ...Array.from({ length: 3 }, () => [500, 'status']),
      [200, undefined],
    ]);
    await later(DAY);
    expect(receiver.received).toHaveLength(4);
  });

  it('wait as long as the receiver asks for', async () => {
    await hooks.listening(receiver, { events: ['order.placed'] });
    receiver.answerWith(429, { 'retry-after': '7200' });
    await steps.place();
    await hooks.drive();
    await later(HOUR);
    expect(receiver.received).toHaveLength(1);
    await later(61 * MINUTE);
    expect(receiver.received).toHaveLength(2);
  });

  it('are given up after a day, kept, and sent again when somebody asks', async () => {
    const { id, secret } = await hooks.listening(receiver, { events: ['order.placed'] });
    receiver.answerWith(503);
    await steps.place();
    await hooks.drive();
    for (let hours = 0; hours < 30; hours += 1) await later(HOUR);
    expect(receiver.received).toHaveLength(8);
    const [dead] = await hooks.deliveries(id);
    expect(dead).toMatchObject({ state: 'dead', text: '没送到,不再试了' });
    receiver.answerWith(200);
    const again = await hooks.replay(id, dead?.id ?? '');
    expect([again.status, again.body.state]).toEqual([200, 'pending']);
    expect((await hooks.replay(id, dead?.id ?? '')).problem?.code).toBe('delivery_pending');
    await world.deliver();
    expect(receiver.received).toHaveLength(9);
    expect(new Set(idsOf()).size).toBe(1);
    const last = receiver.received.at(-1);
    expect(last && verified(world, secret, last)).toMatchObject({ type: 'order.placed' });
    const [delivered] = await hooks.deliveries(id);
    expect(delivered).toMatchObject({ id: dead?.id, state: 'delivered' });
    expect(delivered?.attempts).toHaveLength(9);
  });

  it('end where the receiver says that it is gone, and the lead is told', async () => {
    const { id } = await hooks.listening(receiver, { events: ['order.placed'] });
    receiver.answerWith(410);
    await steps.place();
    await steps.place(aDoor(), 'resident-ma');
    await hooks.drive();
    await later(DAY);
    const { body } = await world.as('lead-chen').get<Registered>(`/v1/webhooks/${id}`);
    expect(body).toMatchObject({ active: false, off: { code: 'gone' } });
    const states = (await hooks.deliveries(id)).map(({ state }) => state);
    expect(states).toEqual(['dead', 'dead']);
    const inbox = await world
      .as('lead-chen')
      .get<{ items: { kind: string; text: string }[] }>('/v1/inbox');
    expect(inbox.body.items.filter(({ kind }) => kind === 'webhookOff')).toEqual([
      expect.objectContaining({ text: '对外通知送不到,已经停用' }),
    ]);
    const colleague = await world.add({
      displayName: '新来的社工',
      memberships: [{ role: 'communityStaff', areaCode: COMMUNITY, title: '' }],
    });
    const staff = await colleague.get<{ items: { kind: string }[] }>('/v1/inbox');
    expect(staff.body.items.filter(({ kind }) => kind === 'webhookOff')).toEqual([]);
    const [first] = await hooks.deliveries(id);
    expect((await hooks.replay(id, first?.id ?? '')).problem?.code).toBe('webhook_off');
  });

  it('end where nothing was taken for days', async () => {
    const { id } = await hooks.listening(receiver, { events: ['order.placed'] });
    const path = `/v1/webhooks/${id}`;
    receiver.answerWith(500);
    for (const key of ['resident-wang', 'resident-ma', 'resident-wang', 'resident-ma']) {
      await steps.place(aDoor(), key);
      await hooks.drive();
      for (let hours = 0; hours < 27; hours += 3) await later(3 * HOUR);
    }
    const { body } = await world.as('lead-chen').get<Registered>(path);
    expect(body).toMatchObject({ active: false, off: { code: 'failing' } });
    await world.as('lead-chen').patch(path, { active: true });
    receiver.answerWith(204);
    receiver.received.length = 0;
    const { id: orderId } = await steps.place(aDoor(), 'resident-ma');
    await hooks.drive();
    expect(receiver.received.map(({ body: sent }) => JSON.parse(sent).data.orderId)).toEqual([
      orderId,
    ]);
  });

  it('go nowhere where the name leads to a private address since', async () => {
    world.neighbourhood.lead('rebinding.example', PUBLIC_ADDRESS);
    const url = `https://rebinding.example/`;
    const { id } = (await hooks.register({ url })).body;
    world.neighbourhood.lead('rebinding.example', '127.0.0.1');
    await steps.place();
    await hooks.drive();
    const [delivery] = await hooks.deliveries(id);
    expect(delivery).toMatchObject({ state: 'pending', attempts: [{ error: 'private' }] });
  });

  it('reach one receiver while another does not answer', async () => {
    const silent = await openReceiver();
    const { id } = await hooks.listening(silent, { events: ['order.placed'] });
    await hooks.listening(receiver, { events: ['order.placed'] });
    const answers: (() => void)[] = [];
    silent.answerBy((response) => void answers.push(() => response.writeHead(204).end()));
    const isTaken = new Promise<void>((resolve) => {
      receiver.answerBy((response) => {
        response.writeHead(204).end();
        resolve();
      });
    });
    await steps.place();
    await world.stream.drain();
    const delivering = world.deliver();
    await isTaken;
    expect((await hooks.deliveries(id))[0]).toMatchObject({ state: 'pending' });
    silent.answerWith(204);
    while (answers.length === 0) await new Promise((resolve) => setImmediate(resolve));
    for (const answer of answers) answer();
    await delivering;
    expect((await hooks.deliveries(id))[0]).toMatchObject({ state: 'delivered' });
    await silent.close();
  });

  it('are found by the clock where the process ended before they were on their way', async () => {
    await hooks.listening(receiver, { events: ['order.placed'] });
    await steps.place();
    await world.stream.drain();
    await world.outside.webhooks.lookThrough(() => Promise.resolve('goes'));
    await world.deliver();
    expect(receiver.received).toEqual([]);
    await later(5 * MINUTE);
    expect(receiver.received).toHaveLength(1);
    await later(5 * MINUTE);
    expect(receiver.received).toHaveLength(1);
  });

  it('find nobody once their webhook is removed', async () => {
    const { id } = await hooks.listening(receiver, { events: ['order.placed'] });
    await steps.place();
    await world.stream.drain();
    expect((await world.as('lead-chen').delete(`/v1/webhooks/${id}`)).status).toBe(204);
    await world.deliver();
    expect(receiver.received).toEqual([]);
    expect((await world.everything()).filter((row) => row.includes('"HOOKED#'))).toEqual([]);
  });

  it('stand in a log by pages, which belongs to who asks', async () => {
    const { id } = await hooks.listening(receiver);
    await steps.taken();
    await hooks.drive();
    const path = `/v1/webhooks/${id}/deliveries?limit=3`;
    type Page = { items: { id: string }[]; next?: string };
    const first = (await world.as('lead-chen').get<Page>(path)).body;
    const rest = (await world.as('lead-chen').get<Page>(`${path}&cursor=${first.next}`)).body;
    const ids = [...first.items, ...rest.items].map((one) => one.id);
    expect([first.items.length, rest.items.length, new Set(ids).size]).toEqual([3, 1, 4]);
    const theirs = await world.as('subdistrict-sun').get(`${path}&cursor=${first.next}`);
    expect(theirs.problem?.code).toBe('invalid_cursor');
    expect((await world.as('lead-chen').get(`${path}&cursor=junk`)).status).toBe(400);
  });

  it('are in no log of the process', async () => {
    const { secret } = await hooks.listening(receiver);
    receiver.answerWith(500);
    await steps.place();
    await hooks.drive();
    for (const word of ['canary', secret]) expect(world.logged.join('\n')).not.toContain(word);
  });
});
