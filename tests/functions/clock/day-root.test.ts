import {
  dayLeavesOf,
  dayProofOf,
  leafHashOf,
  verifyProof,
  type DayRoot,
} from '../../../domain/clock/day-root';
import { DAY, HOUR, shanghaiDay, startOfDay, type Day } from '../../../domain/time/shanghai';
import { owningAreas } from '../../../functions/platform/stores/owning-areas';
import { makeUpRoots } from '../../../functions/clock/day-root';
import { createClockDeps } from '../../../functions/clock/deps';
import { onClock } from '../../../functions/clock/on-clock';
import { createRootStore } from '../../../functions/platform/stores/roots';
import { ROOTS } from '../../../functions/platform/table/keys';
import { aDoor, createWorld, evidenceAt, stepsIn, type World } from '../../support/api';

/** The day on which a world begins. */
const FIRST = '2026-04-15';
const DISTRICT = '990102';

describe('the root of a day', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
  });
  afterEach(() => world.close());

  const roots = () => createRootStore(world.platform.table);
  const rootOf = async (day: Day): Promise<DayRoot> => {
    const root = await roots().find(day);
    if (root === undefined) throw new Error(`no root of ${day}`);
    return root;
  };
  /** So many minutes past midnight of the day after. */
  const toEndOf = (day: Day, minutes = 10): void =>
    world.clock.advance(startOfDay(day) + DAY + minutes * 60_000 - world.clock.now());
  const tick = (): Promise<void> => onClock(world.platform);
  /** Whether the order as it was at the end of that day stands in the root. */
  const stands = async (orderId: string, day: Day): Promise<boolean> => {
    const [root, leaves, [order]] = await Promise.all([
      rootOf(day),
      roots().leavesOf(day, DISTRICT),
      world.platform.orders.findMany([orderId]),
    ]);
    const leaf = dayLeavesOf(order ?? { id: '', events: [] }, { from: day, to: day }).get(day);
    if (leaf === undefined) return false;
    const hash = leafHashOf(leaf);
    const proof = dayProofOf(root, { district: DISTRICT, leaves, leaf: hash });
    return proof !== undefined && verifyProof(hash, proof, root.root);
  };

  it('is there from ten past midnight on, over what changed on that day', async () => {
    const { id } = await stepsIn(world).place();
    const ended = await stepsIn(world).rated(aDoor({ categoryCode: 'facility' }));
    toEndOf(FIRST, 9);
    await tick();
    expect(await roots().find(FIRST)).toBeUndefined();
    toEndOf(FIRST, 10);
    await tick();
    expect(await rootOf(FIRST)).toMatchObject({
      count: 2,
      districts: [{ code: DISTRICT, count: 2 }],
    });
    expect([await stands(id, FIRST), await stands(ended.id, FIRST)]).toEqual([true, true]);
  });

  it('begins with the first day on which anything happened', async () => {
    await stepsIn(world).place();
    toEndOf(FIRST);
    await tick();
    const { items } = await world.platform.table.query(ROOTS);
    expect(items.map(({ sk }) => sk)).toEqual([FIRST]);
  });

  it('of a day without a step stands over nothing', async () => {
    const { id } = await stepsIn(world).rated();
    toEndOf(FIRST);
    world.clock.advance(2 * DAY);
    await tick();
    expect(await rootOf('2026-04-16')).toMatchObject({ count: 0, districts: [] });
    expect(await stands(id, FIRST)).toBe(true);
  });

  it('misses no order: whether open, merged, ended, reopened or touched after its end', async () => {
    const { run, place, accepted, rated, started, fulfilled } = stepsIn(world);
    const target = await accepted();
    const merged = await accepted(aDoor(), 'resident-ma');
    await run('staff-zhao', merged.id, 'merge', { intoOrderId: target.id });
    const touched = await rated();
    const reopened = await rated();
    const withdrawn = await place();
    const waiting = await fulfilled();
    const raised = await started();
    toEndOf(FIRST);
    await tick();
    const second = '2026-04-16';
    world.clock.advance(10 * HOUR);
    await run('subdistrict-sun', touched.id, 'follow-up', { reached: false, words: '没人接电话' });
    await run('resident-wang', reopened.id, 'reopen', { reason: '又坏了' });
    await run('resident-wang', withdrawn.id, 'withdraw', {});
    await run('staff-zhao', raised.id, 'escalate', { reason: '要街道出面', bodies: [] });
    await run('resident-wang', waiting.id, 'rate', { satisfaction: 'fair' });
    toEndOf(second);
    await tick();
    const changed = [touched, reopened, withdrawn, waiting, raised];
    for (const { id } of changed) expect([id, await stands(id, second)]).toEqual([id, true]);
    for (const { id } of [...changed, target, merged]) expect(await stands(id, FIRST)).toBe(true);
    expect((await rootOf(second)).count).toBe(changed.length);
  });

  it('of a skipped day is made up later and is the same', async () => {
    const { run, place, fulfilled } = stepsIn(world);
    const one = await place();
    const other = await fulfilled();
    toEndOf(FIRST);
    const onTime = await withoutWriting(world, FIRST);
    world.clock.advance(9 * HOUR);
    await run('resident-wang', one.id, 'withdraw', {});
    await run('resident-wang', other.id, 'reopen', { reason: '还是漏' });
    await run('staff-zhao', other.id, 'start', {});
    await run('staff-zhao', other.id, 'fulfil', evidenceAt(world.clock.now()));
    await run('resident-wang', other.id, 'rate', { satisfaction: 'satisfied' });
    world.clock.advance(3 * DAY);
    await tick();
    expect(await rootOf(FIRST)).toMatchObject({
      root: onTime.root,
      count: 2,
      districts: onTime.districts,
    });
    const { items } = await world.platform.table.query(ROOTS);
    expect(items.map(({ sk }) => sk)).toEqual([FIRST, '2026-04-16', '2026-04-17', '2026-04-18']);
  });

  it('is never written twice', async () => {
    await stepsIn(world).place();
    toEndOf(FIRST);
    await Promise.all([tick(), tick(), tick()]);
    const first = await rootOf(FIRST);
    world.clock.advance(HOUR);
    await tick();
    expect(await rootOf(FIRST)).toEqual(first);
  });
});

/** The root that the day would get now, on a table whose roots are only remembered. */
async function withoutWriting({ platform }: World, day: Day): Promise<DayRoot> {
  const written: DayRoot[] = [];
  const deps = createClockDeps(platform);
  const roots = {
    ...deps.roots,
    put: (root: DayRoot) => Promise.resolve(written.push(root) > 0),
  };
  await makeUpRoots({ ...deps, roots }, () => owningAreas(platform.areas, DISTRICT));
  const found = written.find((root) => root.day === day);
  if (found === undefined)
    throw new Error(`nothing for ${day} by ${shanghaiDay(platform.clock.now())}`);
  return found;
}
