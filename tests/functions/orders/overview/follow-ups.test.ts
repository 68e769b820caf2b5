import { DAY } from '../../../../domain/time/shanghai';
import type { FollowUpItem } from '../../../../functions/orders/overview/follow-up-list';
import { lotOf } from '../../../../functions/platform/digests';
import { getUser } from '../../../../local/demo/people';
import { createWorld, REFUSAL, SECRET, stepsIn, type World } from '../../../support/api';

interface List {
  items: FollowUpItem[];
  next?: string;
}

const HEARD = { reached: true, resolved: true, satisfaction: 'fair', words: '说还行' };

describe('the list of visits (回访)', () => {
  let world: World;
  const ids: Record<string, string> = {};
  const asked = (key: string, query: string) =>
    world.as(key).get<List>(`/v1/follow-ups?limit=100&${query}`);
  const list = async (key: string, query: string) => {
    const { body, status, text } = await asked(key, query);
    if (status !== 200) throw new Error(text);
    return body.items;
  };
  const reasonsIn = (items: readonly FollowUpItem[]) =>
    Object.fromEntries(
      Object.entries(ids).flatMap(([name, id]) => {
        const found = items.find((item) => item.id === id);
        return found === undefined ? [] : [[name, found.reasons.join()]];
      }),
    );

  beforeAll(async () => {
    world = await createWorld();
    const { place, fulfilled, rated, taken, run } = stepsIn(world);
    const isDrawn = (id: string, by: 'community' | 'above') =>
      lotOf({ id, ownerArea: '990102001001' }, by, SECRET) < 0.1;
    const plain = { satisfaction: 'dissatisfied', resolved: false, text: '没修好' };
    ids['dissatisfied'] = (await run('resident-wang', (await fulfilled()).id, 'rate', plain)).id;
    world.clock.advance(60_000);
    const refused = (await place()).id;
    await run('staff-zhao', refused, 'contact', { channel: 'phone', reached: true, words: '说了' });
    ids['rejected'] = (await run('lead-chen', refused, 'reject', REFUSAL)).id;
    world.clock.advance(60_000);
    const withdrawn = (await taken()).id;
    ids['askedTo'] = (
      await run('resident-wang', withdrawn, 'withdraw', { reasonCode: 'askedTo' })
    ).id;
    // Until the lot falls on one for each list.
    for (const by of ['community', 'above'] as const) {
      do {
        world.clock.advance(60_000);
        ids[`satisfied, ${by}`] = (await rated()).id;
      } while (!isDrawn(ids[`satisfied, ${by}`] ?? '', by));
    }
    await stepsIn(world).started();
    await world.stream.drain();
  });
  afterAll(() => world.close());

  it('says why each is on it, and draws by lot for each level apart', async () => {
    const always = { dissatisfied: 'dissatisfied', rejected: 'rejected', askedTo: 'askedTo' };
    const own = await list('staff-zhao', 'by=community');
    expect(reasonsIn(own)).toMatchObject({ ...always, 'satisfied, community': 'drawn' });
    const above = await list('subdistrict-sun', 'by=above');
    expect(reasonsIn(above)).toMatchObject({ ...always, 'satisfied, above': 'drawn' });
    for (const [items, by] of [
      [own, 'community'],
      [above, 'above'],
    ] as const)
      for (const { id = '', reasons } of items.filter(({ reasons }) => reasons[0] === 'drawn'))
        expect([lotOf({ id, ownerArea: '990102001001' }, by, SECRET) < 0.1, reasons]).toEqual([
          true,
          ['drawn'],
        ]);
  });

  it('begins with what ended first, page by page, and shows no contact', async () => {
    const whole = await list('staff-zhao', 'by=community');
    const read: FollowUpItem[] = [];
    let cursor = '';
    do {
      const { body } = await world
        .as('staff-zhao')
        .get<List>(`/v1/follow-ups?limit=2${cursor && `&cursor=${cursor}`}`);
      read.push(...body.items);
      cursor = body.next ?? '';
    } while (cursor !== '');
    expect(read.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
    expect(whole.map(({ since }) => since)).toEqual(whole.map(({ since }) => since).sort());
    expect(whole.filter((item) => item.contact !== undefined)).toEqual([]);
    expect(JSON.stringify(whole)).not.toContain(getUser('resident-wang').phone);
  });

  it('keeps the two lists apart: a visit of one level leaves the other its own', async () => {
    const { run } = stepsIn(world);
    const id = ids['rejected'] ?? '';
    await run('staff-zhao', id, 'follow-up', HEARD);
    // At once, also where the projection is behind.
    expect(reasonsIn(await list('staff-zhao', 'by=community'))).not.toHaveProperty('rejected');
    await world.stream.drain();
    expect(reasonsIn(await list('staff-zhao', 'by=community'))).not.toHaveProperty('rejected');
    expect(reasonsIn(await list('subdistrict-sun', 'by=above'))).toHaveProperty('rejected');
    const done = await list('staff-zhao', 'by=community&done=true');
    expect(done.map((item) => [item.id, item.done])).toEqual([[id, true]]);
    expect(await list('subdistrict-sun', 'by=above&done=true')).toEqual([]);
  });

  it('shows the level above whom to call until it has called, and tells the resident who looked', async () => {
    const { run } = stepsIn(world);
    const id = ids['satisfied, above'] ?? '';
    const seen = async (of: string) =>
      (await world.as('subdistrict-sun').get(`/v1/orders/${of}`)).body;
    expect((await seen(id)).contact).toBeDefined();
    const looks = await world
      .as('resident-wang')
      .get<{ items: object[] }>(`/v1/orders/${id}/looks`);
    expect(looks.body.items[0]).toMatchObject({ actor: { role: 'subdistrictStaff' }, times: 1 });
    await run('subdistrict-sun', id, 'follow-up', { reached: false, words: '没人接' });
    expect((await seen(id)).contact).toBeDefined();
    await run('subdistrict-sun', id, 'follow-up', HEARD);
    expect((await seen(id)).contact).toBeUndefined();
    expect(reasonsIn(await list('subdistrict-sun', 'by=above'))).not.toHaveProperty(
      'satisfied, above',
    );
  });

  it('drops what was reopened', async () => {
    const { run } = stepsIn(world);
    await run('resident-wang', ids['dissatisfied'] ?? '', 'reopen', { reason: '还是漏' });
    expect(reasonsIn(await list('staff-zhao', ''))).not.toHaveProperty('dissatisfied');
    await world.stream.drain();
    expect(reasonsIn(await list('staff-zhao', ''))).not.toHaveProperty('dissatisfied');
  });

  it.each([
    ['staff-far', 'by=community&area=990102001001'],
    ['staff-zhao', 'by=above'],
    ['subdistrict-sun', 'by=above&area=990103'],
  ])('refuses %s %s', async (key, query) => {
    expect((await asked(key, query)).status).toBe(403);
  });

  it('has an empty list for whoever has nobody to call', async () => {
    expect(await list('staff-far', 'by=community')).toEqual([]);
    expect(await list('subdistrict-sun', 'by=community')).toEqual([]);
    expect(await list('district-qian', 'by=above')).toEqual([]);
    expect(await list('subdistrict-sun', 'by=above&area=990102001002')).toEqual([]);
  });

  it('forgets an order 30 days after its end', async () => {
    world.clock.advance(31 * DAY);
    expect(await list('staff-zhao', 'by=community')).toEqual([]);
    expect(await list('staff-zhao', 'by=community&done=true')).toEqual([]);
  });
});
