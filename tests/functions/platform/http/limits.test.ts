import { createLimits } from '../../../../functions/platform/limits';
import { createTable } from '../../../../functions/platform/table/table';
import { createWorld, PUSH_TOKEN, SECRET, type Answer, type World } from '../../../support/api';

const NOWHERE = '01JZZZZZZZZZZZZZZZZZZZZZZZ';
const MINUTE = 60_000;

/** How many of the answers were no 429. */
const passed = (answers: readonly Answer<unknown>[]): number =>
  answers.filter(({ status }) => status !== 429).length;

const times = <T>(count: number, act: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => act(index)));

/** A command that changes nothing, for somebody whom it is counted for. */
const command = (who: ReturnType<World['as']>) => who.run(NOWHERE, 'urge', {});
const read = (who: ReturnType<World['as']>) => who.get('/v1/me');

describe('requests a minute', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ limits: true });
  });
  afterEach(() => world.close());

  const counted = async (): Promise<string[]> =>
    (await world.everything()).filter((item) => item.includes('COUNT#'));

  it('sixty sign-ins an address, then a pause', async () => {
    const answers = await times(80, () =>
      world.nobody.post('/v1/sessions', { code: 'demo:nobody' }),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(60);
    const limited = answers.find(({ status }) => status === 429);
    expect(limited?.problem).toMatchObject({
      code: 'rate_limited',
      title: '点得太快了,歇一歇再来',
    });
    expect(Number(limited?.headers['retry-after'])).toBe(60);
    world.clock.advance(MINUTE);
    expect((await world.nobody.post('/v1/sessions', { code: 'demo:nobody' })).status).toBe(401);
  });

  it('three hundred commands a person, however many come at once', async () => {
    const wang = world.as('resident-wang');
    const answers = await times(400, () => command(wang));
    expect(passed(answers)).toBe(300);
    expect((await command(wang)).headers['retry-after']).toBe('60');
    expect((await command(world.as('staff-zhao'))).status).toBe(404);
    expect((await read(wang)).status).toBe(200);
    world.clock.advance(MINUTE - 1);
    expect((await command(wang)).headers['retry-after']).toBe('1');
    world.clock.advance(1);
    expect((await command(wang)).status).toBe(404);
  });

  it('twelve hundred reads a person, however they come', async () => {
    const wang = world.as('resident-wang');
    for (let count = 0; count < 100; count += 1) expect((await read(wang)).status).toBe(200);
    const answers = await times(1200, () => read(wang));
    expect(passed(answers)).toBe(1100);
  });

  it('the same three hundred where two processes share them', async () => {
    const one = world.as('resident-wang');
    const other = world.another().as('resident-wang');
    let through = 0;
    for (let count = 0; count < 10; count += 1) {
      through += passed([await command(one), await command(other)]);
    }
    const answers = await times(320, (index) => command(index % 2 === 0 ? one : other));
    expect(through + passed(answers)).toBe(300);
  });

  it('nothing more in another process, once one has reached the limit', async () => {
    const one = world.as('resident-wang');
    expect(passed(await times(301, () => command(one)))).toBe(300);
    expect((await command(world.another().as('resident-wang'))).status).toBe(429);
  });

  it('sixty sign-ins an address over three processes', async () => {
    const processes = [world, world.another(), world.another()];
    const answers = await times(90, (index) =>
      (processes[index % 3] ?? world).nobody.post('/v1/sessions', { code: 'demo:nobody' }),
    );
    expect(passed(answers)).toBe(60);
  });

  it('nothing is written for a few requests; later ones share one row, which will be swept', async () => {
    const wang = world.as('resident-wang');
    await times(4, () => command(wang));
    for (let count = 0; count < 30; count += 1) await read(wang);
    expect(await counted()).toEqual([]);
    await command(wang);
    await read(wang);
    world.clock.advance(MINUTE);
    await times(10, () => command(wang));
    const rows = await counted();
    expect(rows).toHaveLength(2);
    const swept = rows.map((row) => Number(/"expiresAt",(\d+)/.exec(row)?.[1]));
    expect(swept.filter((at) => at * 1000 > world.clock.now())).toHaveLength(2);
  });

  it('pages without signing in and what WeChat sends count by address, as reads', async () => {
    const push = () => world.nobody.post(`/v1/wechat/push?signature=${PUSH_TOKEN}`, {});
    const areas = () => world.nobody.get('/v1/areas');
    const first = await times(400, push);
    const then = await times(900, areas);
    expect([passed(first), passed(then)]).toEqual([400, 800]);
    expect((await push()).status).toBe(429);
    const rows = await counted();
    expect(rows).toHaveLength(1);
    expect(rows.filter((row) => row.includes('127.0.0.1'))).toEqual([]);
  });

  it('nobody is refused where the table cannot count, and it is logged', async () => {
    const logged: string[] = [];
    const log = {
      info: () => undefined,
      error: (message: string) => void logged.push(message),
    };
    const table = createTable(world.ground.client, 'no-such-table');
    const limits = createLimits({ table, clock: world.clock, log, secret: SECRET });
    const who = { person: { id: NOWHERE }, counts: [] };
    await times(400, () => limits.count('command', who));
    expect(new Set(logged)).toEqual(new Set(['limit not counted']));
  });

  it('no limit at all where none are kept', async () => {
    const free = await createWorld();
    const wang = free.as('resident-wang');
    expect(passed(await times(320, () => command(wang)))).toBe(320);
    expect((await free.everything()).filter((item) => item.includes('COUNT#'))).toEqual([]);
    await free.close();
  });
});
