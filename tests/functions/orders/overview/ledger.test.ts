import { DAY, HOUR } from '../../../../domain/time/shanghai';
import { aDoor, createWorld, someCare, stepsIn, type World } from '../../../support/api';

const BOM = '\uFEFF';

describe('the monthly ledger (月度台账)', () => {
  let world: World;
  const numbers: Record<string, string> = {};
  const ask = (key: string, query: string) => world.as(key).get(`/v1/ledger?${query}`);
  const linesOf = async (month: string, area = '990102001001') => {
    const { status, text } = await ask('staff-zhao', `area=${area}&month=${month}`);
    if (status !== 200) throw new Error(text);
    return text
      .slice(BOM.length)
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));
  };
  const rowOf = async (name: string, month = '2026-04') => {
    const [columns = [], ...rows] = await linesOf(month);
    const row = rows.find(([number]) => number === numbers[name]) ?? [];
    return Object.fromEntries(columns.map((column, index) => [column, row[index]]));
  };
  const totals = async (month = '2026-04') =>
    Object.fromEntries(
      (await linesOf(month))
        .filter(([first]) => first === '合计')
        .map(([, name = '', ...values]) => [name, values.filter(Boolean).join(' ')]),
    );

  beforeAll(async () => {
    world = await createWorld();
    const { run, place, rated, fulfilled, accepted, started } = stepsIn(world);
    const hotline = await place(
      aDoor({
        onBehalfOf: { name: '金丝雀奶奶', phone: '13700000001' },
        source: 'hotline',
        externalNumber: '=12345-0001',
      }),
      'staff-zhao',
    );
    numbers['hotline'] = hotline.number;
    await run('staff-zhao', hotline.id, 'contact', {
      channel: 'phone',
      reached: true,
      words: '说好了',
    });
    world.clock.advance(HOUR);
    await run('staff-zhao', hotline.id, 'accept', {});
    const done = await started();
    await run('repair-worker', done.id, 'pause', {
      reasonCode: 'parts',
      note: '等锁芯',
      expectedAt: new Date(world.clock.now() + DAY).toISOString(),
    });
    world.clock.advance(26 * HOUR);
    await run('repair-worker', done.id, 'resume', {});
    const evidence = {
      handledAt: new Date(world.clock.now()).toISOString(),
      place: '3 号楼',
      handlers: ['韩铁柱'],
      process: '换了锁芯,上了油,试了十次。',
      result: '门能关上了',
      feedback: { channel: 'inPerson', at: new Date(world.clock.now()).toISOString() },
      photoExempt: '居民不让拍',
    };
    await run('repair-worker', done.id, 'fulfil', evidence);
    await run('resident-wang', done.id, 'rate', { satisfaction: 'fair' });
    numbers['rated'] = done.number;
    numbers['also rated'] = (await rated()).number;
    numbers['care'] = (await accepted(someCare())).number;
    const own = await accepted();
    await run('lead-chen', own.id, 'start', {});
    numbers['own'] = own.number;
    await fulfilled();
    await world.stream.drain();
  });
  afterAll(() => world.close());

  it('has one row an order, with the number of the hotline and no formula', async () => {
    const row = await rowOf('hotline');
    expect(row).toMatchObject({ 热线单号: "'=12345-0001", 来源: '热线', 点单: '2026-04-15 10:00' });
    expect(row).toMatchObject({ 接单: '2026-04-15 11:00', 状态: '已接单', 主责: '星光社区' });
    expect(row).toMatchObject({ 联系上居民: '2026-04-15 10:00' });
  });

  it('says who did it, whether in time, what it waited for and what was said of it', async () => {
    expect(await rowOf('rated')).toMatchObject({
      谁办的: '蓝衫维修队',
      按时: '是',
      谁评的: '本人',
      解决了: '是',
      满意度: '基本满意',
      时间花在哪: '等配件 1 天 2 小时',
    });
    expect(await rowOf('own')).toMatchObject({ 谁办的: '社区自办', 状态: '办理中' });
  });

  it('names no resident, no phone, no address, no member of staff, and nothing of what is sensitive', async () => {
    const { text } = await ask('lead-chen', 'area=990102001001&month=2026-04');
    for (const canary of ['金丝雀', '13700000001', '王秀兰', '韩铁柱', '赵慧', '陈立新', '号楼'])
      expect(text).not.toContain(canary);
    expect(text).not.toContain(numbers['care']);
    expect(await totals()).toMatchObject({ '敏感单(不列)': '1' });
  });

  it('ends with the figures of what ended in the month', async () => {
    expect(await totals()).toMatchObject({
      本月点单: '6',
      本月结束: '2',
      解决率: '100.0% 2 2',
      满意率: '95.0% 1.9 2',
      响应率: '0.0% 0 2',
      不予受理: '0.0% 0 2',
    });
    expect(await totals('2026-03')).toMatchObject({ 本月点单: '0', 解决率: '没有数据' });
  });

  it('is a file that Excel opens', async () => {
    const { headers, text } = await ask('staff-zhao', 'area=990102001001&month=2026-04');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toContain('990102001001-2026-04.csv');
    expect(text.startsWith(BOM)).toBe(true);
  });

  it('has what was placed in one month and ended in the next in both', async () => {
    const { place, run } = stepsIn(world);
    const order = await place();
    numbers['late'] = order.number;
    world.clock.advance(20 * DAY);
    await run('resident-wang', order.id, 'withdraw', { reasonCode: 'solved' });
    await world.stream.drain();
    expect(await rowOf('late', '2026-04')).toMatchObject({ 状态: '已撤单' });
    expect(await rowOf('late', '2026-05')).toMatchObject({ 状态: '已撤单' });
    expect((await totals())['本月结束']).toBe('2');
    expect((await totals('2026-05'))['本月结束']).toBe('1');
  });

  it.each([
    ['staff-far', 'area=990102001001&month=2026-04', 403],
    ['resident-wang', 'area=990102001001&month=2026-04', 403],
    ['subdistrict-sun', 'area=990102001001&month=2026-04', 200],
    ['staff-zhao', 'area=990102001001&month=2026-13', 400],
    ['staff-zhao', 'area=990102001001', 400],
  ])('answers %s %s with %i', async (key, query, status) => {
    expect((await ask(key, query)).status).toBe(status);
  });
});
