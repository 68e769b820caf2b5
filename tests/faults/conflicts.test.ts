import { createWorld, stepsIn, type World } from '../support/api';
import { chainProblems, historyOf } from '../support/api/history';

describe('several people at one order', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  it('refuses a command for another version than it is now, with the order as it is', async () => {
    const { id } = await stepsIn(world).accepted();
    const note = { channel: 'phone', reached: true };
    const late = await world.as('staff-zhao').run(id, 'contact', note, { ifMatch: '"1"' });
    expect(late).toMatchObject({
      status: 409,
      problem: { code: 'version_conflict', current: { id, state: 'accepted', version: 2 } },
    });
    const inTime = await world.as('staff-zhao').run(id, 'contact', note, { ifMatch: '"2"' });
    expect(inTime).toMatchObject({ status: 200, headers: { etag: '"3"' } });
  });

  it('takes the ETag of a reading as If-Match', async () => {
    const { id } = await stepsIn(world).accepted();
    const { headers } = await world.as('staff-zhao').get(`/v1/orders/${id}`);
    const answer = await world
      .as('staff-zhao')
      .run(id, 'pool', {}, { ifMatch: headers['etag'] ?? '' });
    expect(answer.status).toBe(200);
  });

  it.each(['"nonsense"', '"1", "2"', '""'])('never acts on an If-Match of %s', async (ifMatch) => {
    const { id } = await stepsIn(world).accepted();
    const answer = await world.as('staff-zhao').run(id, 'pool', {}, { ifMatch });
    expect(answer).toMatchObject({ status: 409, problem: { code: 'version_conflict' } });
  });

  it('lets one of two with the same If-Match through', async () => {
    const { id } = await stepsIn(world).accepted();
    const answers = await Promise.all(
      ['staff-zhao', 'lead-chen'].map((key) =>
        world.as(key).run(id, 'contact', { channel: 'phone', reached: true }, { ifMatch: '"2"' }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('keeps every acknowledged command of many that race without If-Match', async () => {
    const { id } = await stepsIn(world).started();
    const keys = ['repair-worker', 'repair-lead', 'staff-zhao', 'lead-chen', 'resident-wang'];
    const said: string[] = [];
    for (let round = 0; round < 6; round += 1) {
      const answers = await Promise.all(
        keys.map(async (key) => {
          const text = `${round} ${key}`;
          const [command, body] = COMMAND_OF(key, text);
          const { status, problem } = await world.as(key).run(id, command, body);
          return { text, status, code: problem?.code };
        }),
      );
      said.push(...answers.filter(({ status }) => status === 200).map(({ text }) => text));
      const refused = answers.filter(({ status }) => status !== 200);
      expect(refused.filter(({ code }) => code !== 'version_conflict')).toEqual([]);
      expect(refused.length).toBeLessThan(keys.length);
    }
    const items = await historyOf(world.as('staff-zhao'), id);
    expect(items.slice(5).map(({ text }) => text)).toHaveLength(said.length);
    expect(
      items
        .flatMap(({ text }) => text ?? [])
        .filter((text) => said.includes(text))
        .sort(),
    ).toEqual([...said].sort());
    expect(chainProblems(items)).toEqual([]);
  });

  it('lets either the claim or the withdrawal come first, never both half', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { id } = await stepsIn(world).pooled();
      const [claimed, withdrawn] = await Promise.all([
        world.as('repair-worker').run(id, 'claim'),
        world.as('resident-wang').run(id, 'withdraw', { reasonCode: 'solved' }),
      ]);
      const items = await historyOf(world.as('resident-wang'), id);
      const last = items.slice(3).map(({ command }) => command);
      expect(withdrawn.status).toBe(200);
      expect(last).toEqual(claimed.status === 200 ? ['claim', 'withdraw'] : ['withdraw']);
      expect(chainProblems(items)).toEqual([]);
    }
  });
});

const COMMAND_OF = (key: string, text: string): [string, object] => {
  if (key.startsWith('repair')) return ['progress', { text }];
  if (key.startsWith('resident')) return ['amend', { text }];
  return ['contact', { channel: 'phone', reached: true, words: text }];
};
