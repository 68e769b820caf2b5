import { DAY, HOUR, toWireTime } from '../../../../domain/time/shanghai';
import { raiseTime } from '../../../../domain/time/windows';
import { onClock } from '../../../../functions/clock/on-clock';
import type { GroupAnswer } from '../../../../functions/orders/overview/attention-list';
import {
  collectivePartition,
  watchedKey,
  watchedPartition,
} from '../../../../functions/platform/table/keys';
import { COMMUNITY, SUBDISTRICT } from '../../../../local/demo/areas';
import {
  aDoor,
  createWorld,
  evidenceAt,
  someCare,
  stepsIn,
  type World,
} from '../../../support/api';

interface Answer {
  groups: GroupAnswer[];
}

describe('what the level above sees to (关注)', () => {
  let world: World;
  const ids: Record<string, string> = {};
  const asked = (key: string, query = '') =>
    world.as(key).get<Answer>(`/v1/attention?limit=50${query}`);
  const groups = async (key: string, query = '') => {
    const { body, status, text } = await asked(key, query);
    if (status !== 200) throw new Error(text);
    return body.groups;
  };
  const named = async (key: string, query = '') =>
    Object.fromEntries(
      (await groups(key, query))
        .filter(({ count }) => count > 0)
        .map(({ group, items }) => [
          group,
          items.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id) ?? id),
        ]),
    );
  const groupOf = async (name: string) => {
    const found = (await groups('subdistrict-sun')).find(({ group }) => group === name);
    if (found === undefined) throw new Error(name);
    return found;
  };

  beforeAll(async () => {
    world = await createWorld();
    const { place, accepted, started, fulfilled, taken, rated, dispatched, run } = stepsIn(world);
    const at = (days: number) => toWireTime(world.clock.now() + days * DAY);
    ids['called'] = (await started()).id;
    await run('staff-zhao', ids['called'], 'escalate', { reason: '要街道来协调' });
    const parking = aDoor({ categoryCode: 'parking', answers: { what: 'blocking' } });
    const hard = (await place(parking)).id;
    ids['to be shelved'] = (await run('staff-zhao', hard, 'accept', {})).id;
    const shelving = { cause: '没有地方', done: '问过物业', reviewAt: at(30) };
    await run('staff-zhao', hard, 'shelve', shelving);
    const shelved = (await place(parking)).id;
    ids['shelved'] = (await run('staff-zhao', shelved, 'accept', {})).id;
    await run('subdistrict-sun', shelved, 'shelve', shelving);
    ids['hidden'] = (await accepted(aDoor({ public: true }))).id;
    world.clock.advance(60_000);
    await run('staff-zhao', ids['hidden'], 'hide', { reason: '写了别人的名字' });
    ids['later'] = (await started()).id;
    const { promisedAt = '' } = (await world.as('staff-zhao').get(`/v1/orders/${ids['later']}`))
      .body;
    await run('repair-worker', ids['later'], 'request-extension', {
      until: toWireTime(Date.parse(promisedAt) + DAY),
      reason: '等配件',
    });
    ids['talked out of'] = (await taken()).id;
    await run('resident-wang', ids['talked out of'], 'withdraw', { reasonCode: 'askedTo' });
    ids['to be exempted'] = (await rated()).id;
    const exemption = { reasonCode: 'forceMajeure', proof: '全市停水' };
    await run('staff-zhao', ids['to be exempted'], 'exempt', exemption);
    ids['wanted by many'] = (await accepted(aDoor({ public: true }))).id;
    await world.stream.drain();
    for (let neighbour = 0; neighbour < 9; neighbour += 1) {
      const joining = await world.add({ displayName: `邻居${neighbour}` });
      await joining.run(ids['wanted by many'], 'join', {});
    }
    ids['sensitive'] = (await dispatched(someCare(), 'warmSun')).id;
    await run('staff-zhao', ids['sensitive'], 'escalate', { reason: '要评估' });
    await fulfilled();
    await rated();
    await world.stream.drain();
  });
  afterAll(() => world.close());

  it('puts each order into the groups that it belongs to, and counts them', async () => {
    expect(await named('subdistrict-sun')).toEqual({
      called: ['called', 'sensitive'],
      requested: ['to be shelved', 'to be exempted'],
      extension: ['later'],
      askedTo: ['talked out of'],
      collective: ['wanted by many'],
      shelved: ['shelved'],
      hidden: ['hidden'],
    });
    expect((await groupOf('called')).count).toBe(2);
  });

  it('says since when, until when and whose turn it is', async () => {
    expect((await groupOf('shelved')).items).toMatchObject([
      { turn: '星光社区', until: expect.any(String), pause: { shelved: true } },
    ]);
    expect((await groupOf('extension')).items).toMatchObject([{ turn: '星河街道' }]);
    const [hidden] = (await groupOf('hidden')).items;
    expect(Date.parse(hidden?.since ?? '')).toBe(Date.parse(hidden?.placedAt ?? '') + 60_000);
    expect((await groupOf('collective')).items).toMatchObject([{ turn: '星光社区' }]);
  });

  it('goes on in one group page by page', async () => {
    const page = (rest: string) =>
      world.as('subdistrict-sun').get<Answer>(`/v1/attention?group=requested&limit=1${rest}`);
    const [one] = (await page('')).body.groups;
    expect(one).toMatchObject({ count: 2, items: [{ id: ids['to be shelved'] }] });
    const [two] = (await page(`&cursor=${one?.next ?? ''}`)).body.groups;
    expect(two).toMatchObject({ count: 2, items: [{ id: ids['to be exempted'] }] });
    expect(two).not.toHaveProperty('next');
    expect((await page('&cursor=junk')).status).toBe(400);
  });

  it('leaves to each level what was asked of it', async () => {
    const above = await named('district-qian');
    expect(Object.keys(above)).toEqual(['askedTo', 'collective', 'shelved', 'hidden']);
    expect(await named('subdistrict-sun', '&area=990102001002')).toEqual({});
    expect(await named('subdistrict-sun', '&area=990102001001')).toHaveProperty('called');
    expect((await asked('subdistrict-sun', '&area=990103')).status).toBe(403);
    expect((await asked('lead-chen')).status).toBe(403);
  });

  it('drops what was seen to', async () => {
    const { run } = stepsIn(world);
    const exemption = { reasonCode: 'forceMajeure', proof: '属实' };
    await run('subdistrict-sun', ids['to be exempted'] ?? '', 'exempt', exemption);
    const heard = { reached: true, resolved: true, satisfaction: 'fair', words: '自己修了' };
    await run('subdistrict-sun', ids['talked out of'] ?? '', 'follow-up', heard);
    await run('subdistrict-sun', ids['called'] ?? '', 'respond', {});
    await world.stream.drain();
    const left = await named('subdistrict-sun');
    expect(left).toMatchObject({ requested: ['to be shelved'], called: ['sensitive'] });
    expect(left).not.toHaveProperty('askedTo');
  });
});

describe('what is kept for the level above while it is open', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
  });
  afterEach(() => world.close());

  const groupOf = async (name: string, who = 'subdistrict-sun') => {
    const path = `/v1/attention?limit=50&group=${name}`;
    const { body } = await world.as(who).get<Answer>(path);
    return body.groups[0]?.items.map(({ id, turn }) => ({ id, turn }));
  };
  const rows = async (partition: string, index: 'openByArea' | 'byArea') =>
    (await world.platform.table.query(partition, { index })).items.length;
  const watched = () => rows(watchedPartition(COMMUNITY), 'openByArea');
  const tick = async (): Promise<void> => {
    await onClock(world.platform);
    await world.stream.drain();
  };

  it('is what somebody works on at twice its time, from when the clock finds it until it is done', async () => {
    const { started, run } = stepsIn(world);
    const { id } = await started();
    await world.stream.drain();
    const [{ dueAt = 0, dueSince, receivedAt } = {}] = await world.platform.orders.findMany([id]);
    const twice = raiseTime(dueSince ?? receivedAt ?? 0, dueAt);
    world.clock.advance(twice - world.clock.now() - 1);
    await tick();
    expect([await watched(), await groupOf('stuck')]).toEqual([0, []]);
    world.clock.advance(1);
    await tick();
    expect(await groupOf('stuck')).toEqual([{ id, turn: '蓝衫维修队' }]);
    expect(await groupOf('stuck', 'district-qian')).toEqual([{ id, turn: '蓝衫维修队' }]);
    await run('repair-worker', id, 'progress', { text: '零件到了' });
    await world.stream.drain();
    expect(await groupOf('stuck')).toEqual([{ id, turn: '蓝衫维修队' }]);
    await run('repair-worker', id, 'fulfil', evidenceAt(world.clock.now()));
    await world.stream.drain();
    expect([await watched(), await groupOf('stuck')]).toEqual([0, []]);
  });

  it('costs an order nothing that nobody above has to see to', async () => {
    const { accepted, run } = stepsIn(world);
    const written = () => world.platform.table.get(watchedKey(id));
    const { id } = await accepted();
    for (const [who, command, body] of [
      ['staff-zhao', 'pool', {}],
      ['repair-worker', 'claim', { promisedAt: toWireTime(world.clock.now() + DAY) }],
      ['repair-worker', 'start', {}],
      ['repair-worker', 'fulfil', evidenceAt(world.clock.now())],
    ] as const) {
      await run(who, id, command, body);
      await world.stream.drain();
      expect([command, await written()]).toEqual([command, undefined]);
    }
  });

  it('is stuck a second time under one due time, which the clock says once: 督办, and a pause', async () => {
    const { started, run } = stepsIn(world);
    const { id } = await started();
    const pressed = world.clock.now() + DAY;
    await run('subdistrict-sun', id, 'supervise', { text: '请快一点', dueAt: toWireTime(pressed) });
    world.clock.advance(DAY + HOUR);
    const expectedAt = toWireTime(world.clock.now() + 3 * DAY);
    const pausing = { reasonCode: 'parts', expectedAt, note: '等配件' };
    await run('repair-worker', id, 'pause', pausing);
    await tick();
    expect((await groupOf('stuck'))?.length).toBe(1);
    world.clock.advance(HOUR);
    await run('repair-worker', id, 'resume', {});
    await tick();
    expect(await groupOf('stuck')).toEqual([]);
    world.clock.advance(DAY);
    await tick();
    expect((await groupOf('stuck'))?.length).toBe(1);
  });

  it('is what is hidden, until it is shown again, and leaves with the owner', async () => {
    const { accepted, run } = stepsIn(world);
    const { id } = await accepted(aDoor({ public: true }));
    await run('staff-zhao', id, 'hide', { reason: '写了别人的名字' });
    await world.stream.drain();
    expect(await watched()).toBe(1);
    await run('staff-zhao', id, 'escalate', { reason: '要街道来协调' });
    await run('subdistrict-sun', id, 'respond', {});
    await world.stream.drain();
    expect([await watched(), await groupOf('hidden')]).toEqual([0, []]);
    expect(await rows(watchedPartition(SUBDISTRICT), 'openByArea')).toBe(1);
    await run('subdistrict-sun', id, 'show', {});
    await world.stream.drain();
    expect(await rows(watchedPartition(SUBDISTRICT), 'openByArea')).toBe(0);
  });

  it('is what many want, and no longer when that has ended, but again when it is reopened', async () => {
    const { started, run } = stepsIn(world);
    const { id } = await started(aDoor({ public: true }));
    await world.stream.drain();
    for (let neighbour = 0; neighbour < 9; neighbour += 1)
      await (await world.add({ displayName: `邻居${neighbour}` })).run(id, 'join', {});
    await world.stream.drain();
    const many = () => rows(collectivePartition(COMMUNITY), 'byArea');
    expect([await many(), (await groupOf('collective'))?.length]).toEqual([1, 1]);
    await run('repair-worker', id, 'fulfil', evidenceAt(world.clock.now()));
    await world.stream.drain();
    expect([await many(), await groupOf('collective')]).toEqual([0, []]);
    await run('resident-wang', id, 'reopen', { reason: '还是关不上' });
    await world.stream.drain();
    expect([await many(), (await groupOf('collective'))?.length]).toEqual([1, 1]);
  });
});
