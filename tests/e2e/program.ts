import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { findProcess } from '../../local/engine/process-info';

const ROOT = path.resolve(__dirname, '../..');
const READY = /^四单已就绪:(http:\S+)$/m;

/** `npm start` as a program of its own. */
export interface Program {
  pid: number;
  /** Answers the address once it says that it is ready; throws what it said instead. */
  ready(): Promise<string>;
  /** Answers the exit code once it and everything that shares its output has ended. */
  ended(): Promise<number | null>;
  kill(signal: NodeJS.Signals): void;
  said(): string;
  complained(): string;
}

const started: ChildProcess[] = [];
const undescribed: string[] = [];

/** What `npm start` runs, without npm around it, its answers held against the OpenAPI document. */
const WITNESS = path.join(ROOT, 'tests/support/answers/in-program.ts');
const DIRECTLY = [process.execPath, '--import', 'tsx', '--import', WITNESS, 'local/start.ts'];
const NOT_AS_DESCRIBED = /^not as the OpenAPI document says.*$/m;
const BY_NPM = ['npm', 'start', '--silent'];

interface How {
  /** The project's folder, another than this one. */
  root?: string;
  byNpm?: boolean;
}

/** Starts it with these settings in place of the environment's. */
export function startProgram(
  settings: Record<string, string>,
  { root = ROOT, byNpm = false }: How = {},
): Program {
  const [file = '', ...args] = byNpm ? BY_NPM : DIRECTLY;
  const child = spawn(file, args, {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let said = '';
  let complained = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complained += text;
    undescribed.push(...(NOT_AS_DESCRIBED.exec(text) ?? []));
  });
  const closed = once(child, 'close');
  return {
    pid: child.pid ?? 0,
    async ready() {
      const isReady = waitUntil(() => READY.test(said) || child.exitCode !== null, 300_000);
      await isReady;
      const [, url] = READY.exec(said) ?? [];
      if (!url) throw new Error(`it did not start: ${said}${complained}`);
      return url;
    },
    async ended() {
      await closed;
      return child.exitCode;
    },
    kill: (signal) => void child.kill(signal),
    said: () => said,
    complained: () => complained,
  };
}

/** Ends the programs that a test left behind, and their engines. Throws where one answered as the document does not say. */
export async function endPrograms(): Promise<void> {
  for (const child of started.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGTERM');
    await once(child, 'close');
  }
  const [wrong] = undescribed.splice(0);
  if (wrong !== undefined) throw new Error(wrong);
}

/** Waits until something holds; throws when it does not in so many milliseconds. */
export async function waitUntil(holds: () => boolean, ms = 30_000): Promise<void> {
  const until = performance.now() + ms;
  while (!holds()) {
    if (performance.now() > until) throw new Error(`waited in vain for ${holds.toString()}`);
    await wait(20);
  }
}

/** The engine that works on this data: its process id, undefined where none is written down. */
export function findEngine(dataDir: string): number | undefined {
  try {
    const record: { pid: number } = JSON.parse(
      readFileSync(path.join(dataDir, 'engine.pid'), 'utf8'),
    );
    return record.pid;
  } catch {
    return undefined;
  }
}

export const isRunning = (pid: number): boolean => findProcess(pid) !== undefined;
