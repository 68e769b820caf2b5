import { cellsBy } from '../../../domain/insight/dims';
import { MINUTE, shanghaiDay } from '../../../domain/time/shanghai';
import { recountDirtyDays } from '../../../functions/insight/recount';
import { createInsightDeps } from '../../../functions/insight/wiring';
import { createDirtyDayStore } from '../../../functions/platform/stores/dirty-days';
import { createRecordStore } from '../../../functions/platform/stores/records';
import { createTallyRowStore } from '../../../functions/platform/stores/tally-rows';
import { createWorld, type World } from '../../support/api';
import { aRecord } from '../../domain/insight/a-record';
import { SECRET } from '../../support/api';

const DISTRICT = '990102';
const COMMUNITY = '990102001001';

/** Counting a day anew (重算), with others at the same time, and with a run that dies. */
describe('counting days anew', () => {
  let world: World;
  let endedAt: number;
  beforeEach(async () => {
    world = await createWorld();
    endedAt = world.clock.now();
  });
  afterEach(() => world.close());

  const day = (): string => shanghaiDay(endedAt);
  const marks = () => createDirtyDayStore(world.platform.table);
  const left = async () => (await marks().under(DISTRICT)).map(({ node }) => node);
  const ended = async (id: string, own: Parameters<typeof aRecord>[0] = {}): Promise<void> => {
    const end = { state: 'rated', at: endedAt } as const;
    const record = aRecord({ id: id.padStart(26, '0'), end, listedAt: endedAt, ...own });
    await createRecordStore(world.platform.table, SECRET).put({ ...record, ownerArea: COMMUNITY });
    await marks().mark(COMMUNITY, day(), world.clock.now());
  };
  const count = (table = world.platform.table) => {
    const deps = createInsightDeps(world.platform);
    return recountDirtyDays({ ...deps, table });
  };
  const keptIn = async (node: string): Promise<number> => {
    const rows = createTallyRowStore(world.platform.table);
    const [row] = await rows.ofNode(node, 'total', { from: day(), to: day() });
    return row?.cells['all']?.counts.ended ?? 0;
  };

  it('waits until the index has caught up, then counts at every level', async () => {
    await ended('1');
    await count();
    expect([await keptIn(COMMUNITY), await left()]).toEqual([0, [COMMUNITY]]);
    world.clock.advance(2 * MINUTE);
    await count();
    expect(await Promise.all([COMMUNITY, '990102001', DISTRICT].map(keptIn))).toEqual([1, 1, 1]);
    expect(await left()).toEqual([]);
  });

  it('leaves the mark of what came while it counted', async () => {
    await ended('1');
    world.clock.advance(2 * MINUTE);
    const { table } = world.platform;
    let came = false;
    await count({
      ...table,
      put: async (item, condition) => {
        if (!came && String(item['pk']).startsWith('TALLY#')) {
          came = true;
          await ended('2');
        }
        await table.put(item, condition);
      },
    });
    expect([came, await left()]).toEqual([true, [COMMUNITY]]);
    world.clock.advance(2 * MINUTE);
    await count();
    expect(await Promise.all([COMMUNITY, DISTRICT].map(keptIn))).toEqual([2, 2]);
  });

  it('is right in the end where an older run writes last', async () => {
    await ended('1');
    world.clock.advance(2 * MINUTE);
    const { table } = world.platform;
    let isOvertaken = false;
    const slow = {
      ...table,
      put: async (item: Parameters<typeof table.put>[0]): Promise<void> => {
        if (!isOvertaken && String(item['sk']).startsWith('total#')) {
          isOvertaken = true;
          await ended('2');
          world.clock.advance(2 * MINUTE);
          await count();
        }
        await table.put(item);
      },
    };
    await count(slow);
    expect(isOvertaken).toBe(true);
    expect(await left()).toContain(COMMUNITY);
    world.clock.advance(2 * MINUTE);
    await count();
    expect(await Promise.all([COMMUNITY, DISTRICT].map(keptIn))).toEqual([2, 2]);
    expect(await left()).toEqual([]);
  });

  it('goes on where a run died, before and after each of its writes', async () => {
    await ended('1', { partnerId: 'one' });
    let writes = Number.POSITIVE_INFINITY;
    for (let alive = 0; alive < writes; alive += 1) {
      await ended('1', { partnerId: 'one' });
      world.clock.advance(2 * MINUTE);
      let done = 0;
      const { table } = world.platform;
      const dying =
        <Args extends unknown[], T>(write: (...args: Args) => Promise<T>) =>
        async (...args: Args): Promise<T> => {
          done += 1;
          if (done > alive) throw new Error('killed');
          return write(...args);
        };
      await count({
        ...table,
        put: dying(table.put),
        remove: dying(table.remove),
        removeIf: dying(table.removeIf),
      }).catch(() => undefined);
      if (done <= alive) writes = alive;
      world.clock.advance(2 * MINUTE);
      await count();
      expect([alive, await left()]).toEqual([alive, []]);
      expect(await Promise.all([COMMUNITY, DISTRICT].map(keptIn))).toEqual([1, 1]);
    }
    expect(writes).toBeGreaterThan(10);
  });

  it('empties the row of a partner that is not in it any more', async () => {
    await ended('1', { partnerId: 'one' });
    world.clock.advance(2 * MINUTE);
    await count();
    const rows = createTallyRowStore(world.platform.table);
    const period = { from: day(), to: day() };
    expect(await rows.ofPartner('one', 'category', period)).toHaveLength(1);
    await ended('1', { partnerId: 'two', version: 9 });
    world.clock.advance(2 * MINUTE);
    await count();
    expect(await rows.ofPartner('one', 'category', period)).toHaveLength(0);
    const [row] = await rows.ofPartner('two', 'category', period);
    const two = aRecord({ partnerId: 'two', end: { state: 'rated', at: endedAt } });
    expect(row?.cells).toEqual(cellsBy('category', [two]));
  });
});
