import {
  aDoor,
  chainProblems,
  createWorld,
  historyOf,
  stepsIn,
  type World,
} from '../../support/api';

const CANARY = '身份证金丝雀';
const SECOND = '电话金丝雀';

describe('redacting (隐去)', () => {
  let world: World;
  let id: string;
  const everything = async (): Promise<string> => (await world.opened()).join();

  beforeAll(async () => {
    world = await createWorld();
    const description = `单元门坏了,${CANARY}、${SECOND}。`;
    id = (await stepsIn(world).accepted(aDoor({ description, title: '门坏了' }))).id;
    await world.stream.drain();
  });
  afterAll(() => world.close());

  it('takes what was named out of every view at once, and out of the table soon after', async () => {
    const redact = { field: 'description', find: CANARY, reason: '写了证件' };
    const { description } = await stepsIn(world).run('lead-chen', id, 'redact', redact);
    expect(description).not.toContain(CANARY);
    expect(description).toContain('单元门坏了');
    await world.stream.drain();
    expect(await everything()).not.toContain(CANARY);
    expect(await everything()).toContain(SECOND);
  });

  it('takes out what an earlier redaction had left', async () => {
    const redact = { field: 'description', find: SECOND, reason: '写了电话' };
    await stepsIn(world).run('lead-chen', id, 'redact', redact);
    await world.stream.drain();
    expect(await everything()).not.toContain(SECOND);
    const { body } = await world.as('resident-wang').get(`/v1/orders/${id}`);
    expect(body.description).toContain('单元门坏了');
    expect(body.resident).toEqual({ displayName: '王秀兰' });
  });

  it('leaves the chain as it was, with who and that, not what', async () => {
    const items = await historyOf(world.as('resident-wang'), id);
    expect(chainProblems(items)).toEqual([]);
    expect(items.slice(2).map(({ command, data }) => [command, data])).toEqual([
      ['redact', { field: 'description' }],
      ['redact', { field: 'description' }],
    ]);
  });

  it('is the lead’s alone', async () => {
    const redact = { field: 'description', reason: '写了证件' };
    const refused = await world.as('staff-zhao').run(id, 'redact', redact);
    expect(refused).toMatchObject({ status: 403, problem: { code: 'forbidden' } });
  });
});
