import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { type Engine, EngineError, startEngine } from '../../../local/engine';
import { findProcess } from '../../../local/engine/process-info';

const ROOT = path.resolve(__dirname, '../../..');

let folder = '';
const started: Engine[] = [];
const helpers: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sidan-engine-'));
});

afterEach(async () => {
  for (const engine of started.splice(0)) await engine.stop();
  for (const helper of helpers.splice(0)) helper.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function start(options: Parameters<typeof startEngine>[0] = {}): Promise<Engine> {
  const engine = await startEngine(options);
  started.push(engine);
  return engine;
}

async function isHealthy(endpoint: string): Promise<boolean> {
  const answer = await fetch(endpoint);
  return answer.ok && (await answer.text()).startsWith('healthy');
}

const errorOf = (options: Parameters<typeof startEngine>[0]): Promise<unknown> =>
  start(options).then(
    () => undefined,
    (error: unknown) => error,
  );

/** A program of its own that starts an engine on this data and then only waits. */
async function startInAnotherProgram(dataFile: string): Promise<{ pid: number; engine: number }> {
  const program = `require('./local/engine').startEngine({ dataFile: ${JSON.stringify(dataFile)} })
    .then((engine) => { console.log(engine.pid); setInterval(() => {}, 1000); });`;
  const helper = spawn(process.execPath, ['--import', 'tsx', '-e', program], { cwd: ROOT });
  helpers.push(helper);
  const [text]: unknown[] = await once(helper.stdout, 'data');
  return { pid: helper.pid ?? 0, engine: Number(text) };
}

describe('the embedded engine (内嵌数据库)', () => {
  it('answers on loopback as soon as it is started, and is gone when it is stopped', async () => {
    const engine = await start();
    expect(await isHealthy(engine.endpoint)).toBe(true);

    await engine.stop();
    expect(findProcess(engine.pid)).toBeUndefined();
    await expect(fetch(engine.endpoint)).rejects.toThrow();
  });

  it('can be stopped twice', async () => {
    const engine = await start();
    await engine.stop();
    await expect(engine.stop()).resolves.toBeUndefined();
  });

  it('makes the data folder and forgets its pid file when stopped', async () => {
    const dataFile = path.join(folder, 'deep', 'down', 'sidan.db');
    const engine = await start({ dataFile });
    const pidFile = path.join(folder, 'deep', 'down', 'engine.pid');
    expect(JSON.parse(readFileSync(pidFile, 'utf8'))).toMatchObject({ pid: engine.pid });

    await engine.stop();
    expect(() => readFileSync(pidFile)).toThrow('ENOENT');
  });

  it('listens on the port that was asked for', async () => {
    const first = await start();
    const port = Number(new URL(first.endpoint).port);
    await first.stop();

    expect((await start({ port })).endpoint).toBe(`http://127.0.0.1:${port}`);
  });
});

describe('an engine that a killed program left behind', () => {
  it('is found and ended before the new one starts', async () => {
    const dataFile = path.join(folder, 'sidan.db');
    const killed = await startInAnotherProgram(dataFile);
    process.kill(killed.pid, 'SIGKILL');
    await once(helpers[0] ?? fail(), 'exit');
    expect(findProcess(killed.engine)).toBeDefined();

    const engine = await start({ dataFile });
    expect(findProcess(killed.engine)).toBeUndefined();
    expect(await isHealthy(engine.endpoint)).toBe(true);
  });

  it('is left alone while its program still lives', async () => {
    const dataFile = path.join(folder, 'sidan.db');
    const living = await startInAnotherProgram(dataFile);

    expect(await errorOf({ dataFile })).toMatchObject({ code: 'engine_in_use' });
    expect(findProcess(living.engine)).toBeDefined();
    process.kill(living.engine, 'SIGTERM');
  });

  it('is never mistaken for a foreign process that has got its number', async () => {
    const foreign = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    helpers.push(foreign);
    const record = {
      pid: foreign.pid,
      owner: 1,
      options: ['--host', '127.0.0.1', '--port', '8000'],
    };
    writeFileSync(path.join(folder, 'engine.pid'), JSON.stringify(record));

    await start({ dataFile: path.join(folder, 'sidan.db') });
    expect(findProcess(foreign.pid ?? 0)).toBeDefined();
  });

  it.each(['', 'junk', '{"pid":1}', '{"pid":-1,"owner":1,"options":["x"]}'])(
    'does not stumble over a pid file that says %j',
    async (content) => {
      writeFileSync(path.join(folder, 'engine.pid'), content);
      const engine = await start({ dataFile: path.join(folder, 'sidan.db') });
      expect(await isHealthy(engine.endpoint)).toBe(true);
    },
  );
});

describe('what can go wrong at the start', () => {
  it('says in one line that the engine is missing', async () => {
    const error = await errorOf({ command: { file: path.join(folder, 'no-engine'), args: [] } });
    expect(error).toBeInstanceOf(EngineError);
    expect(error).toMatchObject({
      code: 'engine_missing',
      message: expect.not.stringContaining('\n'),
    });
  });

  it('says in one line that the folder cannot be written', async () => {
    // Under a file no folder can be made, whoever asks: also as root.
    writeFileSync(path.join(folder, 'file'), '');
    const error = await errorOf({ dataFile: path.join(folder, 'file', 'sidan.db') });
    expect(error).toMatchObject({
      code: 'engine_folder',
      message: expect.stringContaining('不可写'),
    });
  });

  it('says what the engine said when it ends at once', async () => {
    const script = "console.error('error: no luck today'); process.exit(1)";
    const error = await errorOf({
      command: { file: process.execPath, args: ['-e', script, '--'] },
    });
    expect(error).toMatchObject({
      code: 'engine_failed',
      message: expect.stringContaining('no luck today'),
    });
  });

  it('says that a wanted port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;

    expect(await errorOf({ port })).toMatchObject({
      code: 'engine_failed',
      message: expect.stringContaining(String(port)),
    });
    server.close();
  });
});

function fail(): never {
  throw new Error('no program was started');
}
