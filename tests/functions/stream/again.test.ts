import type { DynamoDBRecord } from 'aws-lambda';

import { aDoor, createWorld, stepsIn, evidenceAt, type World } from '../../support/api';

/** What the stream's reader keeps of orders: feeds, counts, pointers, states. */
async function projectionsOf(world: World, ids: readonly string[]): Promise<unknown> {
  const orders = await Promise.all(ids.map((id) => world.platform.orders.find(id)));
  const feed = await world.nobody.get<{ items: { id: string }[] }>(
    '/v1/public/orders?area=990102001&limit=100',
  );
  return {
    feed: feed.body.items.map(({ id }) => id),
    orders: orders.map((one) => [one?.order.state, one?.followers, one?.merged, one?.checks]),
  };
}

describe('what follows from a change of the table', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
  });
  afterEach(() => world.close());

  /** A target with two that were merged into it, a neighbour who joined, and a relative. */
  async function story(): Promise<{ target: string; ids: string[] }> {
    const { accepted, place, run } = stepsIn(world);
    const target = (await accepted(aDoor({ public: true }))).id;
    await world.stream.drain();
    const first = (await place(aDoor(), 'resident-ma')).id;
    const second = (await accepted(aDoor(), 'resident-ma')).id;
    await run('resident-far', target, 'join', {});
    for (const id of [first, second]) {
      await run('staff-zhao', id, 'merge', { intoOrderId: target });
    }
    await run('staff-zhao', target, 'pool');
    await run('repair-worker', target, 'claim');
    await run('repair-worker', target, 'start');
    return { target, ids: [target, first, second] };
  }
  const finish = (target: string) =>
    stepsIn(world).run('repair-worker', target, 'fulfil', evidenceAt(world.clock.now()));
  const stateOf = async (id = ''): Promise<string> =>
    (await world.as('staff-zhao').get(`/v1/orders/${id}`)).body.state;

  it('counts followers and merged orders', async () => {
    const { target } = await story();
    await world.stream.drain();
    const { body } = await world.as('staff-zhao').get(`/v1/orders/${target}`);
    expect([body.followers, body.collective]).toEqual([1, false]);
    expect((await world.platform.orders.find(target))?.merged).toBe(2);
  });

  it('takes merged orders along when theirs is fulfilled, so that each resident rates', async () => {
    const { target, ids } = await story();
    await finish(target);
    await world.stream.drain();
    expect(await Promise.all(ids.map(stateOf))).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
    const rated = await world.as('resident-ma').run(ids[1] ?? '', 'rate', { satisfaction: 'fair' });
    expect(rated.body.state).toBe('rated');
  });

  it('gives merged orders back when theirs is withdrawn', async () => {
    const { accepted, run } = stepsIn(world);
    const target = (await accepted(aDoor())).id;
    const other = (await accepted(aDoor(), 'resident-ma')).id;
    await run('staff-zhao', other, 'merge', { intoOrderId: target });
    await run('resident-wang', target, 'withdraw', { reasonCode: 'mistake' });
    await world.stream.drain();
    const { body } = await world.as('staff-zhao').get(`/v1/orders/${other}`);
    expect([body.state, body.mergedInto]).toEqual(['accepted', undefined]);
  });

  it('follows also when the merging is heard of after the end', async () => {
    const { target, ids } = await story();
    await finish(target);
    const records = await world.stream.take();
    await world.stream.hand([...records].reverse());
    await world.stream.drain();
    expect(await Promise.all(ids.map(stateOf))).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
  });

  it.each<[string, (records: DynamoDBRecord[]) => DynamoDBRecord[]]>([
    ['come twice', (records) => records.flatMap((record) => [record, record])],
    ['come backwards', (records) => [...records].reverse()],
    ['come from the start again', (records) => [...records, ...records]],
    ['come mixed', (records) => [...records].sort((a, b) => weightOf(a) - weightOf(b))],
  ])('stays the same when records %s', async (_, disturb) => {
    const all: DynamoDBRecord[] = [];
    const keep = async (): Promise<void> => {
      for (let taken = await world.stream.take(); taken.length > 0;) {
        all.push(...taken);
        await world.stream.hand(taken);
        taken = await world.stream.take();
      }
    };
    const { target, ids } = await story();
    await keep();
    await finish(target);
    await keep();
    const before = await projectionsOf(world, ids);
    await world.stream.hand(disturb(all));
    await world.stream.drain();
    expect(await projectionsOf(world, ids)).toEqual(before);
  });

  it('lays aside a record that it can never take, with not a word of it', async () => {
    const broken: DynamoDBRecord = {
      dynamodb: {
        SequenceNumber: '7',
        Keys: { pk: { S: 'ORDER#X' }, sk: { S: 'ORDER' } },
        NewImage: { pk: { S: 'ORDER#X' }, sk: { S: 'ORDER' }, card: { S: 'not json' } },
      },
    };
    await world.stream.hand([{}, broken]);
    const letters: string[] = [];
    await world.failures.lookThrough(({ body }) => {
      letters.push(body);
      return Promise.resolve('stays');
    });
    expect(letters).toHaveLength(1);
    expect(letters.join()).toContain('"pk":"ORDER#X"');
    expect([...letters, ...world.logged].join()).not.toContain('not json');
  });
});

/** Some order that has nothing to do with time. */
const weightOf = ({ dynamodb }: DynamoDBRecord): number =>
  (Number(dynamodb?.SequenceNumber ?? 0) * 7919) % 1013;
