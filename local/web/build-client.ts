import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { signalGroup } from '../engine/process-info';
import { hashOfFiles } from '../hash-of-files';
import { withLock } from '../lock';

export type ClientPlatform = 'weapp' | 'h5';

export interface ClientBuild {
  /** The project's folder. */
  root: string;
  build: (platform: ClientPlatform, root: string) => Promise<void>;
}

const REAL: ClientBuild = { root: path.resolve(__dirname, '../..'), build: runBuild };

/**
 * The built client (`client/dist/weapp` or `…/h5`), built first where its sources have changed since. One
 * build at a time on the whole machine: give a test that calls this ten minutes. Throws what the build said.
 */
export async function buildClient(
  platform: ClientPlatform,
  { root, build }: ClientBuild = REAL,
): Promise<string> {
  const folder = path.join(root, 'client/dist');
  const dist = path.join(folder, platform);
  const lock = path.join(folder, '.building');
  mkdirSync(folder, { recursive: true });
  await withLock(lock, async () => {
    const stamp = path.join(folder, `.built-${platform}`);
    const sources = hashOfSources(root);
    const isFresh =
      existsSync(dist) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources;
    if (!isFresh) {
      rmSync(stamp, { force: true });
      await build(platform, root);
      writeFileSync(stamp, sources);
    }
  });
  return dist;
}

const hashOfSources = (root: string): string =>
  hashOfFiles(root, ['package-lock.json', 'client', 'domain']);

function runBuild(platform: ClientPlatform, root: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production' };
    // A mini-program built for a test speaks to the address that stands in the settings.
    delete env.TARO_APP_API;
    // Leads a group of its own, so that it can be ended together with what it started.
    const build = spawn('npm', ['run', `build:${platform}`], { cwd: root, env, detached: true });
    const endWithProgram = (): void => {
      if (build.pid !== undefined) signalGroup(build.pid, 'SIGTERM');
    };
    process.once('exit', endWithProgram);
    let said = '';
    for (const stream of [build.stdout, build.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    }
    build.once('error', reject);
    build.once('close', (code) => {
      process.removeListener('exit', endWithProgram);
      if (code === 0) resolve();
      else reject(new Error(`the ${platform} build failed:\n${said.slice(-4_000)}`));
    });
  });
}
