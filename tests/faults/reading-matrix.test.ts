import { createWorld, type World } from '../support/api';
import { EVERYBODY, gather, PERSONAS, type Cast } from './permissions/cast';
import { looksOf } from './permissions/reading/looks';
import { READ_SCENES } from './permissions/reading/scenes';

describe('who sees what', () => {
  let world: World;
  let cast: Cast;

  beforeAll(async () => {
    world = await createWorld();
    cast = await gather(world);
  });
  afterAll(() => world.close());

  it.each(READ_SCENES.map((scene) => [scene.name, scene] as const))(
    '%s',
    async (_, { make, sees, others }) => {
      const id = await make({ world, cast });
      const seen = await Promise.all(
        PERSONAS.map(async (persona) => [persona, await looksOf(cast.as(persona), id)] as const),
      );
      expect(Object.fromEntries(seen)).toEqual(
        Object.fromEntries(PERSONAS.map((persona) => [persona, sees[persona] ?? others])),
      );
      const publicly = await Promise.all(
        (['nobody', 'placer', 'admin'] as const).map((somebody) =>
          looksOf(cast.as(somebody), id, 'public/orders'),
        ),
      );
      expect(publicly).toEqual([others, others, others]);
    },
  );

  it('asked everybody', () => {
    expect(EVERYBODY.length).toBe(PERSONAS.length + 1);
  });
});
