import { createClockDeps } from '../../../functions/clock/deps';
import { createClockWorker, fanOut } from '../../../functions/clock/fan-out';
import type { QueueMessage } from '../../../functions/platform/queue/queue';
import { createWorld, orderIn, stepsIn, type World } from '../../support/api';

describe('the clock in the cloud', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  it('hands each district to a worker, and the roots to one more; they do what is due', async () => {
    const { id, dueAt } = await stepsIn(world).pooled();
    world.clock.advance(Date.parse(dueAt ?? '') - world.clock.now());
    const sent: QueueMessage[] = [];
    const send = (messages: readonly QueueMessage[]) =>
      Promise.resolve(void sent.push(...messages));
    await fanOut(world.platform.areas, { send });
    expect(sent.map(({ body }) => body)).toEqual(['990102', 'roots']);
    const worker = createClockWorker(createClockDeps(world.platform));
    const received = sent.map((message) => ({ ...message, attempt: 1 }));
    expect(await worker(received)).toEqual({ failed: [] });
    expect((await worker(received)).failed).toEqual([]);
    const { items } = await world.platform.table.query('ROOTS');
    expect(items.length).toBe(1);
    const order = orderIn(await world.as('staff-zhao').get(`/v1/orders/${id}`));
    expect(order).toMatchObject({ state: 'accepted', version: 4 });
  });

  it('gives back what could not be done, and only that', async () => {
    const deps = createClockDeps(world.platform);
    const blind = { ...deps.areas, childrenOf: () => Promise.reject(new Error('no table')) };
    const roots = { ...deps.roots, findLatest: () => Promise.resolve({ ...someRoot }) };
    const worker = createClockWorker({ ...deps, areas: blind, roots });
    const messages = [
      { id: 'a', body: '990102', attempt: 1 },
      { id: 'b', body: 'roots', attempt: 1 },
    ];
    expect(await worker(messages)).toEqual({ failed: ['a'] });
  });
});

/** Of a day that is not over: nothing is to be made up. */
const someRoot = { day: '2999-01-01', at: 0, root: '', count: 0, districts: [] };
