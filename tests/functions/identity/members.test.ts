import type { Me } from '../../../functions/identity/me';
import { COMMUNITY, DISTRICT, FAR_COMMUNITY, SUBDISTRICT } from '../../../local/demo/areas';
import { PARTNER_IDS } from '../../../local/demo/partner-ids';
import { getUser, PERSONAS } from '../../../local/demo/people';
import { aDoor, createWorld, stepsIn, type World } from '../../support/api';
import { EVERY_ROLE, GRID, STAFF, teamQuery, teamsIn, type Given } from './teams';

const LEAD: Given = { role: 'communityLead', areaCode: COMMUNITY };
const MEMBER: Given = { role: 'partnerMember', partnerId: PARTNER_IDS.blueShirts };
const PARTNER_LEAD: Given = { ...MEMBER, role: 'partnerLead' };
const idOf = (key: string): string => getUser(key).id;

describe('the members of a team (成员)', () => {
  let world: World;
  let teams: ReturnType<typeof teamsIn>;
  beforeAll(async () => {
    world = await createWorld();
    teams = teamsIn(world);
  });
  afterAll(() => world.close());

  const chen = () => world.as('lead-chen');
  const sun = () => world.as('subdistrict-sun');
  const kept = async () => (await world.everything()).filter((row) => !row.includes('SESSION#'));
  /** Somebody new who has accepted an invitation to this. */
  const joined = async (by: string, given: Given, name?: string, title = '') => {
    const { code } = (await teams.invite(world.as(by), given, { title })).body;
    const newcomer = await teams.newcomer(name);
    world.clock.advance(1);
    const { status } = await teams.accept(newcomer, code);
    if (status !== 200) throw new Error(`not accepted: ${status}`);
    world.clock.advance(1);
    return newcomer;
  };

  it('are listed from the top down, those of the grids with their community', async () => {
    const { items, mayInvite } = await teams.team(chen(), { areaCode: COMMUNITY });
    expect(items.map(({ displayName, role, placeName }) => [displayName, role, placeName])).toEqual(
      [
        ['陈立新', 'communityLead', '星光社区'],
        ['赵慧', 'communityStaff', '星光社区'],
        ['李春梅', 'gridWorker', '星光社区第二网格'],
      ],
    );
    expect(items.map(({ mayEnd }) => mayEnd)).toEqual([false, true, true]);
    expect(items[1]).toMatchObject({
      id: idOf('staff-zhao'),
      title: '社区工作者',
      areaCode: COMMUNITY,
    });
    expect(Date.parse(items[1]?.since ?? '')).toBeLessThanOrEqual(world.clock.now());
    expect(mayInvite.map(({ role, placeName }) => [role, placeName])).toEqual([
      ['communityStaff', '星光社区'],
      ...['一', '二', '三', '四', '五', '六'].map((one) => ['gridWorker', `星光社区第${one}网格`]),
    ]);
  });

  it.each<[string, Given, string[], string[]]>([
    ['subdistrict-sun', LEAD, ['陈立新', '赵慧', '李春梅'], ['communityLead']],
    [
      'district-qian',
      { role: 'subdistrictStaff', areaCode: SUBDISTRICT },
      ['孙志远'],
      ['subdistrictStaff'],
    ],
    ['admin', { role: 'districtStaff', areaCode: DISTRICT }, ['钱明'], ['districtStaff']],
    ['admin', STAFF, [], []],
    ['repair-lead', MEMBER, ['吴海', '韩铁柱'], ['partnerMember']],
    ['lead-chen', MEMBER, ['吴海', '韩铁柱'], ['partnerLead']],
  ])('%s sees of %j who is there, and what they may give', async (key, place, names, roles) => {
    const { items, mayInvite } = await teams.team(world.as(key), place);
    expect(items.map(({ displayName }) => displayName)).toEqual(names);
    expect(mayInvite.map(({ role }) => role)).toEqual(roles);
  });

  describe('are nobody else’s business', () => {
    const SEEING: [Given, string[]][] = [
      [STAFF, ['lead-chen', 'subdistrict-sun', 'district-qian', 'admin']],
      [
        { role: 'communityStaff', areaCode: FAR_COMMUNITY },
        ['subdistrict-sun', 'district-qian', 'admin'],
      ],
      [
        { role: 'subdistrictStaff', areaCode: SUBDISTRICT },
        ['subdistrict-sun', 'district-qian', 'admin'],
      ],
      [MEMBER, ['repair-lead', 'lead-chen', 'subdistrict-sun', 'district-qian']],
    ];
    const others = SEEING.flatMap(([place, seeing]) =>
      PERSONAS.filter(({ key }) => !seeing.includes(key)).map(({ key }) => [key, place] as const),
    );

    it.each(others)('%s is refused %j', async (key, place) => {
      const query = teamQuery(place);
      for (const path of ['members', 'members/log', 'invitations']) {
        expect((await world.as(key).get(`/v1/${path}?${query}`)).status).toBe(403);
      }
    });

    it.each(SEEING)('%j is seen by %j', async (place, seeing) => {
      for (const key of seeing) {
        const { status } = await world.as(key).get(`/v1/members?${teamQuery(place)}`);
        expect([key, status]).toEqual([key, 200]);
      }
    });

    it.each(['', '?area=', '?area=1', `?area=${COMMUNITY}&partner=x`, '?who=all'])(
      '400 for %j',
      async (query) => {
        expect((await chen().get(`/v1/members${query}`)).status).toBe(400);
      },
    );

    it.each(['area=990199', 'partner=nobody'])('404 for %s', async (query) => {
      expect((await chen().get(`/v1/members?${query}`)).status).toBe(404);
    });
  });

  describe('ended', () => {
    it('have no right any more at their next request, and are on no list', async () => {
      const newcomer = await joined('lead-chen', STAFF, '小周');
      expect((await newcomer.get('/v1/orders?view=queue')).status).toBe(200);
      expect((await teams.end(chen(), newcomer.id, STAFF)).status).toBe(204);
      expect((await newcomer.get('/v1/orders?view=queue')).status).toBe(403);
      expect((await newcomer.get<Me>('/v1/me')).body.memberships).toEqual([]);
      const { items } = await teams.team(chen(), STAFF);
      expect(items.map(({ displayName }) => displayName)).not.toContain('小周');
    });

    it('once more, or where there was nothing, changes nothing', async () => {
      const newcomer = await joined('lead-chen', STAFF);
      await teams.end(chen(), newcomer.id, STAFF);
      const before = await kept();
      for (const id of [newcomer.id, idOf('resident-wang'), '01J0000000000000000000NQNE'])
        expect((await teams.end(chen(), id, STAFF)).status).toBe(204);
      expect(await kept()).toEqual(before);
    });

    it('in one place keep what they are in another', async () => {
      const newcomer = await joined('lead-chen', STAFF);
      const grid: Given = { role: 'gridWorker', areaCode: GRID };
      await teams.accept(newcomer, (await teams.invite(chen(), grid)).body.code);
      await teams.end(chen(), newcomer.id, STAFF);
      expect(await teams.membershipsOf(newcomer)).toEqual([expect.objectContaining(grid)]);
      await teams.end(chen(), newcomer.id, grid);
    });

    it.each(EVERY_ROLE)('as %s only by those who may give it', async (_role, given, givers) => {
      const holder = await teams.newcomer('持有人', [{ title: '', ...given }]);
      const before = await kept();
      for (const { key } of PERSONAS.filter((one) => !givers.includes(one.key))) {
        const { status } = await teams.end(world.as(key), holder.id, given);
        expect([key, [403, 404].includes(status)]).toEqual([key, true]);
      }
      expect(await kept()).toEqual(before);
      const [giver] = givers;
      if (giver === undefined) return;
      expect((await teams.end(world.as(giver), holder.id, given)).status).toBe(204);
      expect(await teams.membershipsOf(holder)).toEqual([]);
    });

    it('never as admin: 400', async () => {
      const path = `/v1/members/${idOf('admin')}?role=admin&area=${DISTRICT}`;
      for (const key of ['admin', 'district-qian'])
        expect((await world.as(key).delete(path)).status).toBe(400);
    });

    it('at the same moment by two is ended once', async () => {
      const newcomer = await joined('lead-chen', STAFF);
      const both = await Promise.all([1, 2].map(() => teams.end(chen(), newcomer.id, STAFF)));
      expect(both.map(({ status }) => status)).toEqual([204, 204]);
      const { items } = await teams.record(chen(), STAFF, '&limit=2');
      expect(items.map(({ event }) => event)).toEqual(['ended', 'joined']);
    });

    it('while they hold a task leave it with the partner, whose lead hands it on', async () => {
      const { taken, run } = stepsIn(world);
      const worker = await joined('repair-lead', MEMBER, '小马');
      const { id } = await taken(aDoor());
      await run('repair-lead', id, 'transfer', { workerId: worker.id });
      await teams.end(world.as('repair-lead'), worker.id, MEMBER);
      expect((await worker.run(id, 'start', {})).status).not.toBe(200);
      await run('repair-lead', id, 'transfer', { workerId: idOf('repair-worker') });
      await run('repair-worker', id, 'start', {});
    });
  });

  describe('stepping down', () => {
    it.each<[string, Given]>([
      ['lead-chen', LEAD],
      ['repair-lead', PARTNER_LEAD],
      ['subdistrict-sun', { role: 'subdistrictStaff', areaCode: SUBDISTRICT }],
      ['district-qian', { role: 'districtStaff', areaCode: DISTRICT }],
    ])('is not for %s, who is the last', async (key, given) => {
      expect(await teams.end(world.as(key), idOf(key), given)).toMatchObject({
        status: 422,
        problem: { code: 'last_lead' },
      });
      expect(await teams.membershipsOf(world.as(key))).toHaveLength(1);
    });

    it('is for one of two leads, and not for the other then', async () => {
      const second = await joined('subdistrict-sun', LEAD, '副书记');
      expect((await teams.end(second, second.id, LEAD)).status).toBe(204);
      expect(await teams.membershipsOf(second)).toEqual([]);
      expect((await teams.end(chen(), idOf('lead-chen'), LEAD)).status).toBe(422);
    });

    it('is not for staff: their lead ends it', async () => {
      const zhao = world.as('staff-zhao');
      expect((await teams.end(zhao, idOf('staff-zhao'), STAFF)).status).toBe(404);
    });

    it('of the last lead can be the doing of those above', async () => {
      const lead = await joined('subdistrict-sun', { ...LEAD, areaCode: FAR_COMMUNITY });
      const ended = await teams.end(sun(), lead.id, { ...LEAD, areaCode: FAR_COMMUNITY });
      expect(ended.status).toBe(204);
    });
  });

  it('are recorded: who gave whom what, and who ended it, newest first and in pages', async () => {
    const newcomer = await joined('lead-chen', STAFF, '小吴', '社工');
    await teams.end(chen(), newcomer.id, STAFF);
    world.clock.advance(1);
    const { id } = (await teams.invite(chen(), STAFF, { title: '没人来' })).body;
    world.clock.advance(1);
    await chen().delete(`/v1/invitations/${id}`);
    const by = { displayName: '陈立新' };
    const whom = { displayName: '小吴' };
    const { items } = await teams.record(chen(), STAFF, '&limit=5');
    expect(items).toMatchObject([
      { event: 'withdrawn', title: '没人来', by },
      { event: 'invited', title: '没人来', by },
      { event: 'ended', title: '社工', by, whom },
      { event: 'joined', title: '社工', by, whom, role: 'communityStaff', placeName: '星光社区' },
      { event: 'invited', title: '社工', by },
    ]);
    const first = await teams.record(sun(), STAFF, '&limit=2');
    const second = await teams.record(sun(), STAFF, `&limit=3&cursor=${first.next}`);
    expect([...first.items, ...second.items]).toEqual(items);
  });

  it('who have left are on no list, and nameless in the record', async () => {
    const newcomer = await joined('lead-chen', STAFF, '金丝雀');
    const { person } = (await world.platform.people.find(newcomer.id)) ?? {};
    if (person === undefined) throw new Error('nobody there');
    await world.platform.people.erase(person, 'digest');
    const { items } = await teams.team(chen(), STAFF);
    expect(items.map((one) => one.id)).not.toContain(newcomer.id);
    const [last] = (await teams.record(chen(), STAFF)).items;
    expect(last).toMatchObject({ event: 'joined', whom: { displayName: '已注销' } });
    const rows = await world.everything();
    expect(rows.filter((row) => row.includes('MEMBER#') && row.includes(newcomer.id))).toEqual([]);
  });
});
