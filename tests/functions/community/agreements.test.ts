import { DAY } from '../../../domain/time/shanghai';
import { COMMUNITY } from '../../../local/demo/areas';
import { PARTNER_IDS } from '../../../local/demo/partner-ids';
import type { Answer, Client } from '../../support/api';
import { aTap, createWorld, stepsIn, type World } from '../../support/api';
import { anApplication, approved, type AgreementAnswer } from './an-application';

const SUBDISTRICT = '990102001';
const FAR = '990102001002';
const REASON = { reason: '两次没有按时上门,先停一停。' };
const { blueShirts, heating, housekeeping, locksmith, warmSun } = PARTNER_IDS;

type Step = 'agreement' | 'suspend' | 'restore' | 'end';

const stepping = (
  by: Client,
  id: string,
  step: Step,
  body: object = {},
): Promise<Answer<AgreementAnswer>> => by.post<AgreementAnswer>(`/v1/partners/${id}/${step}`, body);

let world: World;
const someone = (): Promise<Client & { id: string }> =>
  world.add({ displayName: '秦有福', phone: '13712340077' });
const names = async (path: string, by: Client = world.nobody): Promise<string[]> =>
  (await by.get<{ items: { name: string }[] }>(path)).body.items.map(({ name }) => name);
let lead: Client;
const open = async (): Promise<void> => {
  world = await createWorld();
  lead = world.as('lead-chen');
};
const close = (): Promise<void> => world.close();

describe('a claim under an agreement (合伙协议)', () => {
  beforeEach(open);
  afterEach(close);

  const pooled = async (): Promise<string> =>
    (await stepsIn(world).pooled(aTap(world.clock.now()))).id;
  const poolOf = async (client: Client): Promise<string[]> =>
    (await client.get<{ items: { id: string }[] }>('/v1/orders?view=pool')).body.items.map(
      ({ id }) => id,
    );

  it('that is suspended is none from that moment on, until it is restored', async () => {
    const order = await pooled();
    const partner = await someone();
    const id = await approved(lead, partner);
    expect(await poolOf(partner)).toContain(order);

    const suspended = await stepping(lead, id, 'suspend', REASON);
    expect(suspended.body).toMatchObject({
      agreement: { status: 'suspended' },
      inForce: false,
      actions: ['change', 'restore', 'end'],
      log: [{ step: 'suspend', by: '陈立新', ...REASON }, { step: 'sign' }],
    });
    expect(await poolOf(partner)).toEqual([]);
    expect((await partner.run(order, 'claim', {})).status).toBe(404);
    expect((await world.as('staff-zhao').run(order, 'dispatch', { partnerId: id })).status).toBe(
      422,
    );
    expect(await names(`/v1/partners?area=${COMMUNITY}`)).not.toContain('老秦上门修锁');

    expect((await stepping(lead, id, 'restore')).body.agreement.status).toBe('active');
    expect(await poolOf(partner)).toEqual([order]);
    expect((await partner.run(order, 'claim', {})).status).toBe(200);
  });

  it('is none either where another process remembers it as it was', async () => {
    const order = await pooled();
    const han = world.another().as('repair-worker');
    expect((await han.get(`/v1/orders/${order}`)).status).toBe(200);
    expect(await poolOf(han)).toContain(order);
    await stepping(lead, blueShirts, 'suspend', REASON);
    expect(await poolOf(han)).toEqual([]);
    expect(await han.run(order, 'claim', {})).toMatchObject({
      status: 422,
      problem: { code: 'partner_not_qualified' },
    });
  });

  it('that was ended is none, for good', async () => {
    const partner = await someone();
    const id = await approved(lead, partner);
    const order = await pooled();
    expect((await stepping(lead, id, 'end', REASON)).body).toMatchObject({
      agreement: { status: 'ended' },
      ending: [],
      actions: [],
    });
    expect((await partner.run(order, 'claim', {})).status).toBe(404);
    for (const step of ['restore', 'end', 'suspend'] as const) {
      const body = step === 'restore' ? {} : REASON;
      const answer = await stepping(lead, id, step, body);
      expect([answer.status, answer.problem?.code]).toEqual([409, 'agreement_state']);
    }
    expect((await stepping(lead, id, 'agreement', { cap: 3 })).status).toBe(409);
  });

  it.each([
    ['the term', { until: '2026-05-10' }],
    ['a credential', { credentials: [{ name: '开锁备案', until: '2026-05-10' }] }],
    ['the insurance', { insuranceUntil: '2026-05-10' }],
  ])('is one until the last day of %s, and from midnight on none', async (_, change) => {
    const partner = await someone();
    const id = await approved(lead, partner);
    expect((await stepping(lead, id, 'agreement', change)).status).toBe(200);
    world.clock.advance(25 * DAY);
    const [onTime, late, directed] = [await pooled(), await pooled(), await pooled()];
    expect((await partner.run(onTime, 'claim', {})).status).toBe(200);
    const zhao = world.as('staff-zhao');
    expect((await zhao.run(directed, 'dispatch', { partnerId: id })).status).toBe(200);

    world.clock.advance(DAY);
    expect(await poolOf(partner)).toEqual([directed]);
    expect((await partner.run(late, 'claim', {})).status).toBe(404);
    expect((await partner.run(directed, 'claim', {})).problem?.code).toBe('partner_not_qualified');
    expect((await zhao.run(late, 'dispatch', { partnerId: id })).problem?.code).toBe(
      'partner_not_qualified',
    );

    const renewed = { until: '2027-04-14', credentials: [], insuranceUntil: '2027-04-14' };
    expect((await stepping(lead, id, 'agreement', renewed)).body.inForce).toBe(true);
    expect((await partner.run(late, 'claim', {})).status).toBe(200);
  });
});

describe('an agreement (合伙协议) once it was signed', () => {
  beforeAll(open);
  afterAll(close);

  it('is changed as far as it is said, with the names of the fields in its log', async () => {
    const id = await approved(lead, await someone());
    const fees = [{ categoryCode: 'homeRepair', kind: 'lowCost', amountFen: 2000 }];
    const { body } = await stepping(lead, id, 'agreement', { cap: 1, fees });
    expect(body).toMatchObject({
      agreement: { cap: 1, until: '2027-04-14', fees: [{ name: '家里小修' }] },
      log: [{ step: 'change', changed: ['cap', 'fees'] }, { step: 'sign' }],
    });
  });

  it.each([
    ['nothing', {}, 400],
    ['another number', { number: '2' }, 400],
    ['a term of more than three years', { until: '2029-04-16' }, 422],
    ['a term that is over', { until: '2026-04-14' }, 422],
    ['categories whose fees it leaves behind', { categories: ['bigWash'] }, 422],
    ['an area nobody knows', { areas: ['990102001009'] }, 422],
  ])('is not changed by %s', async (_, body, status) => {
    const sun = world.as('subdistrict-sun');
    expect((await stepping(sun, blueShirts, 'agreement', body)).status).toBe(status);
  });

  it('no longer stands in an area that it left', async () => {
    const sun = world.as('subdistrict-sun');
    const id = await approved(lead, await someone(), anApplication({ name: '搬走的锁匠' }));
    const path = (area: string): string => `/v1/partners?area=${area}`;
    await stepping(sun, id, 'agreement', { areas: [COMMUNITY, FAR] });
    expect(await names(path(FAR))).toContain('搬走的锁匠');
    await stepping(sun, id, 'agreement', { areas: [FAR] });
    expect(await names(path(FAR))).toContain('搬走的锁匠');
    expect(await names(path(COMMUNITY))).not.toContain('搬走的锁匠');
    const rows = (await world.everything()).filter((row) => row.includes(id));
    expect(rows.filter((row) => row.includes(`"COVER#${COMMUNITY}"`))).toEqual([]);
    expect((await stepping(lead, id, 'suspend', REASON)).status).toBe(403);
    expect((await stepping(sun, id, 'end', REASON)).status).toBe(200);
  });

  it('loses nothing where two leads change it at once', async () => {
    const id = await approved(lead, await someone());
    const sun = world.as('subdistrict-sun');
    const answers = await Promise.all([
      stepping(lead, id, 'agreement', { cap: 7 }),
      stepping(sun, id, 'agreement', { hours: '每天 9:00–18:00' }),
      stepping(lead, id, 'suspend', REASON),
      stepping(sun, id, 'agreement', { until: '2027-12-31' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const { body } = await lead.get<AgreementAnswer>(`/v1/partners/${id}/agreement`);
    expect(body.agreement).toMatchObject({
      ...{ cap: 7, hours: '每天 9:00–18:00', status: 'suspended', until: '2027-12-31' },
    });
    expect(body.log).toHaveLength(5);
  });

  it.each([
    ['lead-chen', COMMUNITY, 200],
    ['subdistrict-sun', COMMUNITY, 200],
    ['district-qian', COMMUNITY, 200],
    ['subdistrict-sun', SUBDISTRICT, 200],
    ['lead-chen', SUBDISTRICT, 403],
    ['staff-zhao', COMMUNITY, 403],
    ['staff-far', COMMUNITY, 403],
    ['grid-li', COMMUNITY, 403],
    ['repair-lead', COMMUNITY, 403],
    ['resident-wang', COMMUNITY, 403],
    ['admin', COMMUNITY, 403],
  ])('is in the hands of %s over %s: %i', async (key, area, status) => {
    const sun = world.as('subdistrict-sun');
    const id = await approved(sun, await someone(), anApplication({ areas: [area] }));
    const before = (await world.nobody.get(`/v1/partners/${id}`)).text;
    const by = world.as(key);
    expect((await stepping(by, id, 'agreement', { cap: 9 })).status).toBe(status);
    expect((await stepping(by, id, 'suspend', REASON)).status).toBe(status);
    expect((await stepping(by, id, 'restore')).status).toBe(status);
    if (status !== 200) expect((await world.nobody.get(`/v1/partners/${id}`)).text).toBe(before);
    expect((await stepping(by, id, 'end', REASON)).status).toBe(status);
  });

  it('is none of a partner that there is not', async () => {
    expect((await stepping(lead, 'nobody', 'suspend', REASON)).status).toBe(404);
    expect((await lead.get('/v1/partners/nobody/agreement')).status).toBe(404);
  });

  it.each([
    ['staff-zhao', blueShirts, 200, []],
    ['staff-zhao', warmSun, 200, []],
    ['staff-far', warmSun, 200, []],
    ['lead-chen', warmSun, 200, []],
    ['lead-chen', blueShirts, 200, ['change', 'suspend', 'end']],
    ['lead-chen', housekeeping, 200, ['change', 'restore', 'end']],
    ['staff-far', blueShirts, 403, undefined],
    ['grid-li', blueShirts, 403, undefined],
    ['repair-lead', blueShirts, 403, undefined],
    ['resident-wang', blueShirts, 403, undefined],
    ['admin', blueShirts, 403, undefined],
  ])('is shown with whom to call to %s: %s %i', async (key, id, status, actions) => {
    const answer = await world.as(key).get<AgreementAnswer>(`/v1/partners/${id}/agreement`);
    expect(answer.status).toBe(status);
    expect(answer.body.actions).toEqual(actions);
    expect(answer.text.includes('1399900')).toBe(status === 200);
  });

  it('keeps whom to call out of the table', async () => {
    const rows = (await world.everything()).join('\n');
    expect(rows).not.toMatch(/13999000304|罗大勇|两次没有按时/);
    const opened = (await world.opened()).join('\n');
    for (const text of ['罗大勇', '两次没有按时']) expect(opened).toContain(text);
  });
});

describe('an agreement of which something ends soon (快到期)', () => {
  beforeAll(open);
  afterAll(close);

  interface Line {
    id: string;
    name: string;
    ending: { what: string; daysLeft: number }[];
  }
  const ending = async (by: Client, query = ''): Promise<Line[]> =>
    (await by.get<{ items: Line[] }>(`/v1/partners/ending${query}`)).body.items;

  it('is announced 30 days before, to the staff of every area concerned', async () => {
    for (const key of ['staff-zhao', 'staff-far', 'subdistrict-sun', 'district-qian']) {
      expect(await ending(world.as(key))).toMatchObject([
        { id: heating, name: '星河供热服务所', ending: [{ what: 'agreement', daysLeft: 20 }] },
      ]);
    }
    const partner = await world.nobody.get(`/v1/partners/${heating}`);
    expect(partner.body).toMatchObject({ daysLeft: 20, endsSoon: true });
    const other = await world.nobody.get(`/v1/partners/${blueShirts}`);
    expect(other.body).toMatchObject({ endsSoon: false });
  });

  it('lists the most urgent first, and what is over until it is renewed', async () => {
    await stepping(lead, locksmith, 'agreement', {
      credentials: [{ name: '公安开锁备案', until: '2026-04-20' }],
    });
    expect((await ending(lead)).map(({ id }) => id)).toEqual([locksmith, heating]);
    world.clock.advance(22 * DAY);
    const days = (await ending(lead)).map((line) => line.ending[0]?.daysLeft);
    expect(days).toEqual([-17, -2]);
    await stepping(world.as('subdistrict-sun'), heating, 'agreement', { until: '2027-05-05' });
    expect((await ending(lead)).map(({ id }) => id)).toEqual([locksmith]);
  });

  it.each([
    ['staff-zhao', SUBDISTRICT],
    ['staff-far', COMMUNITY],
    ['resident-wang', COMMUNITY],
    ['repair-lead', COMMUNITY],
    ['admin', COMMUNITY],
  ])('is no list for %s over %s', async (key, area) => {
    for (const list of ['ending', 'agreements']) {
      expect((await world.as(key).get(`/v1/partners/${list}?area=${area}`)).status).toBe(403);
    }
  });

  it('is one of all agreements, whatever became of them', async () => {
    const all = await names('/v1/partners/agreements', lead);
    expect(all).toHaveLength(10);
    expect(all).toContain('勤家家政部');
    const far = await names('/v1/partners/agreements', world.as('staff-far'));
    expect(far.sort()).toEqual(['星河供热服务所', '暖阳养老服务社'].sort());
  });
});
