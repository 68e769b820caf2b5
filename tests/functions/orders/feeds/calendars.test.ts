import ICAL from 'ical.js';

import { DAY, HOUR } from '../../../../domain/time/shanghai';
import { createMemberStore } from '../../../../functions/platform/stores/members';
import { PARTNER_IDS } from '../../../../local/demo/partner-ids';
import { aDoor, createWorld, stepsIn, type World } from '../../../support/api';

interface Calendar {
  id: string;
  url: string;
  partnerId?: string;
  createdAt: string;
}

const partnerId = PARTNER_IDS.blueShirts;

describe('calendars of agreed times (订阅日历)', () => {
  let world: World;
  let orderId = '';
  let number = '';
  const agreed = { from: 0, to: 0 };
  const add = async (key: string, body: object = {}): Promise<Calendar> => {
    const answer = await world
      .as(key)
      .post<Calendar>('/v1/calendars', body, { headers: { host: 'sidan.example' } });
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body;
  };
  const pathOf = ({ url }: Calendar): string => new URL(url).pathname;
  const read = (calendar: Calendar, headers = {}) =>
    world.nobody.get(pathOf(calendar), { host: 'sidan.example', ...headers });
  const eventsOf = async (calendar: Calendar) => {
    const { status, text } = await read(calendar);
    if (status !== 200) throw new Error(text);
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
    return events.map((event) => new ICAL.Event(event));
  };
  const agree = async (id: string, from: number) => {
    const { run } = stepsIn(world);
    const times = { from: new Date(from).toISOString(), to: new Date(from + HOUR).toISOString() };
    await run('repair-worker', id, 'reschedule', times);
    return run('resident-wang', id, 'reschedule', { agree: true });
  };

  beforeAll(async () => {
    world = await createWorld();
    const { taken } = stepsIn(world);
    const order = await taken(aDoor({ description: '金丝雀的门关不上,打 13812345678' }));
    agreed.from = world.clock.now() + DAY;
    agreed.to = agreed.from + HOUR;
    orderId = order.id;
    number = (await agree(order.id, agreed.from)).number;
    // Taken, and no time agreed.
    await taken();
  });
  afterAll(() => world.close());

  it('hold what was agreed, as an independent parser reads it', async () => {
    const calendar = await add('repair-worker');
    const { headers, text } = await read(calendar);
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(text).toContain('METHOD:PUBLISH\r\n');
    const [event, ...others] = await eventsOf(calendar);
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      uid: `${orderId}@sidan`,
      summary: `楼道灯门禁电梯 ${number}`,
      location: '星光社区',
    });
    expect(event?.startDate.toJSDate().getTime()).toBe(agreed.from);
    expect(event?.endDate.toJSDate().getTime()).toBe(agreed.to);
    expect(event?.component.getFirstPropertyValue('url')).toBe(
      `https://sidan.example/#/pages/order/index?id=${orderId}`,
    );
  });

  it('keep one event an order, and count its changes', async () => {
    const calendar = await add('repair-worker');
    const [before] = await eventsOf(calendar);
    world.clock.advance(HOUR);
    agreed.from += DAY;
    agreed.to += DAY;
    await agree(orderId, agreed.from);
    const [after, ...others] = await eventsOf(calendar);
    expect(others).toEqual([]);
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0);
    const stampOf = (event: ICAL.Event | undefined) =>
      String(event?.component.getFirstPropertyValue('dtstamp'));
    expect(stampOf(after) > stampOf(before)).toBe(true);
    expect(after?.startDate.toJSDate().getTime()).toBe(agreed.from);
  });

  it('say nothing of people, phones and doors, in lines of 75 octets', async () => {
    const { text } = await read(await add('repair-lead', { partnerId }));
    for (const canary of ['金丝雀', '13812345678', '王秀兰', '韩铁柱', '号楼', '单元']) {
      expect(text.replace(/\r\n /g, '')).not.toContain(canary);
    }
    const lines = text.split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  });

  it('are not sent again to whoever has them as they are', async () => {
    const calendar = await add('repair-worker');
    const { headers } = await read(calendar);
    const again = await read(calendar, { 'if-none-match': headers['etag'] });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('are of one’s own work, and of the whole partner only for its lead', async () => {
    expect(await eventsOf(await add('repair-lead'))).toEqual([]);
    expect(await eventsOf(await add('repair-lead', { partnerId }))).toHaveLength(1);
    const refused = await world.as('repair-worker').post('/v1/calendars', { partnerId });
    expect([refused.status, refused.problem?.code]).toEqual([403, 'forbidden']);
    const foreign = await world.as('care-lead').post('/v1/calendars', { partnerId });
    expect(foreign.status).toBe(403);
    expect((await world.as('resident-wang').post('/v1/calendars')).status).toBe(403);
    expect((await world.as('staff-zhao').post('/v1/calendars')).status).toBe(403);
  });

  it('have an address that is kept nowhere, and told once', async () => {
    const calendar = await add('care-worker');
    const secret = /\/([\w-]+)\.ics$/.exec(calendar.url)?.[1] ?? '';
    expect(Buffer.from(secret, 'base64url').length).toBeGreaterThanOrEqual(16);
    await read(calendar);
    expect((await world.everything()).join('')).not.toContain(secret);
    expect(world.logged.join('')).not.toContain(secret);
    const { body } = await world.as('care-worker').get<{ items: Calendar[] }>('/v1/calendars');
    expect(body.items).toEqual([{ id: calendar.id, createdAt: calendar.createdAt }]);
  });

  it('answer nothing any more once they are stopped, by whom they are for alone', async () => {
    const calendar = await add('repair-worker');
    const path = `/v1/calendars/${calendar.id}`;
    expect((await world.as('repair-lead').delete(path)).status).toBe(404);
    expect((await read(calendar)).status).toBe(200);
    expect((await world.as('repair-worker').delete(path)).status).toBe(204);
    const gone = await read(calendar);
    expect([gone.status, gone.problem?.code]).toEqual([404, 'not_found']);
    expect((await world.as('repair-worker').delete(path)).status).toBe(404);
  });

  it.each(['guessed.ics', 'guessed', '.ics', 'guessed.ics.ics'])(
    'are not found under %s',
    async (file) => {
      expect((await world.nobody.get(`/v1/public/calendars/${file}`)).status).toBe(404);
    },
  );

  it('are ten at most', async () => {
    const lead = await world.add({
      displayName: '多日历',
      memberships: [{ role: 'partnerLead', partnerId, title: '' }],
    });
    for (let count = 0; count < 10; count += 1) {
      expect((await lead.post('/v1/calendars')).status).toBe(201);
    }
    const { status, problem } = await lead.post('/v1/calendars');
    expect([status, problem?.title]).toEqual([422, '最多订 10 个日历,先停掉一个']);
  });

  it('end with the membership, for good', async () => {
    const membership = { role: 'partnerLead', partnerId, title: '' } as const;
    const lead = await world.add({ displayName: '要走的队长', memberships: [membership] });
    const { body: calendar } = await lead.post<Calendar>('/v1/calendars', { partnerId });
    expect((await read(calendar)).status).toBe(200);
    const members = createMemberStore(world.platform);
    const change = { by: 'operator', now: world.clock.now() };
    expect(await members.end(lead.id, membership, change)).toBe(true);
    expect((await read(calendar)).status).toBe(404);
    world.clock.advance(HOUR);
    const again = { ...change, now: world.clock.now() };
    await members.grant(lead.id, { membership, event: 'granted', ...again });
    expect((await read(calendar)).status).toBe(404);
    const { body: fresh } = await lead.post<Calendar>('/v1/calendars', { partnerId });
    expect((await read(fresh)).status).toBe(200);
  });

  it('leave nothing behind where their person leaves', async () => {
    const membership = { role: 'partnerLead', partnerId, title: '' } as const;
    const lead = await world.add({ displayName: '注销的队长', memberships: [membership] });
    const { body: calendar } = await lead.post<Calendar>('/v1/calendars');
    const { text } = await lead.get('/v1/me/export');
    expect(text).toContain(calendar.id);
    expect((await lead.delete('/v1/me')).status).toBe(204);
    expect((await read(calendar)).status).toBe(404);
    const rows = await world.everything();
    expect(rows.filter((row) => row.includes('CALENDAR') && row.includes(lead.id))).toEqual([]);
  });

  it('lose what was recalled or is done', async () => {
    const calendar = await add('repair-worker');
    expect(await eventsOf(calendar)).toHaveLength(1);
    const { run } = stepsIn(world);
    await run('staff-zhao', orderId, 'recall', { reason: '换一家办' });
    expect(await eventsOf(calendar)).toEqual([]);
  });
});
