import { aDoor, createWorld, stepsIn, type Client, type World } from '../../support/api';

const NOT_NOW = { status: 404, code: 'not_public_now', title: '这一单暂不公开' };

describe('what staff stopped showing (暂停公开)', () => {
  let world: World;
  let id: string;

  beforeAll(async () => {
    world = await createWorld();
    id = (await stepsIn(world).accepted(aDoor({ public: true }))).id;
    await world.stream.drain();
    await stepsIn(world).run('resident-far', id, 'join', {});
    await stepsIn(world).run('staff-zhao', id, 'hide', { reason: '有人投诉' });
    await world.stream.drain();
  });
  afterAll(() => world.close());

  const feed = async (): Promise<string[]> => {
    const { body } = await world.nobody.get<{ items: { id: string }[] }>(
      '/v1/public/orders?area=990102001001',
    );
    return body.items.map((order) => order.id);
  };

  it.each(['', '/history', '/verify'])('is told to be so, and nothing else (%s)', async (rest) => {
    const asked: [Client, string][] = [
      [world.nobody, `/v1/public/orders/${id}${rest}`],
      [world.as('resident-ma'), `/v1/orders/${id}${rest}`],
      [world.as('resident-far'), `/v1/orders/${id}${rest}`],
    ];
    for (const [client, path] of asked) {
      const { problem, text } = await client.get(path);
      expect(problem).toMatchObject(NOT_NOW);
      expect(text).not.toContain('单元门');
    }
    expect(await feed()).toEqual([]);
  });

  it('is seen as before by who takes part, with what became of it', async () => {
    const { body } = await world.as('resident-wang').get(`/v1/orders/${id}`);
    expect(body).toMatchObject({ publicState: 'hidden', state: 'accepted' });
  });

  it('is not told of what never was public', async () => {
    const other = (await stepsIn(world).accepted(aDoor(), 'resident-ma')).id;
    await stepsIn(world).run('staff-zhao', other, 'hide', { reason: '有人投诉' });
    const { problem } = await world.nobody.get(`/v1/public/orders/${other}`);
    expect(problem).toMatchObject({ status: 404, code: 'not_found' });
  });

  it('may be left by who followed it, and is joined by nobody', async () => {
    const far = world.as('resident-far');
    expect((await world.as('resident-ma').run(id, 'join', {})).status).toBe(404);
    expect((await far.run(id, 'join', {})).status).toBe(404);
    expect((await far.run(id, 'leave', {})).status).toBe(200);
  });

  it('is public again when staff show it', async () => {
    await stepsIn(world).run('staff-zhao', id, 'show', {});
    await world.stream.drain();
    expect((await world.nobody.get(`/v1/public/orders/${id}`)).status).toBe(200);
    expect(await feed()).toEqual([id]);
  });
});
