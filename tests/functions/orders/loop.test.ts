import {
  aDoor,
  createWorld,
  evidenceAt,
  orderIn,
  stepsIn,
  uploadPicture,
  type World,
} from '../../support/api';
import { chainProblems, historyOf } from '../../support/api/history';
import type { OrderAnswer } from '../../../domain/order/answer';

const actionsOf = (order: OrderAnswer): string[] => order.actions.map(({ command }) => command);

describe('the loop (点单—接单—办单—评单) over HTTP', () => {
  let world: World;
  let orderId: string;
  let photo: string;
  const act = async (key: string, command: string, body?: unknown): Promise<OrderAnswer> =>
    stepsIn(world).run(key, orderId, command, body);
  const seenBy = async (key: string): Promise<OrderAnswer> =>
    orderIn(await world.as(key).get(`/v1/orders/${orderId}`));

  beforeAll(async () => {
    world = await createWorld();
    photo = await uploadPicture(world.as('resident-wang'));
  });
  afterAll(() => world.close());

  it('starts with a resident who places an order with a photo', async () => {
    const body = aDoor({
      photos: [photo],
      public: true,
      location: { address: '3 号楼 2 单元 101' },
    });
    const answer = await world.as('resident-wang').post('/v1/orders', body);
    orderId = answer.body.id;
    expect(answer.status).toBe(201);
    expect(answer.headers).toMatchObject({ location: `/v1/orders/${orderId}`, etag: '"1"' });
    expect(answer.body).toMatchObject({ state: 'placed', version: 1, publicState: 'checking' });
    expect(actionsOf(answer.body)).toEqual(['amend', 'withdraw', 'urge', 'comment']);
  });

  it('shows the photo to the resident by a signed link', async () => {
    const [shown] = (await seenBy('resident-wang')).photos;
    const picture = await fetch(shown?.url ?? '');
    expect([shown?.id, picture.status, picture.headers.get('content-type')]).toEqual([
      photo,
      200,
      'image/png',
    ]);
  });

  it('goes on with the community, which accepts and records a call', async () => {
    expect(actionsOf(await seenBy('staff-zhao'))).toEqual(
      expect.arrayContaining(['accept', 'contact', 'forward', 'merge']),
    );
    const accepted = await act('staff-zhao', 'accept', { triage: 'simple' });
    expect(accepted).toMatchObject({ state: 'accepted', version: 2 });
    expect(Date.parse(accepted.promisedAt ?? '')).toBeGreaterThan(world.clock.now());
    expect(actionsOf(accepted)).toEqual(expect.arrayContaining(['dispatch', 'pool', 'start']));
    const called = await act('staff-zhao', 'contact', { channel: 'phone', reached: true });
    expect(called.contacts).toMatchObject([{ channel: 'phone', reached: true }]);
  });

  it('is put into the pool, where a partner sees little of it', async () => {
    const pooled = await act('staff-zhao', 'pool');
    expect(pooled).toMatchObject({ state: 'offered', qualifying: 2 });
    const seen = await seenBy('repair-worker');
    expect(actionsOf(seen)).toContain('claim');
    expect(seen).toMatchObject({ photos: [], location: { address: '3号楼' } });
    expect(seen.contact).toBeUndefined();
  });

  it('is claimed, which opens address and phone to the worker', async () => {
    const taken = await act('repair-worker', 'claim');
    expect(taken).toMatchObject({
      state: 'taken',
      partner: { name: '蓝衫维修队' },
      worker: { displayName: '韩铁柱' },
      contact: { name: '王秀兰' },
      location: { address: '3 号楼 2 单元 101' },
    });
    expect(actionsOf(taken)).toEqual(expect.arrayContaining(['start', 'decline', 'reschedule']));
    expect(actionsOf(taken)).not.toContain('quote');
  });

  it('is started and cannot be finished without evidence, each missing point named', async () => {
    await act('repair-worker', 'start');
    const refused = await world.as('repair-worker').run(orderId, 'fulfil', {});
    expect(refused).toMatchObject({ status: 422, problem: { code: 'evidence_incomplete' } });
    expect(refused.problem?.errors?.map(({ path }) => path)).toEqual([
      'handledAt',
      'place',
      'handlers',
      'process',
      'photosBefore',
      'photosAfter',
      'result',
      'feedback',
    ]);
    expect(await seenBy('repair-worker')).toMatchObject({ state: 'started', version: 6 });
  });

  it('is finished, and no longer shows the phone to the worker', async () => {
    const [before, after] = [
      await uploadPicture(world.as('repair-worker')),
      await uploadPicture(world.as('repair-worker')),
    ];
    const { photoExempt: _, ...told } = evidenceAt(world.clock.now());
    const done = await act('repair-worker', 'fulfil', {
      ...told,
      photosBefore: [before],
      photosAfter: [after],
    });
    expect(done).toMatchObject({ state: 'fulfilled', evidence: { result: told.result } });
    expect(done.contact).toBeUndefined();
    expect(actionsOf(await seenBy('resident-wang'))).toEqual(['rate', 'reopen', 'comment']);
  });

  it('is reopened once, done again, and rated with two fields', async () => {
    const again = await act('resident-wang', 'reopen', { reason: '夜里又关不上了' });
    expect(again).toMatchObject({ state: 'accepted', reopened: 1 });
    expect(again.partner).toBeUndefined();
    await act('staff-zhao', 'pool');
    await act('repair-worker', 'claim');
    await act('repair-worker', 'start');
    await act('repair-worker', 'fulfil', evidenceAt(world.clock.now()));
    const rated = await act('resident-wang', 'rate', { resolved: true, satisfaction: 'satisfied' });
    expect(rated).toMatchObject({
      state: 'rated',
      rating: { resolved: true, satisfaction: 'satisfied', by: 'resident' },
    });
    expect(actionsOf(rated)).toEqual(['reopen', 'comment']);
  });

  it('has a history of every step, which anybody can work out again', async () => {
    const items = await historyOf(world.as('resident-wang'), orderId);
    expect(items.map(({ command }) => command)).toEqual([
      ...['place', 'accept', 'contact', 'pool', 'claim', 'start', 'fulfil', 'reopen'],
      ...['pool', 'claim', 'start', 'fulfil', 'rate'],
    ]);
    expect(chainProblems(items)).toEqual([]);
    const { receipt } = await seenBy('resident-wang');
    const verified = await world.as('resident-wang').get(`/v1/orders/${orderId}/verify`);
    expect(verified.body).toEqual({ valid: true, head: receipt, length: 13 });
    expect(items.at(-1)?.hash).toBe(receipt);
  });

  it('is public in the end, masked, with a chain that verifies without signing in', async () => {
    await world.stream.drain();
    const shown = await world.nobody.get(`/v1/public/orders/${orderId}`);
    expect(shown).toMatchObject({ status: 200, body: { state: 'rated', actions: [] } });
    expect(shown.body.location?.address).toBeUndefined();
    expect(shown.text).not.toMatch(/王秀兰|韩铁柱|13999000001/);
    const items = await historyOf(world.nobody, orderId, 'public/orders');
    expect(chainProblems(items)).toEqual([]);
    expect(items.flatMap(({ actor }) => actor.displayName ?? [])).toEqual([]);
  });
});
