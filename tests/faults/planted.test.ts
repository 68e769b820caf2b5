import { platformOn } from '../../functions/platform/wiring';
import { createWorld, type World } from '../support/api';
import { PLANTED, type Planted } from '../support/linearizability/planted';
import { firstObjection, openTheatre } from '../support/linearizability/theatre';
import { unsteady } from '../support/linearizability/unsteady';

const MOST_HISTORIES = 120;

describe('a fault that is planted in the server', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  it.each(Object.entries(PLANTED))('is found in its histories: %s', async (_, planted) => {
    const theatre = await openTheatre(world, serverWith(planted));
    const seeds = Array.from({ length: MOST_HISTORIES }, (_, index) => 1 + index);
    const objection = await firstObjection(theatre, seeds);
    theatre.close();
    expect(objection).toMatch(/^seed \d+, from \w+:\n/);
  });

  const serverWith = ({ table = same, handler = same }: Planted) =>
    handler(world.apiOn(platformOn(table(unsteady(world.platform.table, 2)), world.platform)));
});

const same = <T>(sound: T): T => sound;
