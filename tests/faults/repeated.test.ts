import { aDoor, createWorld, evidenceAt, stepsIn, uploadPicture, type World } from '../support/api';
import { historyOf } from '../support/api/history';

/** The loop as commands that are each sent again; who sends it, and the body. */
const LOOP: [key: string, command: string, body: () => object][] = [
  ['resident-wang', 'amend', () => ({ text: '风一吹就响' })],
  ['resident-wang', 'urge', () => ({})],
  ['staff-zhao', 'accept', () => ({})],
  ['staff-zhao', 'contact', () => ({ channel: 'phone', reached: true, words: '下午去' })],
  ['staff-zhao', 'pool', () => ({})],
  ['repair-worker', 'claim', () => ({})],
  ['repair-worker', 'decline', () => ({ reasonCode: 'noCapacity' })],
  ['staff-zhao', 'pool', () => ({ note: '再放一次' })],
  ['repair-worker', 'claim', () => ({})],
  ['repair-worker', 'start', () => ({})],
  ['repair-worker', 'progress', () => ({ text: '到现场了' })],
  ['subdistrict-sun', 'supervise', () => ({ text: '请抓紧' })],
];

describe('a request that is sent again under its key', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  it('places once: 201 both times, the same order, and says that it was a repetition', async () => {
    const key = 'placing-once-1';
    const photo = await uploadPicture(world.as('resident-wang'));
    const body = aDoor({ photos: [photo] });
    const place = () => world.as('resident-wang').post('/v1/orders', body, { key });
    const first = await place();
    const second = await place();
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect(second.body).toEqual(first.body);
  });

  it('places once when sent five times at the same moment', async () => {
    const photo = await uploadPicture(world.as('resident-ma'));
    const body = aDoor({ photos: [photo], description: '一次点了五下。' });
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        world.as('resident-ma').post('/v1/orders', body, { key: 'placing-once-2' }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(answers.map(({ body: { id } }) => id)).size).toBe(1);
    const mine = await world.as('resident-ma').get<{ items: object[] }>('/v1/orders?view=mine');
    expect(mine.body.items).toHaveLength(1);
  });

  it('places once across midnight', async () => {
    const key = 'placing-over-midnight';
    const place = () => world.as('resident-far').post('/v1/orders', aDoor(), { key });
    const first = await place();
    world.clock.advance(14 * 3_600_000 + 60_000);
    const second = await place();
    world.clock.advance(-14 * 3_600_000 - 60_000);
    expect([second.status, second.body.id]).toEqual([201, first.body.id]);
  });

  it('refuses another order under the same key, whose photo is still free', async () => {
    const client = world.as('resident-wang');
    const key = 'placing-once-3';
    await client.post('/v1/orders', aDoor(), { key });
    const photo = await uploadPicture(client);
    const other = aDoor({ description: '另外一件事,楼道灯不亮。', photos: [photo] });
    const refused = await client.post('/v1/orders', other, { key });
    expect(refused).toMatchObject({ status: 422, problem: { code: 'idempotency_key_reused' } });
    expect((await client.post('/v1/orders', other)).status).toBe(201);
  });

  it('keeps the keys of two people apart', async () => {
    const key = 'the-same-key';
    const one = await world.as('resident-wang').post('/v1/orders', aDoor(), { key });
    const other = await world.as('resident-ma').post('/v1/orders', aDoor(), { key });
    expect(other.body.id).not.toBe(one.body.id);
  });

  it('has one effect for every command of the loop, also when sent thrice at once', async () => {
    const { id } = await stepsIn(world).place();
    for (const [index, [person, command, body]] of LOOP.entries()) {
      const key = `command-${index}-${command}`;
      const send = (with_: object = body()) => world.as(person).run(id, command, with_, { key });
      const first = await Promise.all([send(), send(), send()]);
      const again = await send();
      expect([command, ...first.map(({ status }) => status)]).toEqual([command, 200, 200, 200]);
      expect(first.filter(({ headers }) => 'idempotency-replayed' in headers)).toHaveLength(2);
      expect(again).toMatchObject({ status: 200, headers: { 'idempotency-replayed': 'true' } });
      const other = await send(OTHER_BODY[command] ?? { text: '别的', note: '别的' });
      expect([command, other.status]).toEqual([command, command in OTHER_BODY ? 422 : 400]);
    }
    const items = await historyOf(world.as('staff-zhao'), id);
    expect(items.map(({ command }) => command)).toEqual(['place', ...LOOP.map(([, name]) => name)]);
  });

  it('answers with the order as it is now, not as it was', async () => {
    const { id } = await stepsIn(world).started();
    const key = 'progress-once';
    const send = () => world.as('repair-worker').run(id, 'progress', { text: '到了' }, { key });
    await send();
    await stepsIn(world).run('repair-worker', id, 'fulfil', evidenceAt(world.clock.now()));
    expect(await send()).toMatchObject({ status: 200, body: { state: 'fulfilled', version: 7 } });
  });

  it('answers who gave the order back, though they may not see it any more', async () => {
    const { id } = await stepsIn(world).taken();
    const key = 'decline-once';
    const send = () =>
      world.as('repair-worker').run(id, 'decline', { reasonCode: 'noCapacity' }, { key });
    await send();
    const again = await send();
    expect(again).toMatchObject({ status: 200, body: { id, state: 'accepted' } });
    expect(again.text).not.toMatch(/13999000001|王秀兰/);
  });

  it('does not remember what was refused', async () => {
    const { id } = await stepsIn(world).place();
    const key = 'start-too-early';
    const start = () => world.as('staff-zhao').run(id, 'start', {}, { key });
    expect((await start()).status).toBe(409);
    await stepsIn(world).run('staff-zhao', id, 'accept', {});
    const second = await start();
    expect([second.status, second.headers['idempotency-replayed']]).toEqual([200, undefined]);
  });
});

/** Another body that is right in itself. */
const OTHER_BODY: Record<string, object> = {
  amend: { text: '别的' },
  urge: { text: '别的' },
  accept: { triage: 'complex' },
  contact: { channel: 'message', reached: false },
  pool: { note: '别的' },
  claim: { promisedAt: '2026-04-15T09:00:00Z' },
  decline: { reasonCode: 'late' },
  start: { note: '别的' },
  progress: { text: '别的' },
  supervise: { text: '别的' },
};
