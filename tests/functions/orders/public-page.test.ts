import type { HistoryItemAnswer, OrderAnswer } from '../../../domain/order/answer';
import { verifyChain } from '../../../domain/order/history';
import { HOUR, toWireTime } from '../../../domain/time/shanghai';
import { aDoor, createWorld, stepsIn, type World } from '../../support/api';

describe('what neighbours read of an order without signing in', () => {
  let world: World;
  let id = '';
  let doneAt = 0;

  beforeAll(async () => {
    world = await createWorld();
    const { started, run } = stepsIn(world);
    id = (await started(aDoor({ public: true }))).id;
    await run('staff-zhao', id, 'comment', { text: '金丝雀留言' });
    world.clock.advance(3 * HOUR);
    doneAt = world.clock.now();
    await run('repair-worker', id, 'fulfil', {
      handledAt: toWireTime(doneAt),
      place: '2 单元门口',
      handlers: ['韩铁柱'],
      process: '换了闭门器的弹簧,上了油。',
      result: '门能自己关上了。',
      feedback: { channel: 'inPerson', at: toWireTime(doneAt), words: '好用了' },
      photoExempt: '夜里太暗。',
    });
    await world.stream.drain();
  });
  afterAll(() => world.close());

  it('is what was promised and what was kept, in the list and on its page', async () => {
    const page = await world.nobody.get(`/v1/public/orders/${id}`);
    const list = await world.nobody.get<{ items: OrderAnswer[] }>(
      '/v1/public/orders?area=990102001001',
    );
    for (const order of [page.body, list.body.items[0]]) {
      expect(order).toMatchObject({ id, state: 'fulfilled', fulfilledAt: toWireTime(doneAt) });
      expect(order?.promisedAt).toMatch(/Z$/);
    }
  });

  it('is a history that anybody can verify, up to the receipt', async () => {
    const [page, history] = await Promise.all([
      world.nobody.get(`/v1/public/orders/${id}`),
      world.nobody.get<{ items: HistoryItemAnswer[] }>(`/v1/public/orders/${id}/history`),
    ]);
    expect(verifyChain(history.body.items)).toEqual({
      valid: true,
      head: page.body.receipt,
      length: 6,
    });
  });

  it('is never a comment', async () => {
    expect((await world.nobody.get(`/v1/public/orders/${id}/comments`)).status).toBe(401);
    const texts = await Promise.all(
      ['', '/history', '/verify'].map(
        async (rest) => (await world.nobody.get(`/v1/public/orders/${id}${rest}`)).text,
      ),
    );
    expect(texts.join('')).not.toContain('金丝雀');
  });
});
