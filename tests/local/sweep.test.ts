import { DAY, HOUR } from '../../domain/time/shanghai';
import { createSweep } from '../../local/sweep';
import { createWorld, type World } from '../support/api';

describe('the sweep of one machine', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
  });
  afterEach(() => world.close());

  const rowAt = (pk: string, endsIn: number) => ({
    pk,
    sk: 'ROW',
    expiresAt: Math.floor((world.clock.now() + endsIn) / 1000),
  });
  const isThere = async (pk: string): Promise<boolean> =>
    (await world.platform.table.get({ pk, sk: 'ROW' })) !== undefined;

  it('takes away what is over, and nothing else, at most once an hour', async () => {
    const { table } = world.platform;
    const { client, tableName } = world.ground;
    const sweep = createSweep({ client, tableName, clock: world.clock });
    await table.put(rowAt('OVER', -HOUR));
    await table.put(rowAt('LATER', 30 * 60_000));
    await table.put(rowAt('LASTS', DAY));
    const before = (await world.everything()).length;
    await sweep.run();
    expect([await isThere('OVER'), await isThere('LATER'), await isThere('LASTS')]).toEqual([
      false,
      true,
      true,
    ]);
    expect((await world.everything()).length).toBe(before - 1);
    world.clock.advance(31 * 60_000);
    await sweep.run();
    expect(await isThere('LATER')).toBe(true);
    world.clock.advance(30 * 60_000);
    await sweep.run();
    expect([await isThere('LATER'), await isThere('LASTS')]).toEqual([false, true]);
  });
});
