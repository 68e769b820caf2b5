import { aTap, createWorld, evidenceAt, orderIn, stepsIn, type World } from '../../support/api';

describe('a price before the work (报价)', () => {
  let world: World;
  let orderId: string;
  const worker = () => world.as('repair-worker');
  const mother = { name: '马老太', relation: '母亲', phone: '13812345678' };

  beforeAll(async () => {
    world = await createWorld();
    const { place, run } = stepsIn(world);
    const tap = aTap(world.clock.now(), { forRelative: mother });
    orderId = (await place(tap, 'resident-ma')).id;
    await run('staff-zhao', orderId, 'accept', {});
    await run('staff-zhao', orderId, 'pool');
    await run('repair-worker', orderId, 'claim');
  });
  afterAll(() => world.close());

  it.each([
    ['start', {}],
    ['fulfil', undefined],
  ])('is demanded before %s', async (command, body) => {
    const given = body ?? { ...evidenceAt(world.clock.now()), charge: { amountFen: 3000 } };
    const refused = await worker().run(orderId, command, given);
    expect(refused).toMatchObject({ status: 422, problem: { code: 'price_not_agreed' } });
  });

  it('may be refused, and then still keeps the work from starting', async () => {
    await stepsIn(world).run('repair-worker', orderId, 'quote', {
      amountFen: 9000,
      what: '换龙头',
    });
    await stepsIn(world).run('resident-ma', orderId, 'refuse-quote', { reason: '太贵' });
    const refused = await worker().run(orderId, 'start', {});
    expect(refused.problem?.code).toBe('price_not_agreed');
    const again = await world.as('resident-ma').run(orderId, 'agree-quote');
    expect(again).toMatchObject({ status: 422, problem: { code: 'no_quote' } });
  });

  it('is agreed by the relative whose phone it is for, who finds the order among their own', async () => {
    await stepsIn(world).run('repair-worker', orderId, 'quote', {
      amountFen: 3000,
      what: '换垫圈',
    });
    await world.stream.drain();
    const relative = await world.add({ displayName: '马老太', phone: mother.phone });
    const list = await relative.get<{ items: { id: string }[] }>('/v1/orders?view=mine');
    expect(list.body.items.map(({ id }) => id)).toEqual([orderId]);
    const agreed = orderIn(await relative.run(orderId, 'agree-quote'));
    expect(agreed.quote).toMatchObject({ amountFen: 3000, state: 'agreed', what: '换垫圈' });
    const started = orderIn(await worker().run(orderId, 'start', {}));
    expect(started.state).toBe('started');
  });

  it('is said again when done: what was paid', async () => {
    const unsaid = await worker().run(orderId, 'fulfil', evidenceAt(world.clock.now()));
    expect(unsaid.problem).toMatchObject({
      code: 'evidence_incomplete',
      errors: [{ path: 'charge' }],
    });
    const done = await worker().run(orderId, 'fulfil', {
      ...evidenceAt(world.clock.now()),
      charge: { amountFen: 3000 },
    });
    expect(orderIn(done).evidence).toMatchObject({ charge: { amountFen: 3000 } });
  });

  it('lets the relative rate as one voice, once', async () => {
    const relative = await world.add({ displayName: '马老太', phone: mother.phone });
    const rated = orderIn(await relative.run(orderId, 'rate', { satisfaction: 'fair' }));
    expect(rated.rating).toMatchObject({ satisfaction: 'fair', resolved: true, by: 'relative' });
    const second = await world
      .as('resident-ma')
      .run(orderId, 'rate', { satisfaction: 'satisfied' });
    expect(second).toMatchObject({ status: 409, problem: { code: 'illegal_transition' } });
  });
});
