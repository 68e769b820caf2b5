import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { findFreePort } from '../../local/engine';

const ROOT = path.resolve(__dirname, '../..');
const POLL_MS = 20;

/** `npm start` in a process of its own; times are milliseconds since it was started. */
export interface StartedServer {
  /** Until this path is answered with 200. */
  answers: (pathname: string, withinMs: number) => Promise<number>;
  /** Until something else can be seen of it. */
  sees: (happened: () => boolean, withinMs: number) => Promise<number>;
  /** Until it says that it is ready: page and data. */
  ready: (withinMs: number) => Promise<number>;
  stop: () => Promise<void>;
}

export async function startInProcess(dataDir: string): Promise<StartedServer> {
  const port = await findFreePort();
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', 'local/start.ts'], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let readyAt: number | undefined;
  child.stdout.on('data', (said: Buffer) => {
    if (said.toString().includes('四单已就绪')) readyAt = performance.now() - startedAt;
  });
  const until = async (
    happened: () => Promise<number | undefined>,
    withinMs: number,
    what: string,
  ): Promise<number> => {
    while (performance.now() - startedAt < withinMs) {
      const at = await happened();
      if (at !== undefined) return at;
      if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
      await wait(POLL_MS);
    }
    throw new Error(`${what} took more than ${withinMs} ms`);
  };
  return {
    answers: (pathname, withinMs) =>
      until(
        async () =>
          (await isAnswered(`http://127.0.0.1:${port}${pathname}`))
            ? performance.now() - startedAt
            : undefined,
        withinMs,
        pathname,
      ),
    sees: (happened, withinMs) =>
      until(
        () => Promise.resolve(happened() ? performance.now() - startedAt : undefined),
        withinMs,
        'that',
      ),
    ready: (withinMs) => until(() => Promise.resolve(readyAt), withinMs, 'ready'),
    stop: () => stop(child),
  };
}

async function isAnswered(url: string): Promise<boolean> {
  try {
    const { ok } = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    return ok;
  } catch {
    return false;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
