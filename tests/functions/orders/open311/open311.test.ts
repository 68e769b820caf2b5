import { XMLParser, XMLValidator } from 'fast-xml-parser';

import { createAppStore } from '../../../../functions/orders/apps/store';
import { DEMO_APP_KEY } from '../../../../local/demo/app';
import { COMMUNITY } from '../../../../local/demo/areas';
import {
  createWorld,
  orderIn,
  REFUSAL,
  SECRET,
  type Answer,
  type World,
} from '../../../support/api';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const V2 = '/open311/v2';

interface Request {
  service_request_id: string;
  status: string;
  description: string;
  lat: number;
  media_url: string | null;
  requested_datetime: string;
}

describe('the doors for 311 clients', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  const get = <T = unknown>(path: string) => world.nobody.get<T>(`${V2}/${path}`);
  const post = <T = unknown>(path: string, fields: Record<string, string>, headers = FORM) =>
    world.nobody.send<T>({
      method: 'POST',
      path: `${V2}/${path}`,
      headers,
      body: new URLSearchParams(fields).toString(),
    });
  const aRequest = (changed: Record<string, string> = {}) => ({
    api_key: DEMO_APP_KEY,
    service_code: 'facility',
    lat: '31.2304',
    long: '121.4737',
    address_string: '星光路 3 号楼 2 单元',
    description: '单元门关不上,请打 13812345678',
    'attribute[what]': 'door',
    'attribute[where]': '3 号楼 2 单元',
    ...changed,
  });
  const file = async (changed: Record<string, string> = {}): Promise<string> => {
    const filed = await post<{ service_request_id: string }[]>('requests.json', aRequest(changed));
    expect(filed.status).toBe(200);
    return filed.body[0]?.service_request_id ?? '';
  };
  const xmlIn = ({ text, headers }: Answer<unknown>) => {
    expect(headers['content-type']).toBe('text/xml; charset=utf-8');
    expect(XMLValidator.validate(text)).toBe(true);
    return new XMLParser({ parseTagValue: false }).parse(text);
  };
  const faultIn = (answer: Answer<unknown>) => {
    const [fault] = JSON.parse(answer.text);
    expect(fault.code).toBe(answer.status);
    return [answer.status, fault.description];
  };

  it('are found by the discovery, in bare content types', async () => {
    const json = await world.nobody.get<{ endpoints: object[] }>('/open311/discovery.json');
    expect(json.headers['content-type']).toBe('application/json');
    expect(JSON.parse(json.text).endpoints).toHaveLength(2);
    const xml = await world.nobody.get('/open311/discovery.xml');
    expect(xml.headers['content-type']).toBe('text/xml');
    const { discovery } = new XMLParser().parse(xml.text);
    expect(discovery.endpoints.endpoint[0]).toMatchObject({
      specification: 'http://wiki.open311.org/GeoReport_v2',
      type: 'production',
      formats: { format: ['text/xml', 'application/json'] },
    });
  });

  it('list what may be public, and ask its questions', async () => {
    const { body } = await get<{ service_code: string; metadata: boolean }[]>('services.json');
    const codes = body.map(({ service_code }) => service_code);
    expect(codes).toContain('facility');
    expect(codes).not.toContain('complaint');
    const { services } = xmlIn(await get('services.xml'));
    expect(services.service).toHaveLength(codes.length);
    const { body: facility } = await get<{ attributes: { code: string; values: object[] }[] }>(
      'services/facility.json',
    );
    const { service_definition: inXml } = xmlIn(await get('services/facility.xml'));
    expect(inXml.attributes.attribute.map(({ code }: { code: string }) => code)).toEqual(
      facility.attributes.map(({ code }) => code),
    );
    expect(facility.attributes[0]?.values.length).toBeGreaterThan(1);
  });

  it('take a request that is public at once, masked, with its place as sent, and a real order', async () => {
    const id = await file();
    const { body } = await get<Request[]>(`requests/${id}.json`);
    expect(body).toEqual([
      expect.objectContaining({
        service_request_id: id,
        status: 'open',
        status_notes: '待接单',
        service_code: 'facility',
        lat: 31.2304,
        long: 121.4737,
        address: '星光路 3 号楼 2 单元',
        address_id: null,
        zipcode: null,
        media_url: null,
      }),
    ]);
    expect(body[0]?.description).toContain('单元门关不上');
    expect(body[0]?.description).not.toContain('13812345678');
    const listed = await get<Request[]>('requests.json?service_code=facility&status=open');
    expect(listed.body.map(({ service_request_id }) => service_request_id)).toContain(id);
    const staff = orderIn(await world.as('staff-zhao').get(`/v1/orders/${id}`));
    expect(staff).toMatchObject({
      channel: 'open311',
      resident: { displayName: '随手报' },
      state: 'placed',
      answers: { what: 'door' },
      contact: { name: '随手报', phone: '13900990311' },
    });
    expect(staff.description).toContain('13812345678');
    expect((await world.as('staff-zhao').run(id, 'accept')).status).toBe(200);
  });

  it('follow it to its end, and tell the updates', async () => {
    const id = await file({ description: '楼道灯不亮' });
    const lead = world.as('lead-chen');
    await lead.run(id, 'contact', { channel: 'phone', reached: true });
    const rejected = await lead.run(id, 'reject', REFUSAL);
    expect(rejected.status).toBe(200);
    const { body } = await get<Request[]>(`requests/${id}.json`);
    expect(body[0]).toMatchObject({ status: 'closed' });
    const updates = await get<{ service_request_id: string; status: string }[]>(
      'servicerequestupdates.json',
    );
    const own = updates.body.filter(({ service_request_id }) => service_request_id === id);
    expect(own.map(({ status }) => status)).toEqual(['open', 'closed']);
    const { service_request_updates: inXml } = xmlIn(await get('servicerequestupdates.xml'));
    expect(inXml.request_update.length).toBe(updates.body.length);
  });

  it('take what the app adds later, once', async () => {
    const id = await file({ description: '井盖松了' });
    const update = {
      api_key: DEMO_APP_KEY,
      service_request_id: id,
      update_id: 'client-1',
      status: 'OPEN',
      updated_datetime: '2026-04-15T10:00:00+08:00',
      description: '现在整个掉下去了',
    };
    const first = await post('servicerequestupdates.json', update);
    const second = await post('servicerequestupdates.json', update);
    expect(first.text).toBe(second.text);
    const comments = await world
      .as('staff-zhao')
      .get<{ items: { text: string }[] }>(`/v1/orders/${id}/comments`);
    expect(comments.body.items.map(({ text }) => text)).toEqual(['现在整个掉下去了']);
    expect(
      faultIn(await post('servicerequestupdates.json', { ...update, service_request_id: 'x' })),
    ).toEqual([404, expect.stringContaining('service_request_id')]);
  });

  it('answer with a token while WeChat does not, and with the id once it does', async () => {
    world.wechat.failNext('/wxa/msg_sec_check', { httpStatus: 503 }, 50);
    const filed = await post<{ token: string }[]>('requests.json', aRequest());
    expect(filed.status).toBe(200);
    const { token = '' } = filed.body[0] ?? {};
    const ask = () => get<{ service_request_id: string | null }[]>(`tokens/${token}.json`);
    expect((await ask()).body[0]?.service_request_id).toBeNull();
    expect((await get(`requests/${token}.json`)).status).toBe(404);
    world.wechat.forgetFaults();
    world.clock.advance(10 * 60_000);
    await world.tick();
    expect((await ask()).body[0]?.service_request_id).toBe(token);
  });

  it.each<[string, Record<string, string>, number]>([
    ['without a key', { api_key: '' }, 403],
    ['with a key that nobody has', { api_key: 'junk' }, 403],
    ['of an unknown service', { service_code: 'nothing' }, 404],
    ['of a service that is never public', { service_code: 'complaint' }, 404],
    ['for another place', { jurisdiction_id: '990102001002' }, 404],
    ['without a service', { service_code: '' }, 400],
    ['without a place', { lat: '', long: '', address_string: '' }, 400],
    ['with half a point', { long: '' }, 400],
    ['with a point outside the world', { lat: '91' }, 400],
    ['with a point that is no number', { lat: '3e1' }, 400],
    ['without an answer that is required', { 'attribute[what]': '' }, 400],
    ['with an answer that is none', { 'attribute[what]': 'nothing' }, 400],
    ['with a question that nobody asks', { 'attribute[surprise]': '1' }, 400],
    ['with a text that is too long', { description: '长'.repeat(4001) }, 400],
    ['with a phone that is none', { phone: 'call me' }, 400],
    ['with a picture that lies nowhere', { media_url: 'javascript:alert(1)' }, 400],
  ])('refuse a request %s, in both forms', async (_, changed, status) => {
    const before = await world.everything();
    const json = await post('requests.json', aRequest(changed));
    expect(faultIn(json)[0]).toBe(status);
    const xml = await post('requests.xml', aRequest(changed));
    expect(xml.status).toBe(status);
    expect(xmlIn(xml).errors.error.code).toBe(String(status));
    expect(await world.everything()).toEqual(before);
  });

  it('refuse another kind of body, dates that are none, and more than 90 days', async () => {
    const json = { 'content-type': 'application/json' };
    expect(faultIn(await post('requests.json', aRequest(), json))[0]).toBe(400);
    for (const query of [
      'start_date=yesterday',
      'start_date=2026-02-30T00:00:00Z',
      'start_date=2026-04-15',
      'start_date=2026-01-01T00:00:00Z&end_date=2026-04-15T00:00:00Z',
      'start_date=2026-04-15T00:00:00Z&end_date=2026-04-14T00:00:00Z',
      'status=half',
    ]) {
      expect(faultIn(await get(`requests.json?${query}`))[0]).toBe(400);
    }
    expect(faultIn(await get('services.json?jurisdiction_id=110101001001'))[0]).toBe(404);
    expect(faultIn(await get('requests/01JZZZZZZZZZZZZZZZZZZZZZZZ.json'))[0]).toBe(404);
    expect((await get('services')).status).toBe(404);
    expect((await get('services?jurisdiction_id=')).status).toBe(404);
    expect((await get('services.json?jurisdiction_id=')).status).toBe(200);
  });

  it('refuse what has no call, and what is too much, as GeoReport does', async () => {
    const send = (method: string, path: string, body = '') =>
      world.nobody.send({ method, path: `/open311${path}`, headers: FORM, body });
    for (const [method, path] of [
      ...[['HEAD', '/v2/services.json'] as const, ['PUT', '/v2/requests.json'] as const],
      ...[['GET', '/v2/requests/a/b.json'] as const, ['GET', '/nothing.json'] as const],
    ]) {
      expect(faultIn(await send(method, path))[0]).toBe(404);
    }
    expect(xmlIn(await send('POST', '/v2/requests/1.xml')).errors.error.code).toBe('404');
    const large = `api_key=${DEMO_APP_KEY}&description=${'x'.repeat(70_000)}`;
    expect(faultIn(await send('POST', '/v2/requests.json', large))[0]).toBe(400);
    const long = 'x'.repeat(3000);
    expect(faultIn(await get(`tokens/${long}.json`))[0]).toBe(404);
    const update = { api_key: DEMO_APP_KEY, service_request_id: long, description: '还没修' };
    expect(faultIn(await post('servicerequestupdates.json', update))[0]).toBe(404);
  });

  it('take fields from the address too, and refuse a jurisdiction that is named and not served', async () => {
    const query = new URLSearchParams(aRequest()).toString();
    const filed = await world.nobody.send<{ service_request_id: string }[]>({
      ...{ method: 'POST', path: `${V2}/requests.json?${query}` },
    });
    expect(filed.status).toBe(200);
    const id = filed.body[0]?.service_request_id ?? '';
    const elsewhere = 'jurisdiction_id=110101001001';
    for (const path of [
      `requests/${id}.json?${elsewhere}`,
      `tokens/${id}.json?${elsewhere}`,
      `requests.json?service_request_id=${id}&${elsewhere}`,
    ]) {
      expect(faultIn(await get(path))[0]).toBe(404);
    }
    const wrong = await post(`requests.json?${elsewhere}`, aRequest());
    expect(faultIn(wrong)[0]).toBe(404);
    expect((await get(`requests.json?status=OPEN`)).status).toBe(200);
    expect((await get('discovery.json')).status).toBe(200);
  });

  it('take what other clients say of a status, and no token of an order that came another way', async () => {
    const id = await file({ description: '扶手松了' });
    const update = { api_key: DEMO_APP_KEY, service_request_id: id, status: 'IN_PROGRESS' };
    expect((await post('servicerequestupdates.json', update)).status).toBe(200);
    const comments = await world
      .as('staff-zhao')
      .get<{ items: { text: string }[] }>(`/v1/orders/${id}/comments`);
    expect(comments.body.items.map(({ text }) => text)).toEqual(['对方记的状态:IN_PROGRESS']);
    const own = orderIn(
      await world.as('resident-wang').post('/v1/orders', {
        ...{ areaCode: COMMUNITY, categoryCode: 'facility', description: '门铃不响' },
        answers: { what: 'door', where: '3 号楼' },
      }),
    );
    expect(faultIn(await get(`tokens/${own.id}.json`))[0]).toBe(404);
  });

  it('know times with an offset, and lists of ids before all else', async () => {
    const id = await file({ description: '路灯坏了' });
    const other = await file({ description: '路灯也坏了' });
    const at = new Date(world.clock.now()).toISOString();
    const inShanghai = encodeURIComponent(
      new Date(world.clock.now() + 8 * 3_600_000).toISOString().replace('Z', '+08:00'),
    );
    const found = await get<Request[]>(`requests.json?start_date=${inShanghai}&end_date=${at}`);
    expect(found.body.map((one) => one.service_request_id)).toEqual(
      expect.arrayContaining([id, other]),
    );
    const byId = await get<Request[]>(
      `requests.json?service_request_id=${id},${other}&status=closed`,
    );
    expect(byId.body).toHaveLength(2);
    const { service_requests: inXml } = xmlIn(await get(`requests.xml?service_request_id=${id}`));
    expect(inXml.request.service_request_id).toBe(id);
  });

  it('take no more than the quota of the app', async () => {
    const limited = await createWorld({ limits: true });
    try {
      const apps = createAppStore(limited.platform.table, SECRET);
      const { personId = '' } = (await apps.findByKey('open311', DEMO_APP_KEY)) ?? {};
      await apps.add('small-key', {
        door: 'open311',
        ...{ name: '小应用', personId, areaCode: COMMUNITY, perDay: 2 },
      });
      const body = new URLSearchParams(aRequest({ api_key: 'small-key' })).toString();
      const sent = { method: 'POST', path: `${V2}/requests.json`, headers: FORM, body };
      const answers = [];
      for (let time = 0; time < 3; time += 1) answers.push(await limited.nobody.send(sent));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 403]);
      limited.clock.advance(24 * 3_600_000);
      expect((await limited.nobody.send(sent)).status).toBe(200);
    } finally {
      await limited.close();
    }
  });

  it('show no order that is private, not accepted or hidden', async () => {
    const wang = world.as('resident-wang');
    const own = orderIn(
      await wang.post('/v1/orders', {
        areaCode: '990102001001',
        categoryCode: 'facility',
        description: '我家门口的灯',
        answers: { what: 'light', where: '3 号楼' },
        public: true,
      }),
    );
    await world.stream.drain();
    expect((await get(`requests/${own.id}.json`)).status).toBe(404);
    const filed = await file({ description: '门禁坏了' });
    await world.as('staff-zhao').run(filed, 'hide', { reason: '核实中' });
    await world.stream.drain();
    expect((await get(`requests/${filed}.json`)).status).toBe(404);
    const { body } = await get<Request[]>('requests.json');
    expect(body.map(({ service_request_id }) => service_request_id)).not.toContain(filed);
  });
});
