import { silentLog } from '../../../functions/platform/log';
import * as keys from '../../../functions/platform/table/keys';
import { scanPages } from '../../../functions/platform/table/scan-for-rebuild';
import { rebuild, type RebuildReport } from '../../../functions/stream/rebuild';
import { REBUILD_PARTS } from '../../../functions/stream/rebuild-parts';
import type { Item } from '../../../functions/platform/table/table';
import { tableOf } from '../../../local/projections/table-of';
import { aDoor, createWorld, stepsIn, type World } from '../../support/api';

describe('a rebuild (重建)', () => {
  let world: World;
  let target: string;
  let merged: string;
  let rated: string;
  beforeEach(async () => {
    world = await createWorld();
    const { accepted, run, rated: rate } = stepsIn(world);
    target = (await accepted(aDoor({ public: true }))).id;
    merged = (await accepted(aDoor(), 'resident-ma')).id;
    await world.stream.drain();
    await run('staff-zhao', merged, 'merge', { intoOrderId: target });
    // Whoever joins is told of what comes after.
    world.clock.advance(60_000);
    await run('resident-far', target, 'join', {});
    world.clock.advance(60_000);
    rated = (await rate()).id;
    await world.stream.drain();
  });
  afterEach(() => world.close());

  const again = (pages?: AsyncIterable<Item[]>): Promise<RebuildReport> =>
    rebuild({
      platform: world.platform,
      pages: pages ?? scanPages(world.ground.client, world.ground.tableName),
      parts: REBUILD_PARTS,
      log: silentLog,
    });
  const done = ({ kinds }: RebuildReport): Record<string, number[]> =>
    Object.fromEntries(
      kinds.flatMap(({ kind, added, changed, removed }) =>
        added + changed + removed === 0 ? [] : [[kind, [added, changed, removed]]],
      ),
    );
  const rows = async (): Promise<string[]> =>
    (await world.everything()).filter((row) => !/"(?:PENDING#|TRACE#|DIRTY#|QUEUE#)/.test(row));

  it('finds nothing to do where everything is as it should be, and says what it looked at', async () => {
    const before = await world.everything();
    const report = await again();
    expect(done(report)).toEqual({});
    expect(report).toMatchObject({ orders: 3, failed: [] });
    const checked = new Map(report.kinds.map((one) => [one.kind, one.checked]));
    expect(checked.get('大家的单')).toBe(1);
    expect(checked.get('并入的单')).toBe(1);
    expect(checked.get('事实')).toBeGreaterThan(0);
    expect(checked.get('消息')).toBeGreaterThan(3);
    expect(await rows()).toEqual(
      before.filter((row) => !/"(?:PENDING#|TRACE#|DIRTY#|QUEUE#)/.test(row)),
    );
    expect(tableOf(report.kinds)).toHaveLength(report.kinds.length + 1);
  });

  it('writes what is missing', async () => {
    const before = await rows();
    const { table } = world.platform;
    for (const key of [
      keys.mergedKey(target, merged),
      keys.countsKey(target),
      keys.recordKey(rated),
    ])
      await table.remove(key);
    await world.stream.drain();
    await table.remove(keys.countsKey(target));
    expect(done(await again())).toMatchObject({
      ...{ 并入的单: [1, 0, 0], 加入与并入数: [1, expect.any(Number), 0], 事实: [1, 0, 0] },
    });
    expect(await rows()).toEqual(before);
  });

  it('puts right what is wrong, also under a version that would stand', async () => {
    const before = await rows();
    const { table } = world.platform;
    const record = await table.get(keys.recordKey(rated));
    await table.put({ ...record, card: '{}' });
    const counts = await table.get(keys.countsKey(target));
    await table.put({ ...counts, followers: 12 });
    expect(done(await again())).toEqual({ 加入与并入数: [0, 1, 0], 事实: [0, 1, 0] });
    expect(await rows()).toEqual(before);
  });

  it('watches again (关注) what a level above has to see to, and nothing else', async () => {
    await stepsIn(world).run('staff-zhao', target, 'hide', { reason: '写了别人的名字' });
    await world.stream.drain();
    const { table } = world.platform;
    const row = await table.get(keys.watchedKey(target));
    await table.remove(keys.watchedKey(target));
    await table.put({ ...row, ...keys.watchedKey(rated) });
    expect(done(await again())['上级关注']).toEqual([1, 0, 1]);
    expect(await table.get(keys.watchedKey(target))).toEqual(row);
    expect(await table.get(keys.watchedKey(rated))).toBeUndefined();
  });

  it('removes what no order justifies, and counts again where that was', async () => {
    const before = await rows();
    const { table } = world.platform;
    await table.put({ ...keys.mergedKey(target, rated) });
    await table.put({ ...keys.countsKey(target), followers: 1, merged: 2 });
    await table.put({
      ...keys.publicKey('990102001001', '2026-01-01T00:00:00.000Z', rated),
      row: '{}',
    });
    await table.put({ ...keys.reviewKey('990102001001', target, 'text#9') });
    await table.put({ ...keys.mineKey('somebody', 'NO-SUCH-ORDER') });
    await table.put({ ...keys.inboxKey('somebody', 'X'), orderId: rated, text: 'x' });
    const report = await again();
    for (const kind of ['大家的单', '复核单', '家人的单', '并入的单', '消息']) {
      expect(done(report)[kind]?.[2]).toBe(1);
    }
    expect(await rows()).toEqual(before);
    expect(done(await again())).toEqual({});
  });

  it('leaves alone what is nobody’s to make: messages of no order, what was read', async () => {
    const { table } = world.platform;
    const own = { ...keys.inboxKey('somebody', 'X'), text: 'x' };
    await table.put(own);
    await again();
    expect(await table.get(keys.inboxKey('somebody', 'X'))).toEqual(own);
  });

  it('sends nothing and asks nobody', async () => {
    const queued = async (): Promise<number> => {
      let waiting = 0;
      await world.outgoing.lookThrough(() => {
        waiting += 1;
        return Promise.resolve('stays');
      });
      return waiting;
    };
    const { items } = await world.platform.table.query(keys.inboxPartition('x'));
    expect(items).toEqual([]);
    const before = [await queued(), world.logged.length];
    for (const row of await world.everything()) {
      const { pk, sk } = Object.fromEntries(JSON.parse(row));
      if (String(pk).startsWith('INBOX#')) await world.platform.table.remove({ pk, sk });
    }
    expect(done(await again())['消息']?.[0]).toBeGreaterThan(3);
    expect([await queued(), world.logged.length]).toEqual(before);
  });

  it('brings back nothing that was redacted', async () => {
    await stepsIn(world).run('lead-chen', target, 'redact', {
      field: 'description',
      reason: '写了门牌',
    });
    await world.stream.drain();
    const before = await rows();
    expect(done(await again())).toEqual({});
    expect(await rows()).toEqual(before);
  });

  it('keeps from an order that cannot be read no other, and says which', async () => {
    const { table } = world.platform;
    await table.put({ ...keys.orderKey('BROKEN'), card: 'not json' });
    await table.remove(keys.recordKey(rated));
    const report = await again();
    expect(report.failed).toEqual(['ORDER#BROKEN']);
    expect(done(report)).toEqual({ 事实: [1, 0, 0] });
  });

  it('may be broken off and run again, and people go on meanwhile', async () => {
    const before = await rows();
    const { table } = world.platform;
    for (const key of [keys.recordKey(rated), keys.countsKey(target)]) await table.remove(key);
    async function* brokenOff(): AsyncGenerator<Item[]> {
      for await (const page of scanPages(world.ground.client, world.ground.tableName)) {
        yield page.filter(({ pk }) => pk === `ORDER#${rated}`);
        throw new Error('broken off');
      }
    }
    await expect(again(brokenOff())).rejects.toThrow('broken off');
    await again();
    expect(await rows()).toEqual(before);

    async function* meanwhile(): AsyncGenerator<Item[]> {
      for await (const page of scanPages(world.ground.client, world.ground.tableName)) {
        await world.as('resident-far').run(target, 'leave', {});
        await stepsIn(world).run('staff-zhao', merged, 'split', { reason: '不是一件事' });
        yield page;
      }
    }
    await again(meanwhile());
    const rebuilt = await rows();
    await world.stream.drain();
    expect(await table.get(keys.countsKey(target))).toBeUndefined();
    expect(done(await again())).toEqual({});
    expect(rebuilt.filter((row) => row.includes('"COUNTS"'))).toEqual([]);
  });
});
