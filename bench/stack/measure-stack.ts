import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';

import type { Figures } from '../figure';
import { openWorld } from '../loop/world';
import { median, rounded } from '../middle';
import type { Done, Job } from './job';
import { callsOf, recordLoop, type Recording } from './record-loop';

const ROOT = path.resolve(__dirname, '../..');
const AT_ONCE = 16;
const EFFORT = { rounds: 5, seconds: 4 };
const QUICK_EFFORT = { rounds: 3, seconds: 1 };

interface Round {
  perSecond: number;
  p99: number;
}

/**
 * P8: commands a second through the API server of `npm start`, 16 at once, and what the engine alone makes of the same calls.
 * Server, engine and load are processes of their own, in turns; the server projects what it writes meanwhile.
 */
export async function measureStack(isQuick: boolean): Promise<{ figures: Figures; calls: string }> {
  const world = await openWorld(Date.now());
  try {
    const recording = await recordLoop(world);
    await world.stopProjecting();
    const server = await serve(path.dirname(world.ground.folder));
    try {
      const rounds = await inTurns(
        { stack: server.url, engine: world.ground.endpoint },
        recording,
        isQuick ? QUICK_EFFORT : EFFORT,
      );
      return { figures: figuresOf(rounds), calls: tableOf(recording) };
    } finally {
      await server.stop();
    }
  } finally {
    await world.close();
  }
}

type Rounds = Record<'stack' | 'engine', Round[]>;

async function inTurns(
  { stack, engine }: { stack: string; engine: string },
  recording: Recording,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Rounds> {
  const times: Rounds = { stack: [], engine: [] };
  const how = { seconds, atOnce: AT_ONCE };
  // Compiled and cached first.
  await load({ ...how, url: stack });
  for (let round = 0; round < rounds; round += 1) {
    times.stack.push(await load({ ...how, url: stack }));
    times.engine.push(await load({ ...how, url: engine, recording }));
  }
  return times;
}

function figuresOf({ stack, engine }: Rounds): Figures {
  const middle = (rounds: readonly Round[], of: keyof Round): number =>
    median(rounds.map((round) => round[of]));
  const ratios = stack.map(({ perSecond }, index) => (engine[index]?.perSecond ?? 0) / perSecond);
  return {
    P8: {
      what: 'commands a second through the local stack, 16 at once',
      value: Math.round(middle(stack, 'perSecond')),
      unit: '/s',
    },
    'P8 p99': { what: 'p99 of those', value: Math.round(middle(stack, 'p99')), unit: 'ms' },
    'P8 engine': {
      what: 'the same calls against the bare engine, as commands',
      value: Math.round(middle(engine, 'perSecond')),
      unit: '/s',
    },
    'P8 engine p99': { what: 'p99 of those', value: Math.round(middle(engine, 'p99')), unit: 'ms' },
    'P8 ratio': {
      what: 'bare engine in the stack',
      value: rounded(median(ratios), 1),
      unit: '×',
    },
  };
}

const tableOf = ({ commands }: Recording): string =>
  [
    'calls of the store',
    ...commands.map(({ name, groups }) => `  ${name}: ${callsOf(groups)}`),
  ].join('\n');

async function load(job: Job): Promise<Round> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'bench/stack/load.ts'], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(job));
  const { took, elapsed }: Done = JSON.parse(await text(child.stdout));
  const sorted = took.sort((a, b) => a - b);
  return {
    perSecond: (took.length / elapsed) * 1000,
    p99: sorted[Math.ceil(sorted.length * 0.99) - 1] ?? Number.NaN,
  };
}

/** In a process of its own, with its data where the bare engine has its own. */
async function serve(folder: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const dataDir = mkdtempSync(path.join(folder, 'bench-stack-'));
  const child = spawn(process.execPath, ['--import', 'tsx', 'bench/stack/serve.ts'], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', LIMITS: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    }
    rmSync(dataDir, { recursive: true, force: true });
  };
  const [said] = await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error('the server ended'))),
  ]);
  return { url: String(said).trim(), stop };
}
