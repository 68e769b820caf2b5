import type { SignedIn } from '../../functions/identity/sign-in';
import { getUser } from '../../local/demo/people';
import {
  aDoor,
  createWorld,
  evidenceAt,
  PUSH_TOKEN,
  SECRET,
  stepsIn,
  type World,
} from '../support/api';

/** Planted in whatever a person can say. */
const PHONE = '13711112222';
const PLANTED = [PHONE, '金丝雀巷 909', '金丝雀', '13733334444', 'canary-code', '褥疮'];
const WORDS = `${PLANTED.join(',')}。`;

describe('the log', () => {
  let world: World;
  /** What must never stand in it: what people said, who they are, and what opens a door. */
  const secret = new Set([...PLANTED, SECRET, PUSH_TOKEN]);

  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  const entries = (): [string, Record<string, string | number>][] =>
    world.logged.map((line) => JSON.parse(line));
  const found = (): string[] => [...secret].filter((one) => world.logged.join('\n').includes(one));

  it('has one line a request: which route, what came of it, how long; never who or what', async () => {
    const before = world.logged.length;
    const { id } = getUser('staff-zhao');
    const headers = { 'x-request-id': 'trace-of-the-test' };
    await world.as('staff-zhao').get(`/v1/orders/${id}?q=${PHONE}`, headers);
    await world.nobody.get(`/v1/nowhere/${PHONE}?x=${PHONE}`, headers);
    await world.nobody.send({ method: PHONE, path: '/v1/me', headers });
    expect(entries().slice(before)).toEqual([
      ['request', aLine({ method: 'GET', route: '/v1/orders/{id}', status: 400 })],
      ['request', aLine({ method: 'GET', route: 'none', status: 401 })],
      ['request', aLine({ method: 'other', route: 'none', status: 401 })],
    ]);
    expect(found()).toEqual([]);
  });

  const aLine = (known: object) => ({ requestId: 'trace-of-the-test', ms: 0, ...known });

  it('tells nothing of the people of a loop, nor what lets them in', async () => {
    const { run, place } = stepsIn(world);
    const { body } = await world.nobody.post<SignedIn>('/v1/sessions', { code: 'demo:new-canary' });
    for (const one of [body.accessToken, body.refreshToken, body.me.id]) secret.add(one);
    const newcomer = world.withToken(body.accessToken);
    await newcomer.patch('/v1/me', { displayName: '金丝雀', address: WORDS });
    await world.nobody.post('/v1/sessions/refresh', { refreshToken: body.refreshToken });

    const contact = { name: '金丝雀', phone: PHONE };
    const { id } = await place(
      aDoor({ contact, description: WORDS, location: { address: WORDS } }),
    );
    await run('staff-zhao', id, 'accept', {});
    await run('staff-zhao', id, 'contact', { channel: 'phone', reached: true, words: WORDS });
    await run('staff-zhao', id, 'pool', { note: WORDS });
    await run('repair-worker', id, 'claim', {});
    await run('repair-worker', id, 'start', { note: WORDS });
    await run('repair-worker', id, 'progress', { text: WORDS });
    await run('repair-worker', id, 'fulfil', {
      ...evidenceAt(world.clock.now()),
      process: WORDS,
    });
    await run('resident-wang', id, 'rate', { satisfaction: 'satisfied', text: WORDS });
    await world.stream.drain();
    for (const client of [world.as('staff-zhao'), world.as('resident-ma'), world.nobody]) {
      await client.get(`/v1/orders/${id}`);
      await client.get(`/v1/orders?view=all&q=${encodeURIComponent(PHONE)}`);
      await client.run(id, 'rate', { text: WORDS, unknown: PHONE });
      await client.post('/v1/orders', { [PHONE]: WORDS });
    }
    expect(found()).toEqual([]);
  });

  it('tells nothing when WeChat fails', async () => {
    for (const fault of [{ errcode: -1 }, { httpStatus: 502 }, { junk: true as const }]) {
      world.wechat.failNext('/sns/jscode2session', fault, 5);
      world.wechat.failNext('/wxa/msg_sec_check', fault, 5);
      await world.nobody.post('/v1/sessions', { code: 'canary-code' });
      await stepsIn(world).place(aDoor({ description: WORDS, public: true }), 'resident-far');
      await world.stream.drain();
    }
    expect(found()).toEqual([]);
  });

  it('tells nothing when the store fails and quotes what it was given', async () => {
    const before = world.logged.length;
    const fault = new Error(`refused: ${WORDS}\n    at home (${PHONE}:1:1)`);
    const { table } = world.platform;
    const faults = (['query', 'get', 'putIf', 'transact'] as const).map((call) =>
      jest.spyOn(table, call).mockRejectedValue(fault),
    );
    const headers = { 'x-request-id': 'trace-of-the-test' };
    const sent = { method: 'GET', path: `/v1/orders?view=mine&q=${PHONE}`, headers };
    const answer = await world.as('resident-wang').send(sent);
    faults.forEach((spy) => spy.mockRestore());
    expect(answer).toMatchObject({ status: 503, problem: { code: 'store_unavailable' } });
    expect(answer.text).not.toContain(PHONE);
    expect(entries().slice(before)).toEqual([
      [
        'request failed',
        { requestId: 'trace-of-the-test', fault: 'Error', at: expect.stringContaining('.test.ts') },
      ],
      ['request', aLine({ method: 'GET', route: '/v1/orders', status: 503 })],
    ]);
    expect(found()).toEqual([]);
  });

  it('names the request in every line of one', () => {
    const ofRequests = entries().filter(([message]) => message.startsWith('request'));
    expect(ofRequests.length).toBeGreaterThan(30);
    expect(ofRequests.filter(([, { requestId }]) => requestId === undefined)).toEqual([]);
  });
});
