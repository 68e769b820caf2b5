import { DAY } from '../../../domain/time/shanghai';
import { COMMUNITY, DISTRICT, FAR_COMMUNITY } from '../../../local/demo/areas';
import { PARTNER_IDS } from '../../../local/demo/partner-ids';
import { getUser, PERSONAS } from '../../../local/demo/people';
import { createWorld, type World } from '../../support/api';
import { EVERY_ROLE, GRID, STAFF, teamsIn, type Given } from './teams';

describe('an invitation (邀请)', () => {
  let world: World;
  let teams: ReturnType<typeof teamsIn>;
  beforeAll(async () => {
    world = await createWorld();
    teams = teamsIn(world);
  });
  afterAll(() => world.close());

  const chen = () => world.as('lead-chen');
  /** Everything but who is signed in. */
  const kept = async () => (await world.everything()).filter((row) => !row.includes('SESSION#'));
  const anInvitation = async (given?: Given, more?: object) =>
    (await teams.invite(chen(), given, more)).body;

  it('is told once, with a code for a link and a picture', async () => {
    const { status, body } = await teams.invite(chen(), STAFF, { title: '社区工作者', days: 3 });
    expect(status).toBe(201);
    expect(body).toMatchObject({ ...STAFF, placeName: '星光社区', title: '社区工作者' });
    expect(body.scene).toMatch(/^[0-9A-Z]{28}$/);
    expect(body.url).toBe(`/#/pages/invitation/index?scene=${body.scene}`);
    expect(Date.parse(body.expiresAt)).toBe(world.clock.now() + 3 * DAY);
  });

  it('says what it is for, by whom and until when', async () => {
    const { code, expiresAt } = await anInvitation();
    const anybody = await teams.newcomer();
    const typed = code.toLowerCase().replace(/(.{4})/g, '$1-');
    for (const given of [code, typed]) {
      expect((await teams.find(anybody, given)).body).toEqual({
        ...{ ...STAFF, placeName: '星光社区', title: '', expiresAt, held: false },
        by: { displayName: '陈立新', title: '社区书记、主任', placeName: '星光社区' },
      });
    }
    expect((await teams.find(world.nobody, code)).status).toBe(401);
  });

  describe('gives', () => {
    it.each(EVERY_ROLE)('%s from above and from nobody else', async (_role, given, givers) => {
      const before = await kept();
      for (const { key } of PERSONAS.filter((one) => !givers.includes(one.key))) {
        const refused = await teams.invite(world.as(key), given);
        expect([key, refused.status, refused.problem?.code]).toEqual([key, 403, 'forbidden']);
      }
      expect(await kept()).toEqual(before);
      for (const key of givers) {
        const { code } = (await teams.invite(world.as(key), given)).body;
        const newcomer = await teams.newcomer();
        const accepted = await teams.accept(newcomer, code);
        expect([key, accepted.status]).toEqual([key, 200]);
        expect(accepted.body.memberships).toEqual([expect.objectContaining(given)]);
      }
    });

    it.each<[string, object]>([
      ['admin', { role: 'admin', areaCode: DISTRICT }],
      ['resident', { role: 'resident', areaCode: COMMUNITY }],
      ['no place', { role: 'communityStaff' }],
      ['two places', { ...STAFF, partnerId: PARTNER_IDS.blueShirts }],
      ['a long title', { ...STAFF, title: '一'.repeat(21) }],
      ['no day', { ...STAFF, days: 0 }],
      ['a month', { ...STAFF, days: 30 }],
      ['more', { ...STAFF, memberships: [] }],
    ])('nothing for %s: 400', async (_what, body) => {
      for (const key of ['admin', 'lead-chen'])
        expect((await world.as(key).post('/v1/invitations', body)).status).toBe(400);
    });

    it.each<[number, Given]>([
      [403, { role: 'communityStaff', areaCode: GRID }],
      [403, { role: 'gridWorker', areaCode: COMMUNITY }],
      [403, { role: 'partnerLead', areaCode: COMMUNITY }],
      [403, { role: 'communityStaff', partnerId: PARTNER_IDS.blueShirts }],
      [404, { role: 'communityStaff', areaCode: '990102001099' }],
      [404, { role: 'partnerLead', partnerId: 'nobody' }],
    ])('%i where a role does not belong or a place is not: %j', async (status, given) => {
      expect((await teams.invite(chen(), given)).status).toBe(status);
    });
  });

  describe('accepted', () => {
    it('gives the role from the next request on', async () => {
      const newcomer = await teams.newcomer();
      const queue = '/v1/orders?view=queue';
      expect((await newcomer.get(queue)).status).toBe(403);
      const { code } = await anInvitation(STAFF, { title: '新社工' });
      expect((await teams.accept(newcomer, code)).body.memberships).toEqual([
        { ...STAFF, title: '新社工' },
      ]);
      expect((await newcomer.get(queue)).status).toBe(200);
    });

    it('by the same person again is answered the same and changes nothing', async () => {
      const newcomer = await teams.newcomer();
      const { code } = await anInvitation();
      const first = await teams.accept(newcomer, code);
      const before = await kept();
      expect(await teams.accept(newcomer, code)).toMatchObject({ status: 200, body: first.body });
      expect(await kept()).toEqual(before);
    });

    it('gives nothing back to whoever lost the role since', async () => {
      const newcomer = await teams.newcomer();
      const { code } = await anInvitation();
      await teams.accept(newcomer, code);
      await teams.end(chen(), newcomer.id, STAFF);
      expect((await teams.accept(newcomer, code)).body.memberships).toEqual([]);
    });

    it('is for one of twenty who come at once', async () => {
      const crowd = await Promise.all(Array.from({ length: 20 }, () => teams.newcomer()));
      const { code } = await anInvitation();
      const answers = await Promise.all(crowd.map((one) => teams.accept(one, code)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(19).fill(410)]);
      const holding = await Promise.all(crowd.map((one) => teams.membershipsOf(one)));
      expect(holding.flat()).toHaveLength(1);
    });

    it('twenty times at once by one person gives one role', async () => {
      const newcomer = await teams.newcomer();
      const { code } = await anInvitation();
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => teams.accept(newcomer, code)),
      );
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
      expect(await teams.membershipsOf(newcomer)).toHaveLength(1);
    });

    it('by one who changes their name at that moment loses neither', async () => {
      const newcomer = await teams.newcomer();
      const { code } = await anInvitation();
      await Promise.all([
        teams.accept(newcomer, code),
        newcomer.patch('/v1/me', { displayName: '小新' }),
      ]);
      expect((await newcomer.get('/v1/me')).body).toMatchObject({
        displayName: '小新',
        memberships: [STAFF],
      });
    });

    it('by one who has the role already stays open for whoever is meant', async () => {
      const { code } = await anInvitation();
      const zhao = world.as('staff-zhao');
      expect((await teams.find(zhao, code)).body).toMatchObject({ held: true });
      expect((await teams.accept(zhao, code)).body.memberships).toHaveLength(1);
      expect((await teams.accept(await teams.newcomer(), code)).status).toBe(200);
    });

    it('needs a verified phone', async () => {
      const { code } = await anInvitation();
      const unknown = await world.add({ displayName: '没留电话' });
      const refused = await teams.accept(unknown, code);
      expect(refused).toMatchObject({ status: 422, problem: { code: 'phone_required' } });
      expect(await teams.membershipsOf(unknown)).toEqual([]);
    });

    it('is not for whoever invites: nobody leads a partner and those who order from it', async () => {
      const given: Given = { role: 'partnerLead', partnerId: PARTNER_IDS.blueShirts };
      const { code } = await anInvitation(given);
      expect(await teams.accept(chen(), code)).toMatchObject({
        status: 422,
        problem: { code: 'own_invitation' },
      });
    });
  });

  describe('is good for nobody', () => {
    const gone = { status: 410, problem: { code: 'invitation_gone' } };
    const refuses = async (code: string, expected: object) => {
      const newcomer = await teams.newcomer();
      const before = await kept();
      expect(await teams.find(newcomer, code)).toMatchObject(expected);
      expect(await teams.accept(newcomer, code)).toMatchObject(expected);
      expect(await kept()).toEqual(before);
    };

    it('where the code is unknown', async () => {
      await refuses('A'.repeat(28), { status: 404, problem: { code: 'invitation_unknown' } });
    });

    it('once somebody else has used it', async () => {
      const { code } = await anInvitation();
      await teams.accept(await teams.newcomer(), code);
      await refuses(code, gone);
    });

    it('once it was taken back', async () => {
      const { id, code } = await anInvitation();
      const path = `/v1/invitations/${id}`;
      expect((await chen().delete(path)).status).toBe(204);
      await refuses(code, gone);
      expect((await chen().delete(path)).status).toBe(204);
    });

    it('after its last moment', async () => {
      const { code, expiresAt } = await anInvitation();
      world.clock.advance(Date.parse(expiresAt) - world.clock.now() - 1);
      expect((await teams.find(await teams.newcomer(), code)).status).toBe(200);
      world.clock.advance(1);
      await refuses(code, gone);
    });

    it('once whoever gave it may not give it any more', async () => {
      const lead = await teams.newcomer('临时书记', [
        { role: 'communityLead', areaCode: FAR_COMMUNITY, title: '' },
      ]);
      const given: Given = { role: 'communityStaff', areaCode: FAR_COMMUNITY };
      const { code } = (await teams.invite(lead, given)).body;
      const sun = world.as('subdistrict-sun');
      expect(await teams.open(sun, given)).toHaveLength(1);
      const ended = await teams.end(sun, lead.id, { ...given, role: 'communityLead' });
      expect(ended.status).toBe(204);
      await refuses(code, gone);
      expect(await teams.open(sun, given)).toEqual([]);
    });
  });

  describe('taken back', () => {
    it('is not any more where somebody has used it', async () => {
      const { id, code } = await anInvitation();
      await teams.accept(await teams.newcomer(), code);
      expect(await chen().delete(`/v1/invitations/${id}`)).toMatchObject({
        status: 410,
        problem: { code: 'invitation_gone' },
      });
    });

    it.each([
      [403, 'subdistrict-sun'],
      [403, 'district-qian'],
      [404, 'staff-zhao'],
      [404, 'repair-lead'],
      [404, 'admin'],
    ])('%i for %s, who may not give it', async (status, key) => {
      const { id, code } = await anInvitation();
      expect((await world.as(key).delete(`/v1/invitations/${id}`)).status).toBe(status);
      expect((await teams.find(await teams.newcomer(), code)).status).toBe(200);
    });
  });

  it('is listed while it is open, for those who see the team', async () => {
    const { id } = await anInvitation(STAFF, { title: '值班' });
    const list = `/v1/invitations?area=${COMMUNITY}`;
    const listedFor = async (key: string) =>
      (await teams.open(world.as(key), STAFF)).find((one) => one.id === id);
    expect(await listedFor('lead-chen')).toMatchObject({
      ...{ ...STAFF, id, title: '值班', placeName: '星光社区', mayEnd: true },
      by: { displayName: '陈立新' },
    });
    expect(await listedFor('subdistrict-sun')).toMatchObject({ id, mayEnd: false });
    for (const key of ['staff-zhao', 'grid-li', 'repair-lead', 'resident-wang', 'staff-far'])
      expect([key, (await world.as(key).get(list)).status]).toEqual([key, 403]);
    expect(await teams.open(world.as('admin'), STAFF)).toEqual([]);
    await chen().delete(`/v1/invitations/${id}`);
    expect(await listedFor('lead-chen')).toBeUndefined();
  });

  it('leaves its code nowhere: not in the table, not in a log', async () => {
    const { code, id } = await anInvitation();
    const newcomer = await teams.newcomer();
    await teams.find(newcomer, code);
    await teams.accept(newcomer, code);
    await teams.accept(newcomer, code.toLowerCase());
    const texts = [...(await world.everything()), ...(await world.opened()), ...world.logged];
    expect(texts.filter((text) => text.toUpperCase().includes(code))).toEqual([]);
    expect(texts.filter((text) => text.includes(id))).not.toEqual([]);
  });

  it('leads to nobody who is no person: who used it stands there by id alone', async () => {
    const newcomer = await teams.newcomer('金丝雀');
    await teams.accept(newcomer, (await anInvitation()).code);
    const names = ['金丝雀', getUser('lead-chen').displayName];
    const rows = await world.everything();
    expect(rows.filter((text) => names.some((name) => text.includes(name)))).toEqual([]);
  });
});
