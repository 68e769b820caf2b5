import type { OrderAnswer } from '../../domain/order/answer';
import { HOUR } from '../../domain/time/shanghai';
import type { PlannedFault } from '../../local/wechat/faults';
import { aDoor, createWorld, evidenceAt, stepsIn, uploadPicture, type World } from '../support/api';
import { ERRCODES, nameOf, ON_THE_WAY, timesUntilTold } from '../support/wechat-faults';

const TEXT = '/wxa/msg_sec_check';
const MEDIA = '/wxa/media_check_async';
const TOKEN = '/cgi-bin/stable_token';

/** Where WeChat will not judge, a person does. */
const FOR_A_PERSON = [61010, 40003];
const isForPerson = (fault: PlannedFault): boolean =>
  'errcode' in fault && FOR_A_PERSON.includes(fault.errcode);

const CELLS: [string, keyof typeof ERRCODES, PlannedFault][] = (
  [TEXT, MEDIA, TOKEN] as const
).flatMap((path) =>
  [...ERRCODES[path].map((errcode) => ({ errcode })), ...ON_THE_WAY].map(
    (fault): [string, keyof typeof ERRCODES, PlannedFault] => [
      `${nameOf(fault)} at ${path}`,
      path,
      fault,
    ],
  ),
);

describe('an order that wants to be public, while WeChat fails', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  const publicly = (id: string) => world.nobody.get<OrderAnswer>(`/v1/public/orders/${id}`);
  const settle = async (): Promise<void> => {
    await world.stream.drain();
    await world.wechat.delivered();
    await world.stream.drain();
  };
  const withPhoto = async (): Promise<{ id: string; photo: string }> => {
    const photo = await uploadPicture(world.as('resident-wang'));
    const { id } = await stepsIn(world).place(aDoor({ public: true, photos: [photo] }));
    return { id, photo };
  };
  /** Nobody may see what has not passed; whoever works on it works on. */
  const pendingRows = async (): Promise<string[]> =>
    (await world.everything()).filter((row) => row.includes('PENDING#'));

  it.each(CELLS)(
    'at %s goes on, stays unseen until it was looked at, and appears after it',
    async (_, path, fault) => {
      const { run } = stepsIn(world);
      if (path === TOKEN) {
        world.wechat.invalidateTokens();
        world.wechat.failNext(TEXT, { errcode: 40001 });
      }
      world.wechat.failNext(path, fault, timesUntilTold(fault));
      const { id, photo } = await withPhoto();
      await settle();
      await run('staff-zhao', id, 'accept', {});
      const during = await publicly(id);
      if (path !== MEDIA) expect(during.status).toBe(404);
      else expect([during.status, during.body.photos]).toEqual([200, []]);
      expect((await run('staff-zhao', id, 'pool')).state).toBe('offered');

      world.wechat.forgetFaults();
      if (isForPerson(fault)) {
        const piece = path === TEXT ? { kind: 'text', at: 1 } : { kind: 'photo', photoId: photo };
        const decided = { ...piece, decision: 'pass' };
        expect((await world.as('staff-zhao').post(`/v1/reviews/${id}`, decided)).status).toBe(200);
      }
      world.clock.advance(HOUR);
      await settle();
      await world.stream.retry();
      await settle();
      const after = await publicly(id);
      expect([after.status, after.body.photos.map((one) => one.id)]).toEqual([200, [photo]]);
      world.clock.advance(HOUR);
      await world.stream.retry();
      expect(await pendingRows()).toEqual([]);
    },
  );

  it('keeps the rest of the loop: it ends rated, and all of it appears when WeChat is back', async () => {
    const { run } = stepsIn(world);
    for (const path of [TEXT, MEDIA]) world.wechat.failNext(path, { httpStatus: 503 }, 200);
    const { id, photo } = await withPhoto();
    await run('staff-zhao', id, 'accept', {});
    await run('staff-zhao', id, 'pool');
    await run('repair-worker', id, 'claim');
    await run('repair-worker', id, 'start', {});
    await run('repair-worker', id, 'fulfil', evidenceAt(world.clock.now()));
    await run('resident-wang', id, 'rate', { satisfaction: 'satisfied', text: '修得快' });
    await settle();
    expect((await publicly(id)).status).toBe(404);
    const before = world.wechat.calls(TEXT);
    world.clock.advance(HOUR);
    await world.stream.retry();
    // WeChat is down: it is met once, not once a piece.
    expect(world.wechat.calls(TEXT) - before).toBe(1);
    world.wechat.forgetFaults();
    world.clock.advance(HOUR);
    await world.stream.retry();
    await settle();
    const { status, body } = await publicly(id);
    expect(status).toBe(200);
    expect(body.evidence).toHaveProperty('result');
    expect(body.rating?.text).toBe('修得快');
    expect(body.photos.map((one) => one.id)).toEqual([photo]);
  });

  it('is not held up by another that cannot be checked', async () => {
    const first = await withPhoto();
    const second = await withPhoto();
    world.wechat.failNext(TEXT, { errcode: 45009 }, 2);
    await settle();
    world.wechat.failNext(TEXT, { errcode: 47001 });
    world.clock.advance(HOUR);
    await world.stream.retry();
    await settle();
    for (const { id } of [first, second]) await stepsIn(world).run('staff-zhao', id, 'accept', {});
    const statuses = await Promise.all(
      [first, second].map(async ({ id }) => (await publicly(id)).status),
    );
    expect(statuses.sort()).toEqual([200, 404]);
  });

  it('tells the log which call failed and how, and nothing of anybody', () => {
    const entries = world.logged.filter((entry) => entry.includes('postponed'));
    expect(entries.length).toBeGreaterThan(50);
    expect(
      entries.filter((entry) => !/"kind":"(busy|quota|unavailable|refused)"/.test(entry)),
    ).toEqual([]);
    const planted = [...world.wechat.secrets, 'app-secret-canary', 'access_token', '单元门'];
    expect(planted.filter((canary) => world.logged.join('\n').includes(canary))).toEqual([]);
  });
});
