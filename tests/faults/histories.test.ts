import { platformOn } from '../../functions/platform/wiring';
import { createWorld, type World } from '../support/api';
import type { History } from '../support/linearizability/play';
import { unsteady } from '../support/linearizability/unsteady';
import { firstObjection, openTheatre, type Theatre } from '../support/linearizability/theatre';

const HISTORIES = Number(process.env['HISTORIES'] ?? 500);
const FIRST_SEED = Number(process.env['SEED'] ?? 1);

type Kind = 'read' | 'taken' | 'refused' | 'replayed' | 'unanswered' | 'broken';

function kindOf({ call, answered }: History[number]): Kind {
  if (answered === undefined) return 'unanswered';
  const { status, isReplay } = answered.answer;
  if (status >= 400) return status >= 500 ? 'broken' : 'refused';
  if (isReplay === true) return 'replayed';
  return call.kind === 'command' ? 'taken' : 'read';
}

describe('several clients at one order, over HTTP', () => {
  let world: World;
  let theatre: Theatre;

  beforeAll(async () => {
    world = await createWorld();
    const platform = platformOn(unsteady(world.platform.table, 1), world.platform);
    theatre = await openTheatre(world, world.apiOn(platform));
  });
  afterAll(async () => {
    theatre.close();
    await world.close();
  });

  it(
    `see what one at a time would see, in all of ${HISTORIES} histories`,
    async () => {
      const tally = { read: 0, taken: 0, refused: 0, replayed: 0, unanswered: 0, broken: 0 };
      const seeds = Array.from({ length: HISTORIES }, (_, index) => FIRST_SEED + index);
      const objection = await firstObjection(theatre, seeds, {
        onPlayed: ({ history }) => {
          for (const operation of history) tally[kindOf(operation)] += 1;
        },
      });
      expect(objection).toBeUndefined();
      // A history in which nothing is taken, refused, repeated or lost would prove little.
      expect(tally.taken).toBeGreaterThan(2 * HISTORIES);
      expect(tally.refused).toBeGreaterThan(2 * HISTORIES);
      expect(tally.replayed).toBeGreaterThan(HISTORIES / 10);
      expect(tally.unanswered).toBeGreaterThan(HISTORIES / 10);
      expect(tally.broken).toBe(0);
    },
    HISTORIES * 2_000,
  );
});
