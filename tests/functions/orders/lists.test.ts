import type { OrderAnswer } from '../../../domain/order/answer';
import {
  aDoor,
  aTap,
  createWorld,
  evidenceAt,
  someCare,
  stepsIn,
  type Answer,
  type World,
} from '../../support/api';

type List = Answer<{ items: OrderAnswer[]; next?: string }>;

describe('the lists (单子)', () => {
  let world: World;
  const ids: Record<string, string> = {};
  const list = (key: string, query: string): Promise<List> =>
    world.as(key).get(`/v1/orders?${query}`);
  const named = async (key: string, query: string): Promise<string[]> => {
    const { body, text, status } = await list(key, query);
    if (status !== 200) throw new Error(text);
    const nameOf = (id: string) => Object.keys(ids).find((name) => ids[name] === id) ?? id;
    return body.items.map(({ id }) => nameOf(id));
  };

  beforeAll(async () => {
    world = await createWorld();
    const { place, accepted, pooled, taken, started, rated, dispatched, run } = stepsIn(world);
    const tap = () => aTap(world.clock.now());
    const later = async (name: string, make: () => Promise<{ id: string }>) => {
      ids[name] = (await make()).id;
      world.clock.advance(60_000);
    };
    await later('placed', () => place());
    await later('accepted', () => accepted());
    await later('pooled', () => pooled());
    await later('directed', () => dispatched(tap(), 'blueShirts'));
    await later('taken', () => taken());
    await later('started', () => started(aDoor({ public: true })));
    await later('rated', () => rated());
    await later('care', () => dispatched(someCare(), 'warmSun'));
    await later('of the grid', () => place(aDoor({ areaCode: '990102001001002' }), 'resident-ma'));
    await later('of the other grid', () =>
      place(aDoor({ areaCode: '990102001001003' }), 'resident-ma'),
    );
    await later('far', () => place(aDoor({ areaCode: '990102001002' }), 'resident-far'));
    await later('of the subdistrict', () =>
      place(
        {
          areaCode: '990102001001',
          categoryCode: 'complaint',
          description: '打了三次电话没人回。',
          answers: { about: 'staff', wish: 'apology' },
        },
        'resident-ma',
      ),
    );
    await run('staff-zhao', ids['accepted'] ?? '', 'escalate', { reason: '要街道来协调' });
    await world.stream.drain();
  });
  afterAll(() => world.close());

  it('mine: everything I placed, newest first', async () => {
    expect(await named('resident-wang', 'view=mine')).toEqual([
      'care',
      'rated',
      'started',
      'taken',
      'directed',
      'pooled',
      'accepted',
      'placed',
    ]);
    expect(await named('resident-far', 'view=mine')).toEqual(['far']);
  });

  it('queue: whose turn it is, what is due first at the top', async () => {
    const { body } = await list('staff-zhao', 'view=queue');
    expect(body.items.map(({ id }) => id).sort()).toEqual(
      [ids['placed'], ids['of the grid'], ids['of the other grid']].sort(),
    );
    const due = body.items.map(({ dueAt }) => dueAt ?? '');
    expect(due).toEqual([...due].sort());
    expect(await named('subdistrict-sun', 'view=queue')).toEqual(
      expect.arrayContaining(['accepted', 'of the subdistrict']),
    );
    expect(await named('staff-far', 'view=queue')).toEqual(['far']);
  });

  it('queue of a grid worker: the grid, and what names no grid', async () => {
    expect(await named('grid-li', 'view=queue')).toEqual(['placed', 'of the grid']);
  });

  it('pool: what I could claim, and what was sent to us', async () => {
    expect((await named('repair-worker', 'view=pool')).sort()).toEqual(['directed', 'pooled']);
    expect(await named('care-lead', 'view=pool')).toEqual(['care']);
    expect(await named('care-worker', 'view=pool')).toEqual([]);
  });

  it('work: what my partner handles, for a member what is assigned to them', async () => {
    expect((await named('repair-lead', 'view=work')).sort()).toEqual(['started', 'taken']);
    expect((await named('repair-worker', 'view=work')).sort()).toEqual(['started', 'taken']);
    const { run } = stepsIn(world);
    await run('repair-lead', ids['taken'] ?? '', 'assign', {
      workerId: (await world.as('repair-lead').get<{ id: string }>('/v1/me')).body.id,
    });
    expect(await named('repair-worker', 'view=work')).toEqual(['started']);
  });

  it('all: every order of my areas, sensitive ones only for those who may', async () => {
    const ours = ['accepted', 'directed', 'of the grid', 'of the other grid', 'placed', 'pooled'];
    expect((await named('staff-zhao', 'view=all')).sort()).toEqual(
      [...ours, 'care', 'rated', 'started', 'taken'].sort(),
    );
    expect(await named('staff-far', 'view=all')).toEqual(['far']);
    expect(await named('grid-li', 'view=all')).not.toEqual(expect.arrayContaining(['care']));
    expect(await named('district-qian', 'view=all&limit=100')).toHaveLength(12);
  });

  it('public: only what was allowed, looked at and accepted', async () => {
    expect(await named('resident-far', 'view=public&area=990102001')).toEqual(['started']);
    expect(await named('resident-far', 'view=public')).toEqual([]);
    expect(await named('resident-wang', 'view=public')).toEqual(['started']);
  });

  it.each([
    ['state=taken,started', ['started', 'taken']],
    ['state=rated', ['rated']],
    ['category=homeRepair', ['directed']],
    ['category=none', []],
    ['overdue=true', []],
    ['area=990102001001002', ['of the grid']],
  ])('keeps to the filter %s', async (filter, expected) => {
    expect((await named('staff-zhao', `view=all&${filter}`)).sort()).toEqual(expected);
  });

  it('finds by number and by words of the title', async () => {
    const { body } = await list('staff-zhao', 'view=all&category=homeRepair');
    const number = encodeURIComponent(body.items[0]?.number ?? '');
    expect(await named('staff-zhao', `view=all&q=${number}`)).toEqual(['directed']);
    expect(await named('staff-zhao', `view=all&q=${encodeURIComponent('水龙头')}`)).toEqual([
      'directed',
    ]);
  });

  it('shows no order twice, and an order that is done in no list of work', async () => {
    const { run } = stepsIn(world);
    await run('repair-worker', ids['started'] ?? '', 'fulfil', evidenceAt(world.clock.now()));
    expect(await named('repair-lead', 'view=work')).toEqual(['taken']);
  });

  it.each([
    ['resident-wang', 'view=queue'],
    ['resident-wang', 'view=all'],
    ['resident-wang', 'view=pool'],
    ['admin', 'view=all'],
    ['staff-zhao', 'view=queue&area=990102001002'],
    ['staff-zhao', 'view=work'],
    ['grid-li', 'view=all&area=990102001002'],
  ])('is closed to %s for %s', async (key, query) => {
    expect(await list(key, query)).toMatchObject({ status: 403, problem: { code: 'forbidden' } });
  });
});
