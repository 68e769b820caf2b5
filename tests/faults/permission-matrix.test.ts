import { COMMAND_NAMES } from '../../domain/order/command-names';
import { ORDER_STATES } from '../../domain/order/states';
import { createWorld, type World } from '../support/api';
import { AT_HOME, gather, type Cast } from './permissions/cast';
import { checkScene, tally } from './permissions/check-scene';
import { placeDoor, walk } from './permissions/steps';
import { OF_ONE_COMMUNITY } from './permissions/scenes';

/** As many requests as the loop asks for at least, from one place alone. */
const AT_LEAST = 12_000;

describe('every role, every command, every state, through the real handler', () => {
  let world: World;
  let cast: Cast;
  let targetId: string;
  const count = tally();

  beforeAll(async () => {
    world = await createWorld();
    cast = await gather(world);
    targetId = await walk({ world, cast }, await placeDoor(cast), [['staff', 'accept', {}]]);
  });
  afterAll(() => world.close());

  it.each(OF_ONE_COMMUNITY.map((scene) => [scene.name, scene] as const))(
    '%s: whom the loop names is let, nobody else changes anything',
    async (_, scene) => {
      await checkScene({ world, cast, targetId }, scene, { people: AT_HOME, count });
    },
  );

  it('was all of it', () => {
    expect(count.sent).toBe(AT_HOME.length * COMMAND_NAMES.length * ORDER_STATES.length);
    expect(count.sent).toBeGreaterThan(AT_LEAST);
    expect(count.done).toBeGreaterThan(count.let / 2);
  });
});
