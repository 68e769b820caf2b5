import type { Mark } from '../../../domain/clock/marks';
import { DAY, HOUR, MINUTE } from '../../../domain/time/shanghai';
import { ESCALATIONS_OVERDUE } from '../../../functions/clock/log-lines';
import { onClock } from '../../../functions/clock/on-clock';
import { markOf } from '../../../functions/platform/stores/marks';
import { BESIDE_PREFIX, orderPartition } from '../../../functions/platform/table/keys';
import { aDoor, aQuestion, createWorld, orderIn, stepsIn, type World } from '../../support/api';
import type { OrderAnswer } from '../../../domain/order/answer';

/** The marks beside an order, in the order in which they were said. */
async function marksOf({ platform }: World, orderId: string): Promise<Mark[]> {
  const { items } = await platform.table.query(orderPartition(orderId), {
    prefix: BESIDE_PREFIX.mark,
    consistent: true,
  });
  return items.flatMap((item) => markOf(item) ?? []).sort((one, other) => one.at - other.at);
}

const msOf = (text: string | undefined): number => Date.parse(text ?? '');

describe('the clock', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
  });
  afterEach(() => world.close());

  const kindsOf = async (id: string): Promise<string[]> =>
    (await marksOf(world, id)).map(({ kind }) => kind);
  const orderOf = async (id: string): Promise<OrderAnswer> =>
    orderIn(await world.as('staff-zhao').get(`/v1/orders/${id}`));
  const to = (instant: number): void => world.clock.advance(instant - world.clock.now());
  const tick = (): Promise<void> => onClock(world.platform);

  it('warns at 80 % and says at 100 % that it is overdue, once each', async () => {
    const { id, dueAt, placedAt } = await stepsIn(world).place();
    const length = msOf(dueAt) - msOf(placedAt);
    await tick();
    expect(await kindsOf(id)).toEqual([]);
    to(msOf(placedAt) + 0.8 * length);
    await tick();
    await tick();
    expect(await kindsOf(id)).toEqual(['warn']);
    to(msOf(dueAt));
    await tick();
    await tick();
    expect(await marksOf(world, id)).toMatchObject([
      { kind: 'warn', area: '990102001001', dueAt: msOf(dueAt) },
      { kind: 'overdue', area: '990102001001', dueAt: msOf(dueAt), at: msOf(dueAt) },
    ]);
    expect((await orderOf(id)).version).toBe(1);
  });

  it('says the highest step only, where runs were skipped', async () => {
    const { id, dueAt, placedAt } = await stepsIn(world).place();
    to(msOf(placedAt) + 1.5 * (msOf(dueAt) - msOf(placedAt)));
    await tick();
    expect(await kindsOf(id)).toEqual(['overdue']);
  });

  it('raises at 200 % what waits for the owner, and moves it up to the district when nobody answers', async () => {
    const { id, dueAt, placedAt } = await stepsIn(world).place();
    to(msOf(placedAt) + 2 * (msOf(dueAt) - msOf(placedAt)));
    await tick();
    const raised = await orderOf(id);
    expect(raised).toMatchObject({
      state: 'escalated',
      escalation: { cause: 'overdue', level: '990102001' },
    });
    to(msOf(raised.dueAt));
    await tick();
    await tick();
    const higher = await orderOf(id);
    expect(higher).toMatchObject({ version: 3, escalation: { level: '990102' } });
    to(msOf(higher.dueAt));
    await tick();
    await tick();
    expect((await orderOf(id)).version).toBe(3);
    expect(await kindsOf(id)).toEqual(['top']);
    world.clock.advance(DAY);
    await tick();
    await tick();
    const tops = await marksOf(world, id);
    expect(tops.map(({ kind, area }) => [kind, area])).toEqual([
      ['top', '990102'],
      ['top', '990102'],
    ]);
  });

  it('raises at 200 % what was accepted and not given to anybody', async () => {
    const { id, dueAt } = await stepsIn(world).accepted();
    to(msOf(dueAt) + (msOf(dueAt) - world.clock.now()));
    await tick();
    expect(await orderOf(id)).toMatchObject({
      state: 'escalated',
      escalation: { cause: 'overdue' },
    });
  });

  it('says in the log where nobody above answers, for whoever runs the platform', async () => {
    const said = (): string[] => world.logged.filter((line) => line.includes(ESCALATIONS_OVERDUE));
    const { id, dueAt, placedAt } = await stepsIn(world).place();
    to(msOf(placedAt) + 2 * (msOf(dueAt) - msOf(placedAt)));
    await tick();
    expect(said()).toEqual([]);
    to(msOf((await orderOf(id)).dueAt));
    await tick();
    expect(said()).toEqual([JSON.stringify([ESCALATIONS_OVERDUE, { of: '990102', count: 1 }])]);
  });

  it('lets an offer lapse that nobody took, and goes on with the owner', async () => {
    const { id, dueAt } = await stepsIn(world).pooled();
    to(msOf(dueAt) - 1);
    await tick();
    expect((await orderOf(id)).state).toBe('offered');
    to(msOf(dueAt));
    await tick();
    await tick();
    const back = await orderOf(id);
    expect(back).toMatchObject({ state: 'accepted', version: 4 });
    expect(msOf(back.dueAt)).toBeGreaterThan(world.clock.now());
  });

  it('leaves with who works on it what is overdue twice, and lists it', async () => {
    const order = await stepsIn(world).started();
    const since = world.clock.now();
    to(since + 2 * (msOf(order.dueAt) - since));
    await tick();
    expect((await orderOf(order.id)).state).toBe('started');
    expect(await marksOf(world, order.id)).toMatchObject([
      { kind: 'stuck', partnerId: expect.any(String), workerId: expect.any(String) },
    ]);
  });

  it('warns and is overdue anew after the due time was moved', async () => {
    const order = await stepsIn(world).started();
    to(msOf(order.dueAt) - HOUR);
    await tick();
    const until = new Date(msOf(order.dueAt) + DAY).toISOString();
    await stepsIn(world).run('repair-worker', order.id, 'request-extension', {
      until,
      reason: '配件明天才到',
    });
    await stepsIn(world).run('subdistrict-sun', order.id, 'grant-extension', {});
    const later = await orderOf(order.id);
    expect(msOf(later.dueAt)).toBeGreaterThan(msOf(order.dueAt));
    to(msOf(later.dueAt));
    await tick();
    expect(await marksOf(world, order.id)).toMatchObject([
      { kind: 'warn', dueAt: msOf(order.dueAt) },
      { kind: 'overdue', dueAt: msOf(later.dueAt) },
    ]);
  });

  it('says when the date of a pause has passed', async () => {
    const { id } = await stepsIn(world).started();
    const expectedAt = world.clock.now() + 2 * DAY;
    await stepsIn(world).run('repair-worker', id, 'pause', {
      reasonCode: 'parts',
      note: '等配件',
      expectedAt: new Date(expectedAt).toISOString(),
    });
    to(expectedAt + MINUTE);
    await tick();
    expect(await kindsOf(id)).toEqual(['overdue']);
  });

  it('reminds of the review of what is shelved, and of nothing else', async () => {
    const { id } = await stepsIn(world).place();
    const { run } = stepsIn(world);
    await run('staff-zhao', id, 'accept', { triage: 'complex' });
    const reviewAt = world.clock.now() + 40 * DAY;
    const body = {
      cause: '要等大修资金',
      done: '问了物业和街道',
      reviewAt: new Date(reviewAt).toISOString(),
    };
    await run('subdistrict-sun', id, 'shelve', body);
    to(reviewAt - 1);
    await tick();
    expect(await kindsOf(id)).toEqual([]);
    to(reviewAt);
    await tick();
    await tick();
    expect(await kindsOf(id)).toEqual(['review']);
    world.clock.advance(200 * DAY);
    await tick();
    expect([await kindsOf(id), (await orderOf(id)).state]).toEqual([['review'], 'paused']);
  });

  it('reminds to rate on days 1 and 5, once each, and closes after 7', async () => {
    const { id } = await stepsIn(world).fulfilled();
    for (let hour = 0; hour < 7 * 24; hour += 6) {
      await tick();
      world.clock.advance(6 * HOUR);
    }
    expect(await kindsOf(id)).toEqual(['remind1', 'remind5']);
    expect((await orderOf(id)).state).toBe('fulfilled');
    await tick();
    await tick();
    expect(await orderOf(id)).toMatchObject({ state: 'closed', version: 7 });
  });

  it('raises an answer that is not given, though nothing is offered there', async () => {
    const { id } = await stepsIn(world).accepted(aQuestion());
    const { dueAt } = await orderOf(id);
    to(msOf(dueAt) + (msOf(dueAt) - world.clock.now()));
    await tick();
    expect((await orderOf(id)).state).toBe('escalated');
  });

  it('changes nothing for anybody who is in time', async () => {
    const { id } = await stepsIn(world).rated();
    for (let day = 0; day < 10; day += 1) {
      world.clock.advance(DAY);
      await tick();
    }
    expect([(await orderOf(id)).version, await kindsOf(id)]).toEqual([7, []]);
  });

  it('is not held up by an order that cannot be read', async () => {
    const broken = await stepsIn(world).place();
    const { id, dueAt } = await stepsIn(world).place(aDoor(), 'resident-ma');
    const { items } = await world.platform.table.query(orderPartition(broken.id), {
      prefix: 'ORDER',
    });
    await world.platform.table.put({ ...items[0], card: '{' });
    to(msOf(dueAt));
    // No root is made without it, and the run says that something is wrong.
    await expect(tick()).rejects.toThrow('1 parts of the run failed');
    expect(await kindsOf(id)).toEqual(['overdue']);
    expect(world.logged.some((entry) => entry.includes(broken.id))).toBe(true);
  });
});
