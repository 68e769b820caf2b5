import { createLocalQueue } from '../../local/queue';
import { createWorld, type World } from '../support/api';

const MINUTE = 60_000;

describe('a queue on one machine', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  let queues = 0;
  /** A queue of its own, and what its handler was given: `body×attempt`. */
  const aQueue = () => {
    queues += 1;
    const name = `test-${queues}`;
    const open = () => createLocalQueue(world.platform, name);
    const given: string[] = [];
    const workWith = (fails: (body: string) => boolean, queue = open()): Promise<void> =>
      queue.work((messages) => {
        for (const { body, attempt } of messages) given.push(`${body}×${attempt}`);
        const failed = messages.filter(({ body }) => fails(body)).map(({ id }) => id);
        return Promise.resolve({ failed });
      });
    return { open, given, workWith };
  };
  const bodies = (...of: string[]) => of.map((body, index) => ({ id: String(index), body }));

  it('hands over each message once and then has none', async () => {
    const { open, given, workWith } = aQueue();
    await open().send(bodies('a', 'b'));
    await workWith(() => false);
    await workWith(() => false);
    expect(given.sort()).toEqual(['a×1', 'b×1']);
  });

  it('hands nothing over before its time', async () => {
    const { open, given, workWith } = aQueue();
    await open().send([{ id: '1', body: 'later', delaySeconds: 90 }]);
    world.clock.advance(89_000);
    await workWith(() => false);
    expect(given).toEqual([]);
    world.clock.advance(1000);
    await workWith(() => false);
    expect(given).toEqual(['later×1']);
  });

  it('gives what failed again after pauses that grow, and lays it aside in the end', async () => {
    const { open, given, workWith } = aQueue();
    await open().send(bodies('bad', 'good'));
    for (let half = 0; half < 10; half += 1) {
      await workWith((body) => body === 'bad');
      world.clock.advance(MINUTE / 2);
    }
    expect(given.sort()).toEqual(['bad×1', 'bad×2', 'bad×3', 'bad×4', 'good×1']);
    world.clock.advance(MINUTE);
    await workWith((body) => body === 'bad');
    expect(given).toContain('bad×5');
    expect(await open().dead()).toEqual([{ id: expect.any(String), body: 'bad' }]);
    world.clock.advance(60 * MINUTE);
    await workWith(() => true);
    expect(given).toHaveLength(6);
  });

  it('keeps a message that throws from holding up others', async () => {
    const { open, given } = aQueue();
    await open().send(bodies('a', 'throws', 'c'));
    await open().work((messages) => {
      if (messages.some(({ body }) => body === 'throws')) throw new Error('no');
      given.push(...messages.map(({ body }) => body));
      return Promise.resolve({ failed: [] });
    });
    expect(given.sort()).toEqual(['a', 'c']);
  });

  it('gives a message again that was in hand when the process ended, without end of trying', async () => {
    const { open, given, workWith } = aQueue();
    await open().send(bodies('deadly'));
    const neverEnds = new Promise<{ failed: string[] }>(() => undefined);
    for (let death = 0; death < 6; death += 1) {
      await new Promise<void>((died) => {
        void open().work(([message]) => {
          given.push(`deadly×${message?.attempt ?? 0}`);
          died();
          return neverEnds;
        });
        if (death === 5) died();
      });
      world.clock.advance(10 * MINUTE);
    }
    await workWith(() => false);
    expect(given).toEqual([1, 2, 3, 4, 5].map((attempt) => `deadly×${attempt}`));
    expect(await open().dead()).toMatchObject([{ body: 'deadly' }]);
  });

  it('hands a message to one of two who work it off at once', async () => {
    const { open, given, workWith } = aQueue();
    await open().send(bodies(...Array.from({ length: 30 }, (_, index) => `m${index}`)));
    await Promise.all([workWith(() => false), workWith(() => false), workWith(() => false)]);
    expect(given).toHaveLength(30);
  });

  it('is looked through by a command', async () => {
    const { open } = aQueue();
    await open().send(bodies('stays', 'goes', 'changes'));
    await open().lookThrough(({ body }) =>
      Promise.resolve(body === 'stays' || body === 'goes' ? body : { body: 'changed' }),
    );
    const left: string[] = [];
    await open().lookThrough(({ body }) => {
      left.push(body);
      return Promise.resolve('stays');
    });
    expect(left.sort()).toEqual(['changed', 'stays']);
  });
});
