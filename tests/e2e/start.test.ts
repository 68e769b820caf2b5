import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { copyProject } from './copied-project';
import { endPrograms, findEngine, isRunning, startProgram, waitUntil } from './program';

const BUILD_MS = 600_000;
const STOP_WITHIN_MS = 5_000;
const ROOT = path.resolve(__dirname, '../..');

let folder: string;
let dataDir: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sidan-start-'));
  dataDir = path.join(folder, 'data');
});

afterEach(async () => {
  await endPrograms();
  rmSync(folder, { recursive: true, force: true });
}, 30_000);

async function timed(what: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await what();
  return performance.now() - from;
}

describe('npm start', () => {
  it(
    'says its address when ready, and SIGTERM ends everything though somebody is connected',
    async () => {
      const program = startProgram({ DATA_DIR: dataDir });
      const url = await program.ready();
      expect(program.said().trim()).toBe(`四单已就绪:${url}`);
      const health = await fetch(`${url}/healthz`);
      expect(health.status).toBe(200);
      expect(await health.json()).toMatchObject({ ok: true });
      expect(await (await fetch(url)).text()).toContain('<html');
      const engine = findEngine(dataDir) ?? 0;
      expect(isRunning(engine)).toBe(true);

      const socket = connect(Number(new URL(url).port), '127.0.0.1');
      socket.on('error', () => undefined).write('GET /v1/catalogue HTTP/1.1\r\n');
      const hungUp = new Promise((resolve) => socket.resume().on('close', resolve));
      program.kill('SIGTERM');
      const took = await timed(async () => {
        expect(await program.ended()).toBe(0);
      });
      await hungUp;
      expect(took).toBeLessThan(STOP_WITHIN_MS);
      expect(isRunning(engine)).toBe(false);
      expect(program.complained()).toBe('');
    },
    BUILD_MS,
  );

  it(
    'ends when npm, which started it, is told to',
    async () => {
      const program = startProgram({ DATA_DIR: dataDir }, { byNpm: true });
      await program.ready();
      const engine = findEngine(dataDir) ?? 0;
      program.kill('SIGTERM');
      expect(await timed(() => program.ended())).toBeLessThan(STOP_WITHIN_MS);
      await waitUntil(() => !isRunning(engine), STOP_WITHIN_MS);
    },
    BUILD_MS,
  );

  it('leaves no engine behind when it is stopped while it still starts', async () => {
    const program = startProgram({ DATA_DIR: dataDir });
    await waitUntil(() => findEngine(dataDir) !== undefined);
    const engine = findEngine(dataDir) ?? 0;
    program.kill('SIGTERM');
    expect(await program.ended()).toBe(0);
    expect(isRunning(engine)).toBe(false);
    expect(program.complained()).toBe('');
  }, 60_000);

  it('ends the first build of the page with itself', async () => {
    const root = path.join(folder, 'project');
    mkdirSync(root);
    const builder = path.join(folder, 'builder.pid');
    const script = `node -e "require('fs').writeFileSync('${builder}', String(process.pid)); setInterval(() => undefined, 1000)"`;
    copyProject(root, { scripts: { 'build:h5': script } });
    const program = startProgram({ DATA_DIR: dataDir }, { root });
    await waitUntil(() => existsSync(builder) && readFileSync(builder, 'utf8') !== '');
    const pid = Number(readFileSync(builder, 'utf8'));
    program.kill('SIGTERM');
    const took = await timed(() => program.ended());
    expect(took).toBeLessThan(STOP_WITHIN_MS);
    await waitUntil(() => !isRunning(pid), STOP_WITHIN_MS);
  }, 60_000);
});

describe('npm start, when it cannot', () => {
  const refusal = async (settings: Record<string, string>, root = ROOT): Promise<string> => {
    const program = startProgram({ DATA_DIR: dataDir, ...settings }, { root });
    expect(await program.ended()).toBe(1);
    expect(program.said()).toBe('');
    const lines = program.complained().trim().split('\n');
    expect(lines).toHaveLength(1);
    return lines[0] ?? '';
  };

  it('says that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect(await refusal({ PORT: String(port) })).toContain(`端口 ${port} 已被占用`);
    other.close();
  }, 60_000);

  it('says that the port is no port', async () => {
    expect(await refusal({ PORT: 'http' })).toContain('PORT');
  }, 60_000);

  it('says that the data folder cannot be written', async () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    const inside = path.join(file, 'data');
    expect(await refusal({ DATA_DIR: inside })).toContain(`数据目录写不进去:${inside}`);
  }, 60_000);

  it('says that the engine is missing', async () => {
    const root = path.join(folder, 'project');
    mkdirSync(root);
    copyProject(root, { without: ['@dynoxide'] });
    expect(await refusal({ PATH: folder }, root)).toContain('找不到内嵌数据库引擎');
  }, 60_000);
});
