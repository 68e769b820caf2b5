import '../../local/environment';

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
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
