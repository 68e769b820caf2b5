import '../../local/environment';

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { silentLog } from '../../functions/platform/log';
import * as keys from '../../functions/platform/table/keys';
import { bodyOf, type DeadLetter } from '../../functions/stream/dead-letter';
import { connect } from '../../local/admin/connect';
import { createLocalQueue, STREAM_FAILURES } from '../../local/queue';
import { runProjections } from '../../local/projections/run';
import { startServer, type LocalServer } from '../../local/server';

jest.setTimeout(120_000);

const AT = '2026-04-15T02:00:00.000Z';

describe('the commands for what was laid aside, and for everything (npm run replay, npm run rebuild)', () => {
  let dataDir: string;
  let server: LocalServer;
  beforeAll(async () => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'sidan-projections-'));
    const settings = { host: '127.0.0.1', port: 0, dataDir, demo: true, limits: true, web: false };
    server = await startServer(settings, silentLog);
    await server.ready;
    await server.drained();
  });
  afterAll(async () => {
    await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const run = async (...args: string[]) => {
    const said: string[] = [];
    const complained: string[] = [];
    const say = (line: string): void => void said.push(line);
    const complain = (line: string): void => void complained.push(line);
    const code = await runProjections(args, { DATA_DIR: dataDir }, { say, complain });
    return { code, said, complained };
  };
  const withPlatform = async <T>(
    use: (platform: Awaited<ReturnType<typeof connect>>['platform']) => Promise<T>,
  ): Promise<T> => {
    const { platform, close } = await connect({ DATA_DIR: dataDir });
    try {
      return await use(platform);
    } finally {
      await close();
    }
  };
  const letterOf = (orderId: string, own: Partial<DeadLetter> = {}): DeadLetter => ({
    key: keys.orderKey(orderId),
    sequence: '1',
    changedAt: AT,
    failedAt: AT,
    failed: [{ by: 'insight', fault: 'RangeError', at: 'at somewhere' }],
    ...own,
  });
  /** An order of the demonstration that has a record. */
  const anEndedOrder = (): Promise<string> =>
    withPlatform(async ({ table, areas }) => {
      const [district] = await areas.childrenOf(undefined);
      expect(district).toBeDefined();
      const { items } = await table.query('PUBLIC#990102001001', { limit: 100 });
      for (const { sk } of items) {
        const id = String(sk).split('#')[1] ?? '';
        if ((await table.get(keys.recordKey(id))) !== undefined) return id;
      }
      throw new Error('no ended order');
    });

  it('finds nothing laid aside after a start', async () => {
    expect(await run('replay')).toEqual({
      code: 0,
      said: ['共 0 条,好了 0 条,还有 0 条'],
      complained: [],
    });
  });

  it('projects again what passes now, and keeps the rest with the new reason', async () => {
    const orderId = await anEndedOrder();
    await withPlatform(async (platform) => {
      await platform.table.remove(keys.recordKey(orderId));
      await platform.table.put({ ...keys.orderKey('BROKEN'), card: '{"金丝雀' });
      const letters = [letterOf(orderId), letterOf('BROKEN'), letterOf('GONE')];
      const failures = createLocalQueue(platform, STREAM_FAILURES);
      // The order that cannot be read was laid aside by the server itself meanwhile.
      await server.drained();
      await failures.lookThrough(() => Promise.resolve('goes'));
      await failures.send(letters.map((one, index) => ({ id: String(index), body: bodyOf(one) })));
    });

    const listed = await run('replay', 'list');
    expect(listed.code).toBe(1);
    expect(listed.said).toHaveLength(4);
    const one = listed.said.find((line) => line.includes(`ORDER#${orderId} ORDER`));
    expect(one).toContain('insight: RangeError at somewhere');

    const first = await run('replay');
    expect(first.code).toBe(1);
    expect(first.said.map((line) => line.split('\t')[0]).sort()).toEqual([
      '共 3 条,好了 2 条,还有 1 条',
      ...['好了', '好了', '没算成'],
    ]);
    const record = await withPlatform(({ table }) => table.get(keys.recordKey(orderId)));
    expect(record).toBeDefined();

    const again = await run('replay', 'list');
    expect(again.said[0]).toContain('SyntaxError');
    expect(again.said.join()).not.toContain('金丝雀');

    await withPlatform(({ table }) => table.remove(keys.orderKey('BROKEN')));
    expect((await run('replay')).code).toBe(0);
    expect((await run('replay', 'list')).said).toEqual(['共 0 条,好了 0 条,还有 0 条']);
  });

  it('takes off what an order left behind when its record was laid aside', async () => {
    const [target, orderId] = ['TARGET', await anEndedOrder()];
    await withPlatform(async (platform) => {
      await platform.table.put({ ...keys.mergedKey(target, orderId) });
      await server.drained();
      const was = { ownerArea: '990102001001', public: false, mergedInto: target };
      const letter = letterOf(orderId, { was, failed: [{ by: 'orders', fault: 'X', at: '' }] });
      const failures = createLocalQueue(platform, STREAM_FAILURES);
      await failures.send([{ id: '1', body: bodyOf(letter) }]);
    });
    expect((await run('replay')).code).toBe(0);
    const left = await withPlatform(({ table }) => table.get(keys.mergedKey(target, orderId)));
    expect(left).toBeUndefined();
  });

  it('says of a letter that names nothing that only a rebuild helps, and after one it is gone', async () => {
    await withPlatform((platform) =>
      createLocalQueue(platform, STREAM_FAILURES).send([
        { id: '1', body: '{"DDBStreamBatchInfo":{}}' },
      ]),
    );
    const { code, said } = await run('replay');
    expect(code).toBe(1);
    expect(said[0]).toContain('npm run rebuild');
    expect((await run('rebuild')).code).toBe(0);
    expect((await run('replay')).code).toBe(0);
  });

  it('rebuilds and prints what it did, and a second time there is nothing to do', async () => {
    await server.drained();
    await run('rebuild');
    await server.drained();
    const orderId = await anEndedOrder();
    await withPlatform(({ table }) => table.remove(keys.recordKey(orderId)));
    const { code, said, complained } = await run('rebuild');
    expect([code, complained]).toEqual([0, []]);
    expect(said[0]).toMatch(/^看过 \d{2,} 张单$/);
    const facts = said.find((line) => line.startsWith('事实'));
    expect(facts).toMatch(/^事实\s+\d+\s+1\s+0\s+0$/);
    for (const kind of ['大家的单', '消息']) {
      expect(said.find((line) => line.startsWith(kind))).toMatch(/\s\d+\s+0\s+0\s+0$/);
    }
  });

  it('says so where the command is wrong', async () => {
    expect((await run('destroy')).code).toBe(2);
    expect((await run('help')).said.join()).toContain('npm run replay');
  });
});
