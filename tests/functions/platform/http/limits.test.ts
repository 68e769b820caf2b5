import { aDoor, aQuestion, createWorld, orderIn, stepsIn, type World } from '../../../support/api';

describe('limits', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ limits: true });
  });
  afterEach(() => world.close());

  it('three open orders of one category, and one more once one of them has ended', async () => {
    const { place, run } = stepsIn(world);
    const { id } = await place();
    await place();
    await place();
    const fourth = await world.as('resident-wang').post('/v1/orders', aDoor());
    expect(fourth).toMatchObject({ status: 429, problem: { code: 'too_many_open_orders' } });
    expect((await place(aQuestion())).state).toBe('placed');
    await run('resident-wang', id, 'withdraw', {});
    expect((await place()).state).toBe('placed');
  });

  it('ten orders a day, for a placer on behalf two hundred', async () => {
    const { place, run } = stepsIn(world);
    for (let count = 0; count < 10; count += 1) {
      await run('resident-wang', (await place()).id, 'withdraw', {});
    }
    const eleventh = await world.as('resident-wang').post('/v1/orders', aDoor());
    expect(eleventh).toMatchObject({ status: 429, problem: { code: 'placing_limit' } });
    expect(Number(eleventh.headers['retry-after'])).toBe(14 * 3600);
    world.clock.advance(14 * 3_600_000);
    expect((await place()).state).toBe('placed');
    for (let count = 0; count < 12; count += 1) {
      const body = aDoor({ onBehalfOf: { name: `邻居${count}` } });
      orderIn(await world.as('grid-li').post('/v1/orders', body));
    }
  });

  it('answers a repeated placing though the limit has been reached', async () => {
    const key = 'the-third-one';
    const { place } = stepsIn(world);
    await place();
    await place();
    const third = await world.as('resident-wang').post('/v1/orders', aDoor(), { key });
    const again = await world.as('resident-wang').post('/v1/orders', aDoor(), { key });
    expect([again.status, again.body.id]).toEqual([201, third.body.id]);
  });

  it('sixty sign-ins a minute and address, then a pause', async () => {
    const codes = Array.from({ length: 61 }, () =>
      world.nobody.post('/v1/sessions', { code: 'demo:nobody' }),
    );
    const answers = await Promise.all(codes);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(60);
    const [limited] = answers.filter(({ status }) => status === 429);
    expect(limited?.problem?.code).toBe('rate_limited');
    expect(Number(limited?.headers['retry-after'])).toBeGreaterThan(0);
    world.clock.advance(60_000);
    expect((await world.nobody.post('/v1/sessions', { code: 'demo:nobody' })).status).toBe(401);
  });
});
