import { demoId } from '../../../../local/demo/ids';
import { aDoor, createWorld, stepsIn, type World } from '../../../support/api';

const CHINESE = /[\u4e00-\u9fff]/;
const UNKNOWN_ORDER = `/v1/orders/${demoId('N0NE')}`;

describe('manners of the HTTP interface', () => {
  let world: World;
  let orderId: string;

  beforeAll(async () => {
    world = await createWorld();
    orderId = (await stepsIn(world).accepted(aDoor({ public: true }))).id;
    await world.stream.drain();
  });
  afterAll(() => world.close());

  const order = (rest = ''): string => `/v1/orders/${orderId}${rest}`;

  describe('the order of checks', () => {
    it('401 comes before everything, also before what does not exist', async () => {
      const answers = [
        await world.nobody.get('/v1/nowhere'),
        await world.nobody.post('/v1/orders', { nonsense: true }),
        await world.nobody.run(orderId, 'accept', 'nonsense'),
        await world.nobody.get(order()),
      ];
      expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
    });

    it('then an unknown route', async () => {
      const client = world.as('staff-zhao');
      const answers = [
        await client.get('/v1/nowhere'),
        await client.post(order('/place'), {}),
        await client.post(order('/lapse'), {}),
        await client.post(order('/close'), {}),
        await client.post(order('/follow'), {}),
        await client.send({ method: 'PUT', path: order() }),
        await client.get(order('/receipt')),
      ];
      expect(answers.map(({ problem }) => problem?.code)).toEqual(
        answers.map(() => 'route_not_found'),
      );
    });

    it('then the body, before whether the order exists', async () => {
      const answer = await world.as('staff-zhao').post(`${UNKNOWN_ORDER}/contact`, { reached: 1 });
      expect(answer).toMatchObject({ status: 400, problem: { code: 'validation_failed' } });
    });

    it('then whether the order may be known, before who may', async () => {
      const [unknown, hidden] = [
        await world.as('resident-ma').post(`${UNKNOWN_ORDER}/accept`, {}),
        await world
          .as('resident-ma')
          .run((await stepsIn(world).place()).id, 'accept', {}, { ifMatch: '"9"' }),
      ];
      expect([unknown.problem, hidden.problem]).toMatchObject([
        { code: 'not_found' },
        { code: 'not_found' },
      ]);
      expect(hidden.problem).toEqual(unknown.problem);
    });

    it('then the role, before the version', async () => {
      const answer = await world.as('resident-wang').run(orderId, 'pool', {}, { ifMatch: '"1"' });
      expect(answer).toMatchObject({ status: 403, problem: { code: 'forbidden' } });
    });

    it('then the version, before the state', async () => {
      const late = await world.as('staff-zhao').run(orderId, 'accept', {}, { ifMatch: '"1"' });
      expect(late.problem).toMatchObject({ code: 'version_conflict', current: { version: 2 } });
    });

    it('then the state, before the rule', async () => {
      const again = await world.as('staff-zhao').run(orderId, 'accept', { categoryCode: 'none' });
      expect(again.problem).toMatchObject({
        code: 'illegal_transition',
        current: { id: orderId, state: 'accepted', version: 2 },
      });
    });

    it('and last the rule, with a code of its own', async () => {
      const { id } = await stepsIn(world).place();
      const body = { reasonCode: 'other', explanation: '这件事不归我们社区管' };
      const refused = await world.as('lead-chen').run(id, 'reject', body);
      expect(refused).toMatchObject({ status: 422, problem: { code: 'contact_required' } });
    });

    it('urging too soon is 429, with the time to wait', async () => {
      const urge = () => world.as('resident-wang').run(orderId, 'urge', {});
      await urge();
      const soon = await urge();
      expect(soon).toMatchObject({ status: 429, problem: { code: 'urged_too_soon' } });
      expect(Number(soon.headers['retry-after'])).toBeGreaterThan(86_000);
    });
  });

  describe('what is refused', () => {
    it('says so as problem+json in Chinese, with every path', async () => {
      const body = {
        ...aDoor(),
        description: '',
        urgent: 'yes',
        contact: { name: '王' },
        extra: 1,
      };
      const answer = await world.as('resident-wang').post('/v1/orders', body);
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(answer.problem).toMatchObject({ status: 400, code: 'validation_failed' });
      expect(answer.problem?.errors?.map(({ path, code }) => [path, code])).toEqual(
        expect.arrayContaining([
          ['description', 'required'],
          ['urgent', 'wrong_type'],
          ['contact.phone', 'required'],
          ['extra', 'unknown_field'],
        ]),
      );
      const words = [
        answer.problem?.title ?? '',
        ...(answer.problem?.errors ?? []).map(({ message }) => message),
      ];
      expect(words.filter((text) => !CHINESE.test(text))).toEqual([]);
    });

    it.each([
      ['{"a":', 400, 'invalid_json'],
      ['nonsense', 400, 'invalid_json'],
      [JSON.stringify({ description: '字'.repeat(30_000) }), 413, 'payload_too_large'],
    ])('a body that cannot be read: %.12s', async (body, status, code) => {
      const headers = { 'idempotency-key': 'a-good-key' };
      const sent = { method: 'POST', path: '/v1/orders', body, headers };
      expect(await world.as('resident-wang').send(sent)).toMatchObject({
        status,
        problem: { code },
      });
    });

    it.each(['', 'short', 'x'.repeat(65), '有中文的钥匙串儿呀'])('the key "%s"', async (key) => {
      const answer = await world.as('resident-wang').post('/v1/orders', aDoor(), { key });
      expect(answer).toMatchObject({ status: 400, problem: { code: 'idempotency_key_required' } });
    });

    it('a question that is required and was not answered, by its path', async () => {
      const body = aDoor({ answers: { what: 'door' } });
      const answer = await world.as('resident-wang').post('/v1/orders', body);
      expect(answer.problem?.errors).toMatchObject([{ path: 'answers.where', code: 'required' }]);
      const onBehalf = { ...body, onBehalfOf: { name: '赵奶奶', phone: '13812345678' } };
      expect((await world.as('grid-li').post('/v1/orders', onBehalf)).status).toBe(201);
      expect((await world.as('resident-wang').post('/v1/orders', onBehalf)).status).toBe(403);
    });

    it.each([
      'view=nonsense',
      'view=mine&limit=0',
      'view=mine&limit=101',
      'view=mine&limit=x',
      'view=mine&state=open',
      'view=mine&area=12',
      'view=mine&unknown=1',
      'limit=3',
    ])('the query %s', async (query) => {
      const answer = await world.as('resident-wang').get(`/v1/orders?${query}`);
      expect(answer).toMatchObject({ status: 400, problem: { code: 'validation_failed' } });
    });

    it('the public feed of somebody without a home, where no area is named', async () => {
      const person = await world.add({ displayName: '新来的' });
      const answer = await person.get('/v1/orders?view=public');
      expect(answer.problem?.errors).toMatchObject([{ path: 'area', code: 'required' }]);
    });
  });

  describe('reading again', () => {
    it('is 304 while nothing changed, and 200 after', async () => {
      const client = world.as('resident-wang');
      const first = await client.get(order());
      const etag = first.headers['etag'] ?? '';
      const same = await client.get(order(), { 'if-none-match': etag });
      expect([same.status, same.text, same.headers['etag']]).toEqual([304, '', etag]);
      await world.as('staff-zhao').run(orderId, 'contact', { channel: 'phone', reached: true });
      expect((await client.get(order(), { 'if-none-match': etag })).status).toBe(200);
    });

    it('shows a new follower, though the version is the same', async () => {
      const client = world.as('resident-wang');
      const { headers } = await client.get(order());
      await world.as('resident-far').run(orderId, 'join', {});
      await world.stream.drain();
      const again = await client.get(order(), { 'if-none-match': headers['etag'] ?? '' });
      expect([again.status, again.body.followers]).toEqual([200, 1]);
    });
  });

  it('gives every answer an id: the one that came, if it is one, else its own', async () => {
    const ask = async (id: string) =>
      (await world.nobody.get('/v1/areas', { 'x-request-id': id })).headers['x-request-id'];
    expect(await ask('trace-1234')).toBe('trace-1234');
    expect(await ask('two words')).toMatch(/^[\w-]{36}$/);
    expect((await world.nobody.get('/v1/nowhere')).headers['x-request-id']).toMatch(/^[\w-]{36}$/);
  });

  it('keeps answers out of every cache, and says what they are', async () => {
    const { headers } = await world.as('resident-wang').get(order());
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-type': 'application/json; charset=utf-8',
    });
  });
});
