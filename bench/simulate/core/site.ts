import type { Log } from '../../../functions/platform/log';
import type { CrashKind, CrashPlan } from './crashes';
import type { Ground } from './ground';
import type { Journal } from './journal';
import { startProcess, type Process } from './process';
import type { Weather } from './weather';

/** Where the product runs: one process at a time, killed now and then; the next one goes on over the same table. */
export interface Site {
  /** Does something with the process of now; undefined where the process died over it. */
  within: <T>(
    kind: CrashKind,
    during: string,
    work: (process: Process) => Promise<T>,
  ) => Promise<{ done: T } | undefined>;
  spent: Record<CrashKind, { reads: number; writes: number }>;
  /** How often anything was written in all: where that has not changed, the stream has nothing new. */
  writes: () => number;
  close: () => void;
}

export interface SiteOptions {
  ground: Ground;
  weather: Weather;
  crashes: CrashPlan;
  journal: Journal;
  log: Log;
}

export function openSite({ ground, weather, crashes, journal, log }: SiteOptions): Site {
  const spent = {
    command: { reads: 0, writes: 0 },
    stream: { reads: 0, writes: 0 },
    clock: { reads: 0, writes: 0 },
    queue: { reads: 0, writes: 0 },
  };
  const total = { reads: 0, writes: 0 };
  const start = (): Process => startProcess({ ground, weather, spent: total, log });
  let process = start();

  const bury = (kind: CrashKind, during: string): void => {
    const where = process.line.diedAt() ?? '';
    journal.crashes.push({ kind, during, where, at: ground.clock.now() });
    process.end();
    process = start();
  };

  return {
    spent,
    writes: () => total.writes,
    within: async (kind, during, work) => {
      const crash = crashes.due(kind, ground.clock.now());
      if (crash !== undefined) process.line.arm(crash);
      const before = { ...total };
      const done = await outcomeOf(() => work(process));
      spent[kind].reads += total.reads - before.reads;
      spent[kind].writes += total.writes - before.writes;
      if (process.line.isDead()) {
        bury(kind, during);
        return undefined;
      }
      if (crash !== undefined) crashes.giveBack({ ...crash, left: process.line.disarm() });
      if ('error' in done) throw done.error;
      return done;
    },
    close: () => process.end(),
  };
}

/** Whatever a dying process still throws or answers means nothing: it is asked afterwards whether it lives. */
async function outcomeOf<T>(work: () => Promise<T>): Promise<{ done: T } | { error: Error }> {
  try {
    return { done: await work() };
  } catch (error) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
}
