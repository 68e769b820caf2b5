import { createAppStore, type RegisteredApp } from '../../../../functions/orders/apps/store';
import { DEMO_APP_KEY, DEMO_HOTLINE_KEY } from '../../../../local/demo/app';
import { DISTRICT, FAR_COMMUNITY } from '../../../../local/demo/areas';
import { createWorld, SECRET, type World } from '../../../support/api';
import { aWorkOrder, hotlineOf, registerKey } from './bridge';

describe('work orders of the hotline that are not taken', () => {
  let world: World;
  let hotline: ReturnType<typeof hotlineOf>;
  beforeAll(async () => {
    world = await createWorld({ limits: true });
    hotline = hotlineOf(world.nobody);
  });
  afterAll(() => world.close());

  const apps = () => createAppStore(world.platform.table, SECRET);
  /** A key of an application that is made for one test. */
  const anApp = async (key: string, own: Partial<RegisteredApp> = {}) => {
    await registerKey(world.platform, key, own);
    return hotlineOf(world.nobody, key);
  };
  /** Everything but how often somebody asked. */
  const uncounted = async (): Promise<string> =>
    (await world.everything()).filter((row) => !row.includes('COUNT#')).join('\n');

  it.each<[string, object, string, string]>([
    ['no number', { externalNumber: undefined }, 'validation_failed', '热线单号'],
    ['no text', { text: ' ' }, 'validation_failed', '写几句'],
    ['a phone that is none', { caller: { phone: '问他儿子' } }, 'validation_failed', '电话'],
    ['a time that is none', { dueAt: '周五下班前' }, 'validation_failed', '几时前办好'],
    ['another area', { area: FAR_COMMUNITY }, 'area_not_of_app', '不管那个社区'],
    ['an area that is not there', { area: '990102001999' }, 'area_unknown', '没有这个社区'],
    ['a name that is not there', { area: '水星社区' }, 'area_unknown', '没有这个社区'],
    ['a district', { area: DISTRICT }, 'area_unknown', '没有这个社区'],
  ])('are refused by themselves: %s', async (_, own, code, words) => {
    const before = await uncounted();
    const refused = await hotline.send(aWorkOrder('12345-0090', own));
    expect(refused.problem).toMatchObject({ code });
    expect(`${refused.problem?.title}${refused.problem?.detail}`).toContain(words);
    expect((await uncounted()) === before).toBe(true);
  });

  it('harm no other line of theirs', async () => {
    const { status, body } = await hotline.sendLines([
      JSON.stringify(aWorkOrder('12345-0100')),
      '{"externalNumber":',
      '[]',
      '',
      JSON.stringify(aWorkOrder('12345-0101', { text: '' })),
      JSON.stringify(aWorkOrder('12345-0102', { area: FAR_COMMUNITY })),
      JSON.stringify(aWorkOrder('12345-0103')),
    ]);
    expect([status, body.created, body.known, body.refused]).toEqual([200, 2, 0, 4]);
    expect(body.lines.map(({ line, result, error }) => [line, error?.words ?? result])).toEqual([
      [1, 'created'],
      [2, '这一行不是 JSON'],
      [3, '这一行不是一张工单'],
      [5, '写几句:这一项要填'],
      [6, '这个密钥不管那个社区'],
      [7, 'created'],
    ]);
    expect((await hotline.one('12345-0102')).status).toBe(404);
  });

  it('are no more than 200 a request, and no more than the quota a day', async () => {
    const lines = Array.from({ length: 201 }, (_, index) => JSON.stringify({ n: index }));
    const tooMany = await hotline.sendLines(lines);
    expect([tooMany.status, tooMany.problem?.detail]).toEqual([400, '最多 200 个']);
    const small = await anApp('key-with-two-a-day', {
      personId: (await quotaPerson()).id,
      perDay: 2,
    });
    const sent = ['a', 'b', 'c', 'a'].map((number) =>
      JSON.stringify(aWorkOrder(`12345-${number}`)),
    );
    const { body } = await small.sendLines(sent.slice(0, 2));
    expect(body.created).toBe(2);
    const rest = (await small.sendLines(sent.slice(2))).body;
    expect(rest.lines.map(({ result, error }) => error?.code ?? result)).toEqual([
      'placing_limit',
      'known',
    ]);
  });
  const quotaPerson = () => world.add({ displayName: '另一条热线', phone: '13712340056' });

  it.each([
    ['none', {}],
    ['an unknown one', { 'x-api-key': 'no-such-key' }],
    ['one of a 311 client', { authorization: `Bearer ${DEMO_APP_KEY}` }],
    ['one that is not said to be one', { authorization: DEMO_HOTLINE_KEY }],
  ])('are taken by a key only, not by %s', async (_, headers) => {
    const { status, problem } = await world.nobody.send({
      ...{ method: 'POST', path: '/v1/hotline/orders', headers },
      body: JSON.stringify(aWorkOrder('12345-0110')),
    });
    expect([status, problem?.code]).toEqual([401, 'app_key_unknown']);
    expect((await hotline.one('12345-0110')).status).toBe(404);
  });

  it('are taken by X-Api-Key as well, until the key is ended', async () => {
    await anApp('a-key-to-end');
    const ask = () =>
      world.nobody.get('/v1/hotline/orders/12345-0100', { 'x-api-key': 'a-key-to-end' });
    expect((await ask()).status).toBe(200);
    const app = await apps().findByKey('hotline', 'a-key-to-end');
    await apps().end(app?.digest ?? '');
    expect((await ask()).status).toBe(401);
  });

  it('are no door for 311: the hotline’s key opens none', async () => {
    const { status } = await world.nobody.send({
      ...{ method: 'POST', path: '/open311/v2/requests.json' },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `api_key=${DEMO_HOTLINE_KEY}&service_code=facility&address_string=3`,
    });
    expect(status).toBe(403);
  });

  it('are read whatever the body is', async () => {
    for (const body of ['', '{', '[]', 'null', '"12345"']) {
      const { status } = await world.nobody.send({
        ...{ method: 'POST', path: '/v1/hotline/orders', body },
        headers: { 'x-api-key': DEMO_HOTLINE_KEY, 'content-type': 'application/json' },
      });
      expect(status).toBe(400);
    }
  });
});
