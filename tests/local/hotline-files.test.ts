import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { createAppStore } from '../../functions/orders/apps/store';
import { DEMO_APP_KEY, DEMO_HOTLINE_KEY } from '../../local/demo/app';
import { COMMUNITY, FAR_COMMUNITY } from '../../local/demo/areas';
import { createApp, endApp, renewApp } from '../../local/admin/apps';
import { exportReplies, importWorkOrders } from '../../local/admin/hotline';
import { Refused } from '../../local/command-line';
import { getUser } from '../../local/demo/people';
import { aWorkOrder, CALLER, hotlineOf } from '../functions/orders/hotline/bridge';
import { createWorld, evidenceAt, SECRET, stepsIn, type World } from '../support/api';

describe('files of the hotline (npm run admin -- hotline-import, hotline-replies)', () => {
  let world: World;
  let folder: string;
  let digest: string;
  const said: string[] = [];
  const say = (line: string): void => void said.push(line);
  const at = (name: string): string => path.join(folder, name);
  const write = (name: string, lines: readonly unknown[]): string => {
    writeFileSync(at(name), lines.map((line) => `${asLine(line)}\n`).join(''));
    return at(name);
  };
  const asLine = (line: unknown): string =>
    typeof line === 'string' ? line : JSON.stringify(line);
  const linesOf = (file: string) =>
    readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  const bring = (file: string, dry = false, of = digest) =>
    importWorkOrders(
      world.platform,
      { command: 'hotline-import', digest: of, files: [file], dry },
      say,
    );

  beforeAll(async () => {
    world = await createWorld({ limits: true });
    folder = mkdtempSync(path.join(tmpdir(), 'sidan-hotline-'));
    const apps = createAppStore(world.platform.table, SECRET);
    digest = (await apps.findByKey('hotline', DEMO_HOTLINE_KEY))?.digest ?? '';
  });
  afterAll(async () => {
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => said.splice(0));

  it('go in as orders, through the loop, and out again with the six points', async () => {
    const file = write('in.jsonl', [aWorkOrder('F-1'), aWorkOrder('F-2'), aWorkOrder('F-1')]);
    await bring(file, true);
    expect(said).toEqual([`${file}:会新建 3 单,已有 0 单,不收 0 行`]);
    expect((await hotlineOf(world.nobody).one('F-1')).status).toBe(404);

    await bring(file);
    expect(said.at(-1)).toBe(`${file}:新建 2 单,已有 1 单,不收 0 行`);
    await Promise.all([bring(file), hotlineOf(world.nobody).send(aWorkOrder('F-2'))]);
    expect(said.at(-1)).toBe(`${file}:新建 0 单,已有 3 单,不收 0 行`);

    const { run } = stepsIn(world);
    const queue = await world
      .as('staff-zhao')
      .get<{ items: { id: string; externalNumber?: string }[] }>('/v1/orders?view=all');
    const id = queue.body.items.find((one) => one.externalNumber === 'F-1')?.id ?? '';
    await run('staff-zhao', id, 'accept', {});
    await run('staff-zhao', id, 'pool', {});
    await run('repair-worker', id, 'claim', {});
    await run('repair-worker', id, 'start', {});
    await run('repair-worker', id, 'fulfil', evidenceAt(world.clock.now()));
    world.clock.advance(5000);

    const out = at('replies.jsonl');
    const wish = { command: 'hotline-replies', digest, file: out } as const;
    await exportReplies(world.platform, wish, say);
    expect(said.at(-1)).toBe(`${out}:2 单有变化,其中 1 单有答复`);
    const told = linesOf(out).find(({ externalNumber }) => externalNumber === 'F-1');
    expect(told).toMatchObject({ state: 'fulfilled', reply: { handlers: ['韩铁柱'] } });
    expect(told.reply.text.split('\n')).toHaveLength(6);
    expect(readFileSync(out, 'utf8')).not.toContain(CALLER.phone);
    await exportReplies(world.platform, { ...wish, since: world.clock.now() }, say);
    expect(said.at(-1)).toBe(`${out}:0 单有变化,其中 0 单有答复`);
  });

  it('leave what is refused in a file beside, with the reason, to be mended and sent again', async () => {
    const file = write('bad.jsonl', [
      aWorkOrder('F-10'),
      '{"externalNumber": "F-11"',
      aWorkOrder('F-12', { text: '' }),
      { 热线单号: 'F-13', 诉求内容: '电梯停了', 社区: FAR_COMMUNITY },
    ]);
    await expect(bring(file)).rejects.toThrow(Refused);
    expect(said).toEqual([
      `${file}:新建 1 单,已有 0 单,不收 3 行`,
      '  第 2 行:这一行不是 JSON',
      '  第 3 行:写几句:这一项要填',
      '  第 4 行:这个密钥不管那个社区',
      `  不收的行在 ${file}.refused.jsonl`,
    ]);
    const [broken, noText, far] = linesOf(`${file}.refused.jsonl`);
    expect(broken).toEqual({ refused: '这一行不是 JSON', came: '{"externalNumber": "F-11"' });
    expect(noText).toMatchObject({ refused: '写几句:这一项要填', externalNumber: 'F-12' });
    const mended = write('mended.jsonl', [
      { ...noText, text: '门坏了' },
      { ...far, 社区: '星光' },
    ]);
    said.splice(0);
    await bring(mended);
    expect(said).toEqual([`${mended}:新建 2 单,已有 0 单,不收 0 行`]);
  });

  it('are more than a key may send in a day', async () => {
    const lines = Array.from({ length: 1001 }, (_, index) =>
      aWorkOrder(`M-${index}`, { text: '' }),
    );
    const file = write('month.jsonl', [...lines, aWorkOrder('F-20')]);
    await expect(bring(file)).rejects.toThrow(Refused);
    expect(said[0]).toBe(`${file}:新建 1 单,已有 0 单,不收 1001 行`);
  });

  it.each([
    ['an unknown application', async () => bring('x', false, 'nobody'), /没有这个应用:nobody/],
    ['one of 311 clients', async () => bring('x', false, await of311()), /不是热线的应用/],
    ['a file that is not there', () => bring(at('nowhere')), /没有这个文件/],
    ['a file of another encoding', () => bring(gbk()), /这个文件不是 UTF-8/],
  ])('are refused for %s', async (_, run, says) => {
    await expect(run()).rejects.toThrow(says);
  });
  const of311 = async (): Promise<string> => {
    const apps = createAppStore(world.platform.table, SECRET);
    return (await apps.findByKey('open311', DEMO_APP_KEY))?.digest ?? '';
  };
  const gbk = (): string => {
    writeFileSync(at('gbk.jsonl'), Buffer.from([0x7b, 0xce, 0xc4, 0xbc, 0xfe, 0x7d]));
    return at('gbk.jsonl');
  };

  it('go by an application that is registered for it, and its next key', async () => {
    const wish = {
      ...({
        command: 'create-app',
        door: 'hotline',
        name: '市民热线',
        areaCode: COMMUNITY,
      } as const),
      ...{ phone: '010-12345', perDay: 100, personId: getUser('staff-zhao').id },
    };
    await createApp(world.platform, wish, say);
    expect(said[0]).toBe(`市民热线 可以在星光社区(${COMMUNITY})送热线工单,一天最多 100 件`);
    const keyIn = (line = ''): string => /:([\w-]{32})$/.exec(line)?.[1] ?? '';
    const first = hotlineOf(world.nobody, keyIn(said[1]));
    const { body } = await first.send(aWorkOrder('F-30'));
    const apps = createAppStore(world.platform.table, SECRET);
    const made = await apps.findByKey('hotline', keyIn(said[1]));
    if (made === undefined) throw new Error('it was not registered');
    const { digest: old } = made;
    await renewApp(world.platform, { command: 'renew-app', digest: old }, say);
    const second = hotlineOf(world.nobody, keyIn(said[3]));
    expect((await second.send(aWorkOrder('F-30'))).body).toEqual({ ...body, result: 'known' });
    await endApp(world.platform, { command: 'end-app', digest: old }, say);
    expect((await first.one('F-30')).status).toBe(401);
    expect((await second.one('F-30')).status).toBe(200);
  });
});
