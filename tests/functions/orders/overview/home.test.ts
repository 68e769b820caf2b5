import type { OrderAnswer } from '../../../../domain/order/answer';
import { aTap, createWorld, stepsIn, type World } from '../../../support/api';

interface Home {
  area?: { code: string; name: string };
  catalogue?: { categories: { code: string }[]; services: { id: string }[]; moreServices: number };
  mine: { items: OrderAnswer[] };
  unread: number;
}

const COMMUNITY = '990102001001';

describe('the first page in one answer (点单)', () => {
  let world: World;
  const home = (key: string, query = '') => world.as(key).get<Home>(`/v1/home${query}`);

  beforeAll(async () => {
    world = await createWorld();
    const { place, accepted, rated } = stepsIn(world);
    await rated();
    await place(aTap(world.clock.now()));
    world.clock.advance(60_000);
    await accepted();
    await world.stream.drain();
  });
  afterAll(() => world.close());

  it('says of the own community, its catalogue and its services what their own routes say', async () => {
    const { body } = await home('resident-wang', `?area=${COMMUNITY}`);
    const area = await world.nobody.get(`/v1/areas/${COMMUNITY}`);
    const all = await world.nobody.get<Required<Home>['catalogue']>(
      `/v1/catalogue?area=${COMMUNITY}`,
    );
    const { categories, services } = all.body;
    expect(body.area).toEqual(area.body);
    expect(services.length).toBeGreaterThan(5);
    expect(body.catalogue).toEqual({
      ...{ categories, services: services.slice(0, 5), moreServices: services.length - 5 },
    });
  });

  it('shows current orders as the list of my orders does, and none that ended', async () => {
    const { body } = await home('resident-wang');
    const list = await world
      .as('resident-wang')
      .get<{ items: OrderAnswer[] }>('/v1/orders?view=mine');
    expect(list.body.items.map(({ state }) => state)).toContain('rated');
    const current = list.body.items.filter(({ state }) => state !== 'rated');
    expect(body.mine.items).toEqual(
      current.map((order) => ({
        ...order,
        actions: order.actions.map(({ command, label }) => ({ command, label })),
      })),
    );
    expect(body.mine.items).toHaveLength(2);
  });

  it('counts the messages that wait as the inbox does, and none once they are read', async () => {
    const inbox = await world
      .as('resident-wang')
      .get<{ items: { id: string }[]; unread: number }>('/v1/inbox');
    expect(inbox.body.unread).toBeGreaterThan(0);
    expect((await home('resident-wang')).body.unread).toBe(inbox.body.unread);
    await world.as('resident-wang').post('/v1/inbox/read', { upTo: inbox.body.items[0]?.id });
    expect((await home('resident-wang')).body.unread).toBe(0);
  });

  it('leaves out the catalogue where it is known already', async () => {
    const { body } = await home('resident-wang', '?catalogue=false');
    expect(body).not.toHaveProperty('catalogue');
    expect(body.area?.code).toBe(COMMUNITY);
  });

  it('takes a grid for its community, and the home of whoever names none', async () => {
    const { body } = await home('resident-wang', `?area=${COMMUNITY}003&catalogue=false`);
    expect(body.area?.code).toBe(COMMUNITY);
    expect((await home('resident-far', '?catalogue=false')).body.area?.code).toBe('990102001002');
  });

  it('refuses an area that nobody knows, and one that is none', async () => {
    expect(await home('resident-wang', '?area=990102001099')).toMatchObject({ status: 404 });
    expect(await home('resident-wang', '?area=99x')).toMatchObject({ status: 400 });
  });
});
