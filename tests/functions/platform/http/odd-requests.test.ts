import { aDoor, createWorld, type World } from '../../../support/api';

const KB = 1024;

describe('requests that ask for too much, or in an odd way', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  const post = (body: string | Buffer) =>
    world.as('resident-wang').send({
      method: 'POST',
      path: '/v1/orders',
      headers: { 'idempotency-key': `a-good-key-${typeof body}` },
      ...(typeof body === 'string' ? { body } : { bytes: body }),
    });

  it.each([
    ['arrays', (deep: number) => '['.repeat(deep) + ']'.repeat(deep)],
    ['objects', (deep: number) => '{"a":'.repeat(deep) + '1' + '}'.repeat(deep)],
    ['a field', (deep: number) => `{"answers":${'['.repeat(deep)}${']'.repeat(deep)}}`],
  ])('deep %s are no order', async (_, nested) => {
    for (const deep of [1000, 10_000]) {
      expect(await post(nested(deep))).toMatchObject({
        status: 400,
        problem: { code: 'validation_failed' },
      });
    }
  });

  it('a body counts as many bytes as it has, and one more is too much', async () => {
    const whole = JSON.stringify(aDoor());
    const padded = (bytes: number): Buffer =>
      Buffer.from(whole + ' '.repeat(bytes - Buffer.byteLength(whole)));
    expect((await post(padded(64 * KB + 1))).problem?.code).toBe('payload_too_large');
    expect((await post(padded(64 * KB))).status).toBe(201);
  });

  it.each([
    ['half a letter', Buffer.from([...Buffer.from('{"description":"'), 0xe6, 0xb0, 0x22, 0x7d])],
    ['a letter on its way round', Buffer.from([0x22, 0xc0, 0x80, 0x22])],
    ['another alphabet', Buffer.from('{}', 'utf16le')],
  ])('%s is no JSON', async (_, bytes) => {
    expect((await post(bytes)).problem).toMatchObject({ status: 400, code: 'invalid_json' });
  });

  it('names a hundred faults at most', async () => {
    const made = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`f${at}`, at]));
    const answer = await post(JSON.stringify(made));
    expect(answer.problem?.errors).toHaveLength(100);
    expect(answer.text.length).toBeLessThan(16 * KB);
  });

  it('a prototype is a field like any other: unknown', async () => {
    const text = JSON.stringify(aDoor()).replace('{', '{"__proto__":{"isAdmin":true},');
    const answer = await post(text);
    expect(answer.problem?.errors).toMatchObject([{ path: '__proto__', code: 'unknown_field' }]);
    expect({}).not.toHaveProperty('isAdmin');
  });

  it.each(['1e999', '-0', '99999999999999999999', 'NaN', '1e3', '1,2'])(
    'limit=%s is no number of lines',
    async (limit) => {
      const answer = await world.as('resident-wang').get(`/v1/orders?view=mine&limit=${limit}`);
      expect(answer).toMatchObject({ status: 400, problem: { code: 'validation_failed' } });
    },
  );

  it.each(['%00', 'a%00b', '..', '%2e%2e', '%2F', '%FF', '%', "'--", '~LOOK%23x', '\u202e'])(
    'an order called "%s" is not there',
    async (id) => {
      const { status, problem } = await world.as('admin').get(`/v1/orders/${id}`);
      expect([400, 404]).toContain(status);
      expect(problem?.title).toMatch(/[\u4e00-\u9fff]/);
    },
  );

  it.each(['HEAD', 'PUT', 'TRACE', 'get', ''])(
    '%s is nothing that can be asked',
    async (method) => {
      const sent = { method, path: '/v1/areas' };
      expect((await world.nobody.send(sent)).status).toBe(401);
      expect((await world.as('admin').send(sent)).problem?.code).toBe('route_not_found');
    },
  );

  it('a method in a header is not listened to', async () => {
    const headers = { 'x-http-method-override': 'DELETE', 'x-method-override': 'DELETE' };
    const { status } = await world.as('resident-ma').get('/v1/me', headers);
    expect([status, (await world.as('resident-ma').get('/v1/me')).status]).toEqual([200, 200]);
  });
});
