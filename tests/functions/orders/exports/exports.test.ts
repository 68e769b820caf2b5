import { parse } from 'csv-parse/sync';

import { isInside } from '../../../../domain/area';
import { DAY, MINUTE } from '../../../../domain/time/shanghai';
import { COMMUNITY } from '../../../../local/demo/areas';
import { getUser } from '../../../../local/demo/people';
import { aDoor, createWorld, someCare, stepsIn, type World } from '../../../support/api';
import { eventOf } from '../../../support/api/event';
import { signIn } from '../../../support/api/people';

const BOM = '\uFEFF';
const NASTY = '=1+1 "引号",逗号;😀\n第二行 13812345678';

interface Exported {
  id: string;
  kind: string;
  format: string;
  areas: string[];
  from: string;
  to: string;
  state: string;
  rows: number;
  by: { role: string; displayName?: string };
}

describe('exports of orders and ratings (导出)', () => {
  let world: World;
  const numbers: Record<string, string> = {};
  const file = (name: string, query = `area=${COMMUNITY}`, key = 'staff-zhao') =>
    world.as(key).get(`/v1/exports/${name}?${query}`);
  const rowsOf = async (name: string, query?: string, key?: string) => {
    const { status, text } = await file(name, query, key);
    expect(status).toBe(200);
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
    return rows;
  };
  const linesOf = async (name: string, query?: string) => {
    const { text } = await file(name, query);
    return text
      .trimEnd()
      .split('\n')
      .map((line): Record<string, unknown> => JSON.parse(line));
  };

  beforeAll(async () => {
    world = await createWorld();
    const { run, place, fulfilled, accepted } = stepsIn(world);
    const nasty = await place(
      aDoor({
        ...{ title: NASTY, onBehalfOf: { name: '金丝雀奶奶', phone: '13700000001' } },
        ...{ source: 'hotline', externalNumber: '＝12345' },
      }),
      'staff-zhao',
    );
    numbers['nasty'] = nasty.number;
    world.clock.advance(MINUTE);
    const done = await fulfilled();
    await run('resident-wang', done.id, 'rate', {
      ...{ satisfaction: 'dissatisfied', resolved: true },
      ...{ stars: { attitude: 5, speed: 1, result: 3 }, text: '@慢,打了 13812345678 没人接' },
    });
    numbers['rated'] = done.number;
    numbers['care'] = (await accepted(someCare({ description: '金丝雀要洗澡' }))).number;
    world.clock.advance(40 * DAY);
    numbers['later'] = (await place()).number;
    await world.stream.drain();
  });
  afterAll(() => world.close());

  const APRIL = `area=${COMMUNITY}&from=2026-04-01&to=2026-04-30`;

  it('are CSV that an independent parser reads back, in UTF-8 with its mark', async () => {
    const { headers, text } = await file('orders.csv', APRIL);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    expect(headers['content-disposition']).toBe(
      `attachment; filename="orders-${COMMUNITY}-2026-04-01-2026-04-30.csv"; filename*=UTF-8''` +
        encodeURIComponent('单-星光社区-2026-04-01至2026-04-30.csv'),
    );
    expect(text.startsWith(`${BOM}单号,热线单号,`)).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    const rows = await rowsOf('orders.csv', APRIL);
    expect(rows.map((row) => row['单号'])).toEqual([numbers['nasty'], numbers['rated']]);
    expect(rows[0]).toMatchObject({
      ...{ 什么事: `'${NASTY.replace('13812345678', '***********')}`, 热线单号: "'＝12345" },
      ...{ 来源: '热线', 怎么点的: '代点单', 社区: '星光社区', 状态: '待接单', 超时: '是' },
    });
    expect(rows[1]).toMatchObject({
      ...{ 谁办的: '蓝衫维修队', 状态: '已评单', 重办次数: '0', 怎么告诉居民的: '当面' },
      ...{ 点单: '2026-04-15 10:01', 办得怎样: '门能自己关上了。', 急事: '否', 按时: '是' },
    });
  });

  it('are JSON Lines with the same facts', async () => {
    const { headers } = await file('orders.jsonl', APRIL);
    expect(headers['content-type']).toBe('application/x-ndjson');
    const lines = await linesOf('orders.jsonl', APRIL);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatchObject({
      ...{ number: numbers['nasty'], externalNumber: '＝12345', source: 'hotline', overdue: true },
      title: NASTY.replace('13812345678', '***********'),
      placedAt: '2026-04-15T02:00:00.000Z',
    });
  });

  it('are of ratings, by when they were given', async () => {
    expect(await rowsOf('ratings.csv', APRIL)).toEqual([
      expect.objectContaining({
        ...{ 单号: numbers['rated'], 满意度: '不满意', 解决了: '是', 谁评的: '本人', 快慢: '1' },
        评语: "'@慢,打了 *********** 没人接",
      }),
    ]);
    expect(await linesOf('ratings.jsonl', APRIL)).toEqual([
      expect.objectContaining({
        ...{ number: numbers['rated'], attitude: 5, speed: 1, outcome: 3, by: 'resident' },
        ...{ satisfaction: 'dissatisfied', resolved: true, ratedAt: '2026-04-15T02:01:00.000Z' },
      }),
    ]);
    expect(await rowsOf('ratings.csv')).toEqual([]);
  });

  it('cover the last thirty days, and both days of a period whole', async () => {
    expect((await rowsOf('orders.csv', '')).map((row) => row['单号'])).toEqual([numbers['later']]);
    const day = `area=${COMMUNITY}&from=2026-04-15&to=2026-04-15`;
    expect(await rowsOf('orders.csv', day)).toHaveLength(2);
    expect(await rowsOf('orders.csv', `area=${COMMUNITY}&to=2026-04-14`)).toEqual([]);
  });

  it('name no resident, no phone, no door, no worker, and nothing of what is sensitive', async () => {
    const year = `area=990102&from=2026-01-01&to=2026-12-31`;
    const all = await Promise.all(
      ['orders.csv', 'orders.jsonl', 'ratings.csv', 'ratings.jsonl'].map(
        async (name) => (await file(name, year, 'district-qian')).text,
      ),
    );
    expect(all.join('')).toContain(numbers['rated']);
    const canaries = ['金丝雀', '13700000001', '13812345678', '王秀兰', '韩铁柱', '赵慧', '3 号楼'];
    for (const canary of [...canaries, numbers['care'] ?? '?']) {
      expect(all.join('')).not.toContain(canary);
    }
  });

  it.each([
    ['lead-chen', `area=${COMMUNITY}`, 200],
    ['subdistrict-sun', `area=${COMMUNITY}`, 200],
    ['subdistrict-sun', 'area=990102', 200],
    ['staff-far', `area=${COMMUNITY}`, 403],
    ['resident-wang', `area=${COMMUNITY}`, 403],
    ['repair-lead', `area=${COMMUNITY}`, 403],
    ['staff-zhao', 'area=junk', 400],
    ['staff-zhao', 'from=2026-02-30', 400],
    ['staff-zhao', 'from=2026-04-02&to=2026-04-01', 400],
    ['staff-zhao', 'from=2020-01-01', 400],
    ['staff-zhao', 'month=2026-04', 400],
  ])('answer %s %s with %i', async (key, query, status) => {
    expect((await file('orders.csv', query, key)).status).toBe(status);
  });

  it('say in words which period is too long', async () => {
    const { problem } = await file('orders.csv', 'from=2020-01-01');
    expect(problem?.detail).toBe('一次最多导出 366 天,把时间改短一点');
  });

  describe('and who took which', () => {
    const records = async (key: string, query = `area=${COMMUNITY}`) => {
      const { status, body } = await world
        .as(key)
        .get<{ items: Exported[]; next?: string }>(`/v1/exports?${query}`);
      return { status, ...body };
    };

    it('is recorded with who, what and how many lines', async () => {
      world.clock.advance(DAY);
      await file('orders.csv', APRIL, 'lead-chen');
      const { items } = await records('staff-zhao');
      expect(items[0]).toMatchObject({
        by: { role: 'communityLead', displayName: '陈立新' },
        ...{ kind: 'orders', format: 'csv', areas: [COMMUNITY], state: 'complete', rows: 2 },
        ...{ from: '2026-04-01', to: '2026-04-30' },
      });
    });

    it('is recorded before the first line goes out, and where somebody takes no more', async () => {
      world.clock.advance(DAY);
      const token = await signIn(world.platform, getUser('staff-zhao').id)();
      const result = await world.api(
        eventOf({
          ...{ method: 'GET', path: `/v1/exports/orders.csv?${APRIL}` },
          headers: { authorization: `Bearer ${token}` },
        }),
      );
      const latest = async () => (await records('staff-zhao')).items[0];
      expect(await latest()).toMatchObject({ state: 'begun', rows: 0 });
      for await (const piece of result.stream ?? []) {
        expect(piece).toContain('单号');
        break;
      }
      expect(await latest()).toMatchObject({ state: 'broken', rows: 0 });
    });

    it('is told whoever may export there, page by page, and nobody else', async () => {
      const first = await records('subdistrict-sun', `area=${COMMUNITY}&limit=2`);
      expect(first.items).toHaveLength(2);
      const second = await records(
        'subdistrict-sun',
        `area=${COMMUNITY}&limit=2&cursor=${first.next}`,
      );
      const ids = [...first.items, ...second.items].map(({ id }) => id);
      expect(new Set(ids).size).toBe(4);
      expect([...ids].sort().reverse()).toEqual(ids);
      expect((await records('staff-far')).status).toBe(403);
      expect((await records('resident-wang', '')).status).toBe(403);
      const far = (await records('staff-far', '')).items.flatMap(({ areas }) => areas);
      expect(far.length).toBeGreaterThan(0);
      expect(far.filter((one) => !isInside('990102001002', one))).toEqual([]);
    });

    it('is not lost with a refusal: nothing was taken', async () => {
      const before = await records('staff-zhao', `area=${COMMUNITY}&limit=100`);
      await file('orders.csv', 'from=2020-01-01');
      await file('orders.csv', `area=${COMMUNITY}`, 'resident-wang');
      expect(await records('staff-zhao', `area=${COMMUNITY}&limit=100`)).toEqual(before);
    });
  });
});
