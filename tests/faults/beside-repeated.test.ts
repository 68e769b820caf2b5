import type { CommentAnswer } from '../../domain/order/answer';
import { aDoor, createWorld, stepsIn, type World } from '../support/api';

describe('what lies beside an order, sent again under its key', () => {
  let world: World;
  let id: string;
  const comments = async (): Promise<string[]> => {
    const path = `/v1/orders/${id}/comments`;
    const { body } = await world.as('resident-wang').get<{ items: CommentAnswer[] }>(path);
    return body.items.map(({ text }) => text);
  };

  beforeAll(async () => {
    world = await createWorld();
    id = (await stepsIn(world).accepted(aDoor({ public: true }))).id;
    await world.stream.drain();
  });
  afterAll(() => world.close());

  it('comment: stands once, where and when it was first said', async () => {
    const key = 'comment-once';
    const say = () => world.as('resident-wang').run(id, 'comment', { text: '我在家' }, { key });
    const first = await Promise.all([say(), say()]);
    expect(first.map(({ status }) => status)).toEqual([200, 200]);
    world.clock.advance(60_000);
    await world.as('staff-zhao').run(id, 'comment', { text: '好的' });
    world.clock.advance(60_000);
    const again = await say();
    expect(again).toMatchObject({ status: 200, headers: { 'idempotency-replayed': 'true' } });
    expect(await comments()).toEqual(['我在家', '好的']);
  });

  it('comment: other words under the same key are refused, and change nothing', async () => {
    const key = 'comment-twice';
    const say = (text: string) => world.as('resident-wang').run(id, 'comment', { text }, { key });
    await say('一');
    const other = await say('二');
    expect(other).toMatchObject({ status: 422, problem: { code: 'idempotency_key_reused' } });
    expect(await comments()).not.toContain('二');
  });

  it('join: counts a household once, whatever the key', async () => {
    const key = 'join-once-1';
    const join = (options: object) => world.as('resident-ma').run(id, 'join', {}, options);
    const answers = [await join({ key }), await join({ key }), await join({})];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers[1]?.headers['idempotency-replayed']).toBe('true');
    await world.stream.drain();
    const { body } = await world.as('staff-zhao').get(`/v1/orders/${id}`);
    expect([body.followers, body.version]).toEqual([1, 2]);
  });

  it('leave: once gone, the same request is answered again; another is told so', async () => {
    const key = 'leave-once-1';
    const leave = (options: object) => world.as('resident-ma').run(id, 'leave', {}, options);
    expect((await leave({ key })).status).toBe(200);
    const again = await leave({ key });
    expect(again).toMatchObject({ status: 200, headers: { 'idempotency-replayed': 'true' } });
    expect((await leave({})).problem?.code).toBe('not_joined');
    await world.stream.drain();
    expect((await world.as('staff-zhao').get(`/v1/orders/${id}`)).body.followers).toBe(0);
  });
});
