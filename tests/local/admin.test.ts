import '../../local/environment';

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Me } from '../../functions/identity/me';
import type { SignedIn } from '../../functions/identity/sign-in';
import { silentLog } from '../../functions/platform/log';
import { connect } from '../../local/admin/connect';
import { runAdmin } from '../../local/admin/run';
import { COMMUNITY, DEMO_AREAS, DISTRICT } from '../../local/demo/areas';
import { startServer, type LocalServer } from '../../local/server';

const ROOT = path.resolve(__dirname, '../..');
const NOBODY = '01J0000000000000000000NQNE';

jest.setTimeout(120_000);

/** Opens the demonstration's community with these. */
const open = (hours: string, phone = '010-5550 0101'): string[] => [
  ...['create-community', '--area', COMMUNITY],
  ...['--hours', hours, '--phone', phone],
];

describe('the tool of whoever runs the machine (npm run admin)', () => {
  let dataDir: string;
  let server: LocalServer;

  const start = async (): Promise<void> => {
    const settings = { host: '127.0.0.1', port: 0, dataDir, demo: false, limits: true, web: false };
    server = await startServer(settings, silentLog);
    await server.ready;
  };
  const run = async (...args: string[]) => {
    const said: string[] = [];
    const complained: string[] = [];
    const say = (line: string): void => void said.push(line);
    const complain = (line: string): void => void complained.push(line);
    const code = await runAdmin(args, { DATA_DIR: dataDir }, { say, complain });
    return { code, said, complained };
  };
  const call = async <T>(
    method: string,
    where: string,
    token: string,
    body?: object,
  ): Promise<T> => {
    const answer = await fetch(`${server.url}${where}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return JSON.parse(await answer.text());
  };
  /** Somebody new with a phone, signed in. */
  const enter = async (name: string): Promise<SignedIn> => {
    const code = `demo:new-${name}`;
    const session = await call<SignedIn>('POST', '/v1/sessions', '', { code });
    await call('POST', '/v1/me/phone', session.accessToken, { code });
    await call('PATCH', '/v1/me', session.accessToken, { displayName: name });
    return session;
  };
  const rolesOf = async ({ accessToken }: SignedIn): Promise<unknown[]> => {
    const { memberships } = await call<Me>('GET', '/v1/me', accessToken);
    return memberships.map(({ role, areaCode }) => [role, areaCode]);
  };

  beforeAll(async () => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'sidan-admin-'));
    await start();
    const { platform, close } = await connect({ DATA_DIR: dataDir });
    for (const area of DEMO_AREAS) await platform.areas.save(area);
    await close();
  });
  afterAll(async () => {
    await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('makes somebody the admin while the product runs, and takes it back at once', async () => {
    const ada = await enter('阿达');
    const named = ['--person', ada.me.id, '--area', DISTRICT];
    expect(await run('create-admin', ...named)).toEqual({
      code: 0,
      said: [`阿达 现在是演示区(${DISTRICT})的管理员`],
      complained: [],
    });
    expect(await rolesOf(ada)).toEqual([['admin', DISTRICT]]);
    expect((await run('create-admin', ...named)).said).toEqual([
      `阿达 本来就是演示区(${DISTRICT})的管理员`,
    ]);
    expect(await rolesOf(ada)).toHaveLength(1);
    const [line = ''] = (await run('list-admins')).said;
    expect(line.split('\t').slice(0, 5)).toEqual([ada.me.id, '阿达', '管理员', DISTRICT, '演示区']);

    expect((await run('end-admin', '--person', ada.me.id)).code).toBe(0);
    expect(await rolesOf(ada)).toEqual([]);
    expect((await run('end-admin', '--person', ada.me.id)).said).toEqual([
      '阿达 不是管理员,没有要改的',
    ]);
    expect((await run('list-admins')).said).toEqual(['还没有管理员']);
  });

  it('invites where nobody is yet who could, with a code that a person can type', async () => {
    const lin = await enter('小林');
    const wish = ['--role', 'districtStaff', '--area', DISTRICT, '--title', '社会工作部'];
    const { code, said } = await run('invite', ...wish, '--site', 'https://sidan.example');
    expect(code).toBe(0);
    expect(said[0]).toContain('社会工作部(演示区),用一次');
    const [, typed = ''] = /^邀请码:((?:[0-9A-Z]{4}-){6}[0-9A-Z]{4})$/.exec(said[1] ?? '') ?? [];
    const link = `链接:https://sidan.example/#/pages/invitation/index?scene=${typed.replaceAll('-', '')}`;
    expect(said[2]).toBe(link);
    const ask = (what: string) =>
      call('POST', `/v1/invitations/${what}`, lin.accessToken, { code: typed });
    expect(await ask('find')).toMatchObject({
      by: { displayName: '平台管理' },
      placeName: '演示区',
    });
    await ask('accept');
    expect(await rolesOf(lin)).toEqual([['districtStaff', DISTRICT]]);
  });

  it('registers an app that files by Open311, and ends it at once', async () => {
    const { me } = await enter('阿捷');
    const about = ['--name', '随手拍', '--area', COMMUNITY, '--phone', '010-55500311'];
    const { code, said } = await run('create-app', ...about, '--person', me.id);
    expect([code, said[0]]).toEqual([
      0,
      `随手拍 可以在星光社区(${COMMUNITY})报事,一天最多 1000 件`,
    ]);
    const [, key = ''] = /:([\w-]{32})$/.exec(said[1] ?? '') ?? [];
    const file = async (): Promise<number> => {
      const { status } = await fetch(`${server.url}/open311/v2/requests.json`, {
        method: 'POST',
        body: new URLSearchParams({
          ...{ api_key: key, service_code: 'facility', address_string: '3 号楼' },
          ...{ 'attribute[what]': 'door', 'attribute[where]': '3 号楼' },
        }),
      });
      return status;
    };
    expect(await file()).toBe(200);
    const [line = ''] = (await run('list-apps')).said;
    const [digest = '', ...known] = line.split('\t');
    expect(known).toEqual(['随手拍', COMMUNITY, '一天 1000 件', 'open311']);
    expect((await run('end-app', '--app', digest)).code).toBe(0);
    expect(await file()).toBe(403);
    expect((await run('list-apps')).said).toEqual(['还没有登记的应用']);
  });

  it('works as well while nothing runs, and leaves nothing running', async () => {
    const eve = await enter('伊芙');
    await server.close();
    try {
      const named = ['--person', eve.me.id, '--area', DISTRICT];
      expect((await run('create-admin', ...named)).complained).toEqual([]);
      expect((await run('list-admins')).said).toHaveLength(1);
    } finally {
      await start();
    }
    expect(await rolesOf(eve)).toEqual([['admin', DISTRICT]]);
    await run('end-admin', '--person', eve.me.id, '--area', DISTRICT);
  });

  it.each<[string, string[], RegExp]>([
    [
      'an unknown person',
      ['create-admin', '--person', NOBODY, '--area', DISTRICT],
      /没有这个编号的人/,
    ],
    ['an unknown partner', ['invite', '--role', 'partnerLead', '--partner', 'x'], /没有这个地方:x/],
    [
      'a role of another level',
      ['invite', '--role', 'gridWorker', '--area', COMMUNITY],
      /没有这个身份/,
    ],
  ])('says in one line what is wrong with %s: 1', async (_what, args, line) => {
    const { code, said, complained } = await run(...args);
    expect([code, said]).toEqual([1, []]);
    expect(complained).toEqual([expect.stringMatching(line)]);
  });

  describe('the divisions of a district, from the official list', () => {
    const LIST = path.join(__dirname, 'areas/xicheng.csv');
    const areaOf = (code: string) => call<Named>('GET', `/v1/areas/${code}`, '');
    interface Named {
      name: string;
      hours?: string;
      phone?: string;
    }

    it('are imported once, keep their settings, and are opened one by one', async () => {
      const { code, said } = await run('import-areas', '--file', LIST);
      expect([code, said]).toEqual([0, ['新导入 279 个,改名 0 个,没有变化 0 个']]);
      expect(await areaOf('110102001007')).toMatchObject({ name: '西交民巷社区' });

      const opened = ['--area', '110102001012', '--phone', '010-5550 0199'];
      const hours = ['--hours', '08:30-12:00,13:30-17:30', '--households', '3100'];
      expect((await run('create-community', ...opened, ...hours)).said).toEqual([
        '六部口社区(110102001012)开好了:工作日 08:30–12:00,13:30–17:30,电话 010-5550 0199',
        '下一步:请社区的负责人:npm run admin -- invite --role communityLead --area 110102001012',
      ]);
      expect((await run('import-areas', '--file', LIST)).said).toEqual([
        '新导入 0 个,改名 0 个,没有变化 279 个',
      ]);
      expect(await areaOf('110102001012')).toMatchObject({
        name: '六部口社区',
        phone: '010-5550 0199',
      });
      const role = ['--role', 'communityLead', '--area', '110102001012'];
      expect((await run('invite', ...role)).code).toBe(0);
      const asListed = ['--area', '110102000000', '--phone', '010-5550 0100', ...hours.slice(0, 2)];
      const [line] = (await run('create-community', ...asListed)).said;
      expect(line).toMatch(/^西城区\(110102\)开好了/);
    });

    it('are not imported by halves', async () => {
      const file = path.join(dataDir, 'wrong.csv');
      writeFileSync(file, 'code,name\n110103,没有的区\n11010300,坏了\n');
      const { code, complained } = await run('import-areas', '--file', file);
      expect(code).toBe(1);
      expect(complained).toEqual([
        '有 1 行不对,一行也没有导入:wrong.csv 第 3 行 代码不对(6、9 或 12 位数字)',
      ]);
      expect(await areaOf('110103')).toMatchObject({ status: 404 });
      writeFileSync(file, 'code,name\n110104001,没有上级的街道\n');
      const orphan = await run('import-areas', '--file', file);
      expect(orphan.complained[0]).toContain('上级 110104 不在名单里');
    });

    it.each<[string, string[], RegExp]>([
      ['no file', ['import-areas'], /少了 --file/],
      ['a file that is not there', ['import-areas', '--file', '/nowhere.csv'], /读不了这个文件/],
      ['a list without codes', ['import-areas', '--file', __filename], /code 和 name|不是 CSV/],
      ['hours that end before they begin', open('17:30-08:30'), /--hours 写成/],
      ['hours that are none', open('上午'), /--hours 写成/],
      ['a phone that is none', open('08:30-12:00', '找老王'), /这个电话不对/],
      ['an unknown matter', [...open('08:30-12:00'), '--categories', 'gold'], /没有这个事项:gold/],
    ])('are left alone at %s', async (_what, args, says) => {
      const { code, complained } = await run(...args);
      expect(code).toBeGreaterThan(0);
      expect(complained.join()).toMatch(says);
    });
  });

  it('knows no area that is none', async () => {
    const { me } = await enter('小方');
    const { code, complained } = await run('create-admin', '--person', me.id, '--area', '990199');
    expect([code, complained]).toEqual([1, ['没有这个区划:990199']]);
  });

  it.each<[string[], RegExp]>([
    [['make-admin'], /没有这个命令:make-admin/],
    [['create-admin', '--area', DISTRICT], /少了 --person/],
    [['create-admin', '--person', NOBODY], /少了 --area/],
    [['create-admin', 'me'], /多了这些:me/],
    [['list-admins', '--all'], /这个选项不对:--all/],
    [['invite', '--role', 'admin', '--area', DISTRICT], /没有这个身份:admin/],
    [['invite', '--role', 'districtStaff'], /--area 和 --partner/],
    [['create-app', '--name', '随手拍', '--area', DISTRICT], /少了 --phone/],
    [['end-app'], /少了 --app/],
    [['renew-app'], /少了 --app/],
    [['hotline-import', '--app', 'x'], /少了 --file/],
    [['hotline-replies', '--app', 'x'], /--file 要给一个/],
    [['hotline-replies', '--app', 'x', '--file', 'f', '--since', '上周'], /--since 写成/],
    [['hotline-import', '--file', 'f'], /少了 --app/],
    [
      [
        'create-app',
        '--name',
        'x',
        '--area',
        DISTRICT,
        '--phone',
        '12345',
        '--person',
        NOBODY,
        '--door',
        'back',
      ],
      /没有这个门:back/,
    ],
    [['invite', '--role', 'districtStaff', '--area', DISTRICT, '--days', '15'], /--days/],
  ])('%j is not how it is used: 2', async (args, line) => {
    const { code, complained } = await run(...args);
    expect([code, complained]).toEqual([2, [expect.stringMatching(line)]]);
  });

  it('says so where there is no data', async () => {
    const nowhere = path.join(dataDir, 'nowhere');
    const complained: string[] = [];
    const env = { DATA_DIR: nowhere };
    const ways = { say: () => undefined, complain: (line: string) => void complained.push(line) };
    expect(await runAdmin(['list-admins'], env, ways)).toBe(1);
    expect(complained).toEqual([expect.stringContaining('还没有四单')]);
  });

  it.each<[number, string[], string]>([
    [0, ['help'], 'create-admin'],
    [0, [], 'create-admin'],
    [0, ['list-admins'], ''],
    [2, ['nonsense'], 'nonsense'],
  ])('ends as a program with %i after %j', async (expected, args, text) => {
    const { code, output } = await program(args);
    expect([code, output.includes(text)]).toEqual([expected, true]);
  });

  const program = (args: string[]): Promise<{ code: number; output: string }> =>
    new Promise((resolve) => {
      const env = { PATH: process.env.PATH ?? '', DATA_DIR: dataDir };
      const script = ['--import', 'tsx', 'local/admin/main.ts', ...args];
      execFile(process.execPath, script, { cwd: ROOT, env }, (error, said, complained) => {
        resolve({ code: Number(error?.code ?? 0), output: `${said}${complained}` });
      });
    });
});
