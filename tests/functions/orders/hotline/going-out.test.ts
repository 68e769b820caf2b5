import { HOUR } from '../../../../domain/time/shanghai';
import type { HotlineUpdate } from '../../../../domain/hotline/update';
import { aDoor, createWorld, evidenceAt, REFUSAL, stepsIn, type World } from '../../../support/api';
import { aWorkOrder, CALLER, hotlineOf } from './bridge';

const SETTLED = 5000;

describe('what goes back to the hotline', () => {
  let world: World;
  let hotline: ReturnType<typeof hotlineOf>;
  let run: ReturnType<typeof stepsIn>['run'];
  beforeEach(async () => {
    world = await createWorld();
    hotline = hotlineOf(world.nobody);
    ({ run } = stepsIn(world));
  });
  afterEach(() => world.close());

  const taken = async (number: string, own: object = {}): Promise<string> =>
    (await hotline.send(aWorkOrder(number, own))).body.orderId ?? '';
  const done = async (orderId: string): Promise<void> => {
    await run('staff-zhao', orderId, 'accept', {});
    await run('staff-zhao', orderId, 'pool', {});
    await run('repair-worker', orderId, 'claim', {});
    await run('repair-worker', orderId, 'start', {});
    await run('repair-worker', orderId, 'fulfil', evidenceAt(world.clock.now()));
  };
  const numbersIn = (items: readonly HotlineUpdate[]) => items.map((one) => one.externalNumber);

  it('follows the loop, from the line in the file to the six points', async () => {
    const { body } = await hotline.sendLines([JSON.stringify(aWorkOrder('12345-1'))]);
    const orderId = body.lines[0]?.orderId ?? '';
    expect((await hotline.one('12345-1')).body).toMatchObject({ statusWords: '待接单' });
    await run('staff-zhao', orderId, 'contact', { channel: 'phone', reached: true });
    await done(orderId);
    const { body: told, text } = await hotline.one('12345-1');
    expect(told).toMatchObject({
      externalNumber: '12345-1',
      orderNumber: body.lines[0]?.number,
      state: 'fulfilled',
      statusWords: '待评单',
      community: '星光社区',
      contactedAt: expect.stringMatching(/Z$/),
      reply: { place: '3 号楼 2 单元门口', handlers: ['韩铁柱'] },
    });
    expect(told.reply?.text.split('\n').map((line) => line.slice(0, 5))).toEqual([
      ...['办理时间:', '办理地点:', '办理人员:', '办理过程:', '办理结果:', '反馈情况:'],
    ]);
    for (const secret of [CALLER.name, CALLER.phone, '501', 'http']) {
      expect(text).not.toContain(secret);
    }
    await run('staff-zhao', orderId, 'send-back', { reason: '居民说还是关不严' });
    expect((await hotline.one('12345-1')).body.reply).toBeUndefined();
  });

  it('lists what has changed since, oldest first, each as it is now, page by page', async () => {
    const ids = [await taken('A'), await taken('B'), await taken('C')];
    world.clock.advance(HOUR);
    await run('staff-zhao', ids[0] ?? '', 'accept', {});
    world.clock.advance(SETTLED);
    const first = (await hotline.replies('?limit=2')).body;
    expect([numbersIn(first.items).sort(), first.more]).toEqual([['B', 'C'], true]);
    const second = (await hotline.replies(`?limit=2&cursor=${first.cursor}`)).body;
    expect([numbersIn(second.items), second.more]).toEqual([['A'], false]);
    expect(second.items[0]?.statusWords).toBe('已接单');
    const nothing = (await hotline.replies(`?cursor=${second.cursor}`)).body;
    expect(nothing).toMatchObject({ items: [], more: false });
    await run('staff-zhao', ids[1] ?? '', 'accept', {});
    world.clock.advance(SETTLED);
    const then = (await hotline.replies(`?cursor=${nothing.cursor}`)).body;
    expect(numbersIn(then.items)).toEqual(['B']);
  });

  it('waits until a step is settled, and loses none that comes with others', async () => {
    const orderId = await taken('A');
    const early = (await hotline.replies()).body;
    expect(early.items).toEqual([]);
    world.clock.advance(SETTLED - 1);
    await run('staff-zhao', orderId, 'accept', {});
    world.clock.advance(1);
    expect((await hotline.replies(`?cursor=${early.cursor}`)).body.items).toEqual([]);
    world.clock.advance(SETTLED);
    const told = (await hotline.replies(`?cursor=${early.cursor}`)).body;
    expect(numbersIn(told.items)).toEqual(['A']);
  });

  it('begins where it is asked to', async () => {
    await taken('A');
    world.clock.advance(2 * HOUR);
    const since = new Date(world.clock.now()).toISOString();
    await taken('B');
    world.clock.advance(SETTLED);
    expect(numbersIn((await hotline.replies(`?since=${since}`)).body.items)).toEqual(['B']);
    expect(numbersIn((await hotline.replies()).body.items)).toEqual(['A', 'B']);
    const wrong = await hotline.replies('?since=yesterday');
    expect([wrong.status, wrong.problem?.code]).toEqual([400, 'validation_failed']);
    expect((await hotline.replies('?cursor=junk')).problem?.code).toBe('invalid_cursor');
  });

  it('is JSON Lines where that is asked for', async () => {
    await taken('A');
    await taken('B');
    world.clock.advance(SETTLED);
    const { text, headers } = await hotline.repliesAsLines('?limit=1');
    expect(headers).toMatchObject({
      'content-type': 'application/x-ndjson; charset=utf-8',
      'x-more': 'true',
    });
    const rest = await hotline.repliesAsLines(`?cursor=${headers['x-next-cursor']}`);
    const lines = `${text}${rest.text}`.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).externalNumber).sort()).toEqual(['A', 'B']);
  });

  it('knows its own orders and nobody else’s', async () => {
    const { place } = stepsIn(world);
    const own = { source: 'hotline' as const, externalNumber: 'BY-HAND' };
    await place(
      aDoor({ ...own, onBehalfOf: { name: '周桂兰', phone: CALLER.phone } }),
      'staff-zhao',
    );
    expect((await hotline.one('BY-HAND')).status).toBe(404);
    expect((await hotline.one('NEVER')).problem?.code).toBe('not_found');
  });

  it('says why an order was refused, and who handles it instead', async () => {
    const orderId = await taken('A');
    await run('staff-zhao', orderId, 'contact', { channel: 'phone', reached: true });
    await run('lead-chen', orderId, 'reject', REFUSAL);
    expect((await hotline.one('A')).body).toMatchObject({
      state: 'rejected',
      rejection: { explanation: REFUSAL.explanation, referral: REFUSAL.referral },
    });
  });

  it('tells of a merged order what was done in the other', async () => {
    const merged = await taken('A');
    const target = await taken('B', { address: '别人家 2 号楼 201' });
    await run('staff-zhao', target, 'accept', {});
    await run('staff-zhao', merged, 'merge', { intoOrderId: target });
    expect((await hotline.one('A')).body).toMatchObject({ state: 'merged' });
    await run('staff-zhao', target, 'pool', {});
    await run('repair-worker', target, 'claim', {});
    await run('repair-worker', target, 'start', {});
    await run('repair-worker', target, 'fulfil', evidenceAt(world.clock.now()));
    await world.stream.drain();
    const { body } = await hotline.one('A');
    expect(body).toMatchObject({ state: 'fulfilled', reply: { result: '门能自己关上了。' } });
    expect(body.reply).not.toHaveProperty('place');
  });

  it('is erased with the caller, and does not come back with the next line', async () => {
    const orderId = await taken('A');
    await done(orderId);
    await world.stream.drain();
    const forgotten = await world
      .as('lead-chen')
      .post(`/v1/orders/${orderId}/forget-person`, { reason: '本人要求抹去' });
    expect(forgotten.status).toBe(200);
    const again = await hotline.send(aWorkOrder('A', { text: '还是那个门,金丝雀又来电。' }));
    expect(again.body).toMatchObject({ result: 'known', orderId });
    expect((await world.opened()).join('\n')).not.toContain('金丝雀');
    expect((await hotline.one('A')).status).toBe(200);
  });

  it('is in the monthly ledger with its number', async () => {
    await taken('12345-77');
    const { text } = await world.as('staff-zhao').get('/v1/ledger?area=990102001001&month=2026-04');
    expect(text).toContain('12345-77');
  });
});
