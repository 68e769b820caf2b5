import { PARTNER_IDS } from '../../local/demo/partner-ids';
import { createWorld, stepsIn, type Client, type World } from '../support/api';
import { chainProblems, historyOf } from '../support/api/history';

/** `npm run test:claims` lets 1,000 race 1,000 times. */
const CLAIMERS = Number(process.env['CLAIMERS'] ?? 200);
const ROUNDS = Number(process.env['ROUNDS'] ?? 20);

describe('many partners who claim one order at once (抢单)', () => {
  let world: World;
  let claimers: Client[];

  beforeAll(async () => {
    world = await createWorld();
    const partners = [PARTNER_IDS.blueShirts, PARTNER_IDS.property];
    claimers = await Promise.all(
      Array.from({ length: CLAIMERS }, (_, index) =>
        world.add({
          displayName: `师傅${index}`,
          memberships: [
            { role: 'partnerMember', partnerId: partners[index % 2] ?? '', title: '师傅' },
          ],
        }),
      ),
    );
  });
  afterAll(() => world.close());

  it.each(Array.from({ length: ROUNDS }, (_, round) => round + 1))(
    'leaves exactly one winner, and tells everyone else what became of it (round %i)',
    async () => {
      const { id } = await stepsIn(world).pooled();
      const answers = await Promise.all(claimers.map((claimer) => claimer.run(id, 'claim')));
      const won = answers.filter(({ status }) => status === 200);
      const lost = answers.filter(({ status }) => status !== 200);
      expect(won.map(({ body }) => body.state)).toEqual(['taken']);
      const outcomes = lost.map(({ status, problem }) => ({
        status,
        code: problem?.code,
        id: problem?.current?.id,
        state: problem?.current?.state,
        version: problem?.current?.version,
      }));
      const told = { status: 409, code: 'illegal_transition', id, state: 'taken', version: 4 };
      expect(outcomes).toEqual(lost.map(() => told));
      const items = await historyOf(world.as('staff-zhao'), id);
      expect(items.map(({ command }) => command)).toEqual(['place', 'accept', 'pool', 'claim']);
      expect(chainProblems(items)).toEqual([]);
      // No partner comes to the most that it may hold.
      await stepsIn(world).run('resident-wang', id, 'withdraw', { reasonCode: 'solved' });
    },
  );

  it('tells a loser nothing that the pool did not show', async () => {
    const { id } = await stepsIn(world).pooled();
    const [first, second] = claimers;
    await first?.run(id, 'claim');
    const lost = await second?.run(id, 'claim');
    expect(Object.keys(lost?.problem?.current ?? {}).sort()).toEqual(['id', 'state', 'version']);
  });
});
