import { createClockDeps, type ClockDeps } from '../../../functions/clock/deps';
import { workOffDistrict } from '../../../functions/clock/on-clock';
import { markOf } from '../../../functions/platform/stores/marks';
import { BESIDE_PREFIX, orderPartition } from '../../../functions/platform/table/keys';
import { aDoor, createWorld, orderIn, stepsIn, type World } from '../../support/api';

const DISTRICT = '990102';

/** The process dies when this is called for the n-th time. */
class Died extends Error {}

describe('a run that breaks off', () => {
  let world: World;
  let offered: string;
  let placed: string;

  beforeEach(async () => {
    world = await createWorld();
    offered = (await stepsIn(world).pooled()).id;
    // The pool is waited for a day, accepting half a day: both are due then.
    world.clock.advance(24 * 3_600_000);
    placed = (await stepsIn(world).place(aDoor(), 'resident-ma')).id;
    const { dueAt } = await orderOf(placed);
    world.clock.advance(Date.parse(dueAt ?? '') - world.clock.now());
  });
  afterEach(() => world.close());

  const orderOf = async (id: string) =>
    orderIn(await world.as('staff-zhao').get(`/v1/orders/${id}`));
  const marksOf = async (id: string): Promise<string[]> => {
    const { items } = await world.platform.table.query(orderPartition(id), {
      prefix: BESIDE_PREFIX.mark,
      consistent: true,
    });
    return items.flatMap((item) => markOf(item)?.kind ?? []);
  };
  /** Every call of the store or of a command, counted; the n-th ends it all, before or after it took effect. */
  const dyingAt = (
    n: number,
    when: 'before' | 'after',
  ): { deps: ClockDeps; calls: () => number } => {
    const deps = createClockDeps(world.platform);
    let calls = 0;
    let isDead = false;
    const counted =
      <Args extends unknown[], T>(call: (...args: Args) => Promise<T>) =>
      async (...args: Args): Promise<T> => {
        calls += 1;
        if (isDead || (calls === n && when === 'before')) {
          isDead = true;
          throw new Died();
        }
        const answer = await call(...args);
        if (calls === n) {
          isDead = true;
          throw new Died();
        }
        return answer;
      };
    return {
      calls: () => calls,
      deps: {
        ...deps,
        orders: { ...deps.orders, list: counted(deps.orders.list) },
        marks: { missing: counted(deps.marks.missing), add: counted(deps.marks.add) },
        daily: { isDone: counted(deps.daily.isDone), done: counted(deps.daily.done) },
        endings: { add: counted(deps.endings.add) },
        run: counted(deps.run),
      },
    };
  };
  const died = async (deps: ClockDeps): Promise<void> => {
    try {
      await workOffDistrict(deps, DISTRICT);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
    }
  };

  it('is made good by the next, wherever it broke off', async () => {
    const whole = dyingAt(0, 'before');
    // Before and after the first calls of a run; then a whole one.
    for (let n = 1; n <= 12; n += 1) {
      for (const when of ['before', 'after'] as const) await died(dyingAt(n, when).deps);
    }
    await workOffDistrict(whole.deps, DISTRICT);
    expect(whole.calls()).toBeGreaterThan(4);
    expect(await orderOf(offered)).toMatchObject({ state: 'accepted', version: 4 });
    expect(await marksOf(placed)).toEqual(['overdue']);
  });

  it('leaves the command to the next where it broke off between mark and command', async () => {
    const { deps } = dyingAt(0, 'before');
    await died({ ...deps, run: () => Promise.reject(new Died()) });
    expect([await marksOf(placed), (await orderOf(offered)).state]).toEqual([
      ['overdue'],
      'offered',
    ]);
    await workOffDistrict(createClockDeps(world.platform), DISTRICT);
    expect([await marksOf(placed), (await orderOf(offered)).state]).toEqual([
      ['overdue'],
      'accepted',
    ]);
  });

  it('runs at the same time as another without either doing anything twice', async () => {
    const deps = createClockDeps(world.platform);
    await Promise.all([1, 2, 3, 4].map(() => workOffDistrict(deps, DISTRICT)));
    expect(await orderOf(offered)).toMatchObject({ state: 'accepted', version: 4 });
    expect(await marksOf(placed)).toEqual(['overdue']);
  });
});
