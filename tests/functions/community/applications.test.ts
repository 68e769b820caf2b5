import { COMMUNITY } from '../../../local/demo/areas';
import type { Client } from '../../support/api';
import { aTap, createWorld, stepsIn, type World } from '../../support/api';
import {
  aCompany,
  anApplication,
  applied,
  applying,
  CODE,
  deciding,
  mineOf,
  PHONE,
  terms,
  type ApplicationAnswer,
} from './an-application';

const FAR = '990102001002';
const SUBDISTRICT = '990102001';
const PATH = '/v1/partner-applications';

describe('an application of a social force (入驻申请)', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  const someone = (displayName = '秦有福'): Promise<Client & { id: string }> =>
    world.add({ displayName, phone: PHONE });
  const listed = async (key: string, query = ''): Promise<string[]> => {
    const { body } = await world.as(key).get<{ items: ApplicationAnswer[] }>(`${PATH}${query}`);
    return body.items.map(({ id }) => id);
  };

  describe('when it is made', () => {
    it('waits for an answer, with what was said', async () => {
      const person = await someone();
      const answer = await applying(person, anApplication({ areas: [COMMUNITY, COMMUNITY] }));
      expect(answer.status).toBe(201);
      expect(answer.body).toMatchObject({
        state: 'submitted',
        name: '老秦上门修锁',
        areas: [COMMUNITY],
        contact: { phone: PHONE },
        actions: ['withdraw'],
      });
      expect(await mineOf(person)).toEqual([answer.body]);
      expect(await mineOf(world.as('resident-wang'))).toEqual([]);
    });

    it('keeps a code as it is written in the certificate, and areas as wide as they are', async () => {
      const areas = [COMMUNITY, SUBDISTRICT];
      const body = aCompany({ creditCode: '91350100 m000100y43', areas });
      const answer = await applying(await someone(), body);
      expect(answer.body).toMatchObject({ creditCode: CODE, areas: [SUBDISTRICT] });
      await deciding(world.as('subdistrict-sun'), answer.body.id, 'reject', {
        reason: '街道暂时不再添食堂了',
      });
    });

    it.each([
      ['a company without a code', aCompany({ creditCode: undefined }), 'creditCode'],
      ['a mistyped code', aCompany({ creditCode: '91350100M000100Y34' }), 'creditCode'],
      ['a person with a code', anApplication({ creditCode: CODE }), 'creditCode'],
      ['what the kind does not do', anApplication({ categories: ['meal'] }), 'categories.0'],
      ['a category nobody knows', anApplication({ categories: ['nothing'] }), 'categories.0'],
      ['an area nobody knows', anApplication({ areas: ['990102001009'] }), 'areas.0'],
      ['a grid', anApplication({ areas: [`${COMMUNITY}001`] }), 'areas.0'],
      [
        'a credential out of date',
        anApplication({ credentials: [{ name: '开锁备案', until: '2026-04-14' }] }),
        'credentials.0.until',
      ],
    ])('is refused for %s', async (_, body, path) => {
      const person = await someone();
      const { status, problem } = await applying(person, body);
      expect([status, problem?.code]).toEqual([422, 'application_invalid']);
      expect(problem?.errors?.map((error) => error.path)).toEqual([path]);
      expect(await mineOf(person)).toEqual([]);
    });

    it.each([
      ['no name', anApplication({ name: ' ' })],
      ['no area', anApplication({ areas: [] })],
      ['a day that there is not', anApplication({ insuranceUntil: '2026-02-30' })],
      ['a field more', anApplication({ isAdmin: true })],
      ['no phone', anApplication({ contact: { name: '秦有福' } })],
    ])('is no application with %s', async (_, body) => {
      expect((await applying(await someone(), body)).status).toBe(400);
    });

    it('is one at a time: of a person, and of a code', async () => {
      const [first, second] = [await someone(), await someone('别人')];
      const ways = await Promise.all(
        Array.from({ length: 4 }, () => applying(first, aCompany({ areas: [COMMUNITY] }))),
      );
      expect(ways.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
      const again = await applying(first, anApplication());
      expect([again.status, again.problem?.code]).toEqual([409, 'application_open']);
      expect((await applying(second, aCompany())).problem?.code).toBe('application_open');

      const [{ id } = { id: '' }] = await mineOf(first);
      expect((await deciding(first, id, 'withdraw')).body.state).toBe('withdrawn');
      const next = await applied(second, aCompany());
      expect((await deciding(second, next, 'withdraw')).status).toBe(200);
      expect((await deciding(second, next, 'withdraw')).problem?.code).toBe('application_decided');
    });

    it('stands in nobody’s way once whoever made it has left', async () => {
      const [leaving, next] = [await someone('要走的人'), await someone('后来的人')];
      const id = await applied(leaving, aCompany());
      expect((await leaving.delete('/v1/me')).status).toBe(204);
      expect(await listed('lead-chen')).not.toContain(id);
      const left = await deciding(world.as('lead-chen'), id, 'approve', terms());
      expect(left.status).toBe(404);
      await deciding(next, await applied(next, aCompany()), 'withdraw');
    });
  });

  describe('for those who look at it', () => {
    let id: string;
    let person: Client;
    beforeAll(async () => {
      person = await someone('来申请的人');
      id = await applied(person);
    });

    it.each([
      ['staff-zhao', 200, []],
      ['lead-chen', 200, ['approve', 'reject']],
      ['subdistrict-sun', 200, ['approve', 'reject']],
      ['district-qian', 200, ['approve', 'reject']],
      ['staff-far', 404, undefined],
      ['grid-li', 404, undefined],
      ['resident-wang', 404, undefined],
      ['repair-lead', 404, undefined],
      ['admin', 404, undefined],
    ])('is, to %s: %i', async (key, status, actions) => {
      const answer = await world.as(key).get<ApplicationAnswer>(`${PATH}/${id}`);
      expect(answer.status).toBe(status);
      expect(answer.body?.actions).toEqual(actions);
    });

    it('tells whoever applied who looked at the phone number', async () => {
      const [mine] = await mineOf(person);
      const names = mine?.looks?.map(({ displayName }) => displayName);
      expect(names?.sort()).toEqual(['赵慧', '陈立新', '孙志远', '钱明'].sort());
    });

    it.each(['', `?area=${COMMUNITY}`, '?state=submitted,rejected'])(
      'stands in the list %j of the staff, without whom to call',
      async (query) => {
        const list = await world.as('staff-zhao').get(`${PATH}${query}`);
        expect(await listed('staff-zhao', query)).toContain(id);
        expect(list.text).not.toContain(PHONE);
      },
    );

    it('stands in the list of the level above, by the area it names', async () => {
      expect(await listed('subdistrict-sun')).toContain(id);
      expect(await listed('district-qian', `?area=${COMMUNITY}`)).toContain(id);
      expect(await listed('subdistrict-sun', `?area=${FAR}`)).not.toContain(id);
      expect(await listed('staff-far')).not.toContain(id);
      expect(await listed('staff-zhao', '?state=approved')).not.toContain(id);
    });

    it.each([
      ['staff-far', `?area=${COMMUNITY}`],
      ['staff-zhao', `?area=${SUBDISTRICT}`],
      ['resident-wang', ''],
      ['grid-li', ''],
      ['repair-lead', ''],
      ['admin', `?area=${COMMUNITY}`],
    ])('is no list for %s%s', async (key, query) => {
      expect((await world.as(key).get(`${PATH}${query}`)).status).toBe(403);
    });

    it('has no list of states that there are not', async () => {
      expect((await world.as('staff-zhao').get(`${PATH}?state=open`)).status).toBe(400);
      expect((await world.nobody.get(PATH)).status).toBe(401);
    });

    it.each([
      ['staff-zhao', 403],
      ['staff-far', 404],
      ['resident-wang', 404],
      ['admin', 404],
    ])('is not decided by %s: %i', async (key, status) => {
      const reason = '这条街上已经够多了,谢谢';
      expect((await deciding(world.as(key), id, 'approve', terms())).status).toBe(status);
      expect((await deciding(world.as(key), id, 'reject', { reason })).status).toBe(status);
      expect((await deciding(world.as(key), id, 'withdraw')).status).toBe(status);
      expect((await mineOf(person))[0]?.state).toBe('submitted');
    });

    it('is decided by the level above where it names more than one community', async () => {
      const both = await applied(await someone(), anApplication({ areas: [COMMUNITY, FAR] }));
      expect((await deciding(world.as('lead-chen'), both, 'approve', terms())).status).toBe(403);
      const answer = await deciding(world.as('subdistrict-sun'), both, 'approve', terms());
      expect(answer.body).toMatchObject({ state: 'approved', areas: [COMMUNITY, FAR] });
    });

    it('is not given more than the lead looks after', async () => {
      const answer = await deciding(world.as('lead-chen'), id, 'approve', terms({ areas: [FAR] }));
      expect(answer.status).toBe(403);
    });

    it('is decided by nobody for themselves', async () => {
      const lead = world.as('lead-chen');
      const own = await applied(lead, anApplication({ name: '陈书记修锁' }));
      expect((await deciding(lead, own, 'approve', terms())).status).toBe(403);
      expect((await deciding(lead, own, 'withdraw')).status).toBe(200);
    });
  });

  describe('when it is rejected', () => {
    it('says why to whoever applied, and who said so', async () => {
      const person = await someone();
      const id = await applied(person);
      const short = await deciding(world.as('lead-chen'), id, 'reject', { reason: '不行' });
      expect(short.status).toBe(400);
      const reason = '眼下修锁的师傅够了,明年再看。';
      await deciding(world.as('lead-chen'), id, 'reject', { reason });
      expect((await mineOf(person))[0]).toMatchObject({
        state: 'rejected',
        decision: { by: '陈立新', reason, at: new Date(world.clock.now()).toISOString() },
        actions: [],
      });
      const later = await deciding(world.as('lead-chen'), id, 'approve', terms());
      expect([later.status, later.problem?.code]).toEqual([409, 'application_decided']);
      await applied(person);
    });
  });

  describe('when it is approved', () => {
    it('makes one partner, however many leads approve at once', async () => {
      const person = await someone();
      const id = await applied(person);
      const leads = ['lead-chen', 'subdistrict-sun', 'district-qian', 'lead-chen'];
      const answers = await Promise.all(
        leads.map((key) => deciding(world.as(key), id, 'approve', terms())),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
      const rows = (await world.everything()).filter((row) => row.includes(id));
      expect(rows.filter((row) => row.includes('"PARTNER"'))).toHaveLength(1);
      expect(rows.filter((row) => row.includes(`"COVER#${COMMUNITY}"`))).toHaveLength(1);
      expect(rows.filter((row) => row.includes('"AGREED#'))).toHaveLength(1);
      const [mine] = await mineOf(person);
      expect(mine).toMatchObject({ state: 'approved', partnerId: id });
      expect(mine?.decision?.by).toMatch(/陈立新|孙志远|钱明/);
    });

    it('is approved or rejected, never both', async () => {
      const id = await applied(await someone());
      const lead = world.as('lead-chen');
      const answers = await Promise.all([
        deciding(lead, id, 'approve', terms()),
        deciding(world.as('subdistrict-sun'), id, 'reject', { reason: '眼下修锁的师傅已经够了' }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const isApproved = answers[0]?.status === 200;
      expect((await world.nobody.get(`/v1/partners/${id}`)).status).toBe(isApproved ? 200 : 404);
    });

    it('gives whoever applied the lead of it, who claims at once', async () => {
      const person = await someone();
      const order = await stepsIn(world).pooled(aTap(world.clock.now()));
      const id = await applied(person);
      expect((await person.run(order.id, 'claim', {})).status).toBe(404);
      await deciding(world.as('lead-chen'), id, 'approve', terms({ cap: 2 }));

      const me = await person.get<{ memberships: object[] }>('/v1/me');
      expect(me.body.memberships).toEqual([
        { role: 'partnerLead', partnerId: id, title: '负责人' },
      ]);
      const pool = await person.get<{ items: { id: string }[] }>('/v1/orders?view=pool');
      expect(pool.body.items.map((one) => one.id)).toContain(order.id);
      expect(await person.run(order.id, 'claim', {})).toMatchObject({
        status: 200,
        body: { state: 'taken', partner: { id, name: '老秦上门修锁' } },
      });
      const members = await person.get(`/v1/partners/${id}/members`);
      expect(members.text).toContain('秦有福');
    });

    it.each([
      ['a term that is too long', terms({ until: '2029-04-16' }), 'until'],
      ['a term that is over', terms({ from: '2025-01-01', until: '2026-04-14' }), 'until'],
      ['what the kind does not do', terms({ categories: ['meal'] }), 'categories.0'],
      [
        'a fee of something else',
        terms({ fees: [{ categoryCode: 'meal', kind: 'free' }] }),
        'fees.0.categoryCode',
      ],
    ])('is refused with %s', async (_, body, path) => {
      const person = await someone();
      const id = await applied(person);
      const { status, problem } = await deciding(world.as('lead-chen'), id, 'approve', body);
      expect([status, problem?.code]).toEqual([422, 'agreement_invalid']);
      expect(problem?.errors?.map((error) => error.path)).toEqual([path]);
      expect((await mineOf(person))[0]?.state).toBe('submitted');
      expect((await world.nobody.get(`/v1/partners/${id}`)).status).toBe(404);
    });

    it('shows in the catalogue what it costs', async () => {
      const id = await applied(await someone());
      const fees = [{ categoryCode: 'homeRepair', kind: 'lowCost', amountFen: 2500, unit: '次' }];
      await deciding(world.as('lead-chen'), id, 'approve', terms({ fees }));
      interface Catalogue {
        services: { id: string; fee: object }[];
      }
      const { body } = await world.nobody.get<Catalogue>(`/v1/catalogue?area=${COMMUNITY}`);
      expect(body.services.find((service) => service.id.startsWith(id))).toMatchObject({
        name: '家里小修',
        fee: { kind: 'lowCost', amountFen: 2500, unit: '次' },
      });
    });
  });

  it('leaves nothing of what was said of people in the table, nor in the log', async () => {
    const canary = {
      name: '金丝雀修锁铺',
      introduction: '金丝雀的话,电话 13798765432。',
      contact: { name: '金丝雀本人', phone: '13798765432' },
      credentials: [{ name: '金丝雀证', until: '2027-01-01' }],
    };
    const said = ['金丝雀', '13798765432'];
    const person = await someone();
    const id = await applied(person, anApplication(canary));
    const inTable = async (text: string): Promise<string[]> =>
      (await world.everything()).filter((row) => row.includes(text));
    for (const text of said) expect(await inTable(text)).toEqual([]);
    await deciding(world.as('lead-chen'), id, 'reject', { reason: '金丝雀先生的材料没有带齐' });
    for (const text of said) expect(await inTable(text)).toEqual([]);

    const again = await applied(person, anApplication(canary));
    await deciding(world.as('lead-chen'), again, 'approve', terms());
    // What it is called and can do is public from now on; whom to call is not.
    for (const text of ['金丝雀本人', '13798765432']) expect(await inTable(text)).toEqual([]);
    expect((await world.nobody.get(`/v1/partners/${again}`)).text).not.toContain('13798765432');
    expect(world.logged.join('\n')).not.toMatch(/金丝雀|13798765432/);
    expect((await world.opened()).join('\n')).toContain('金丝雀本人');

    await person.delete('/v1/me');
    expect((await world.opened()).join('\n')).not.toMatch(/金丝雀本人|13798765432|没有带齐/);
  });
});
