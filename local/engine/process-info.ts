import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

export interface ProcessInfo {
  parent: number;
  /** The whole command line, arguments separated by one space. */
  commandLine: string;
}

/** What the system knows about a running process; undefined once it has ended. */
export function findProcess(pid: number): ProcessInfo | undefined {
  try {
    return existsSync('/proc/self/stat') ? readFromProc(pid) : readFromPs(pid);
  } catch {
    return undefined;
  }
}

function readFromProc(pid: number): ProcessInfo | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name in brackets may itself contain spaces and brackets: count from the last one.
  const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (state === 'Z' || state === 'X') return undefined;
  const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
  return { parent: Number(parent), commandLine: words.join(' ') };
}

function readFromPs(pid: number): ProcessInfo | undefined {
  const line = execFileSync('ps', ['-ww', '-o', 'ppid=,state=,command=', '-p', String(pid)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [, parent, state, commandLine] = /^\s*(\d+)\s+(\S+)\s+(.*?)\s*$/m.exec(line) ?? [];
  if (!parent || !commandLine || state?.startsWith('Z')) return undefined;
  return { parent: Number(parent), commandLine };
}

/** Ends a process and those that it started as their group's leader: SIGTERM, after `graceMs` SIGKILL. */
export async function endProcess(pid: number, graceMs = 3_000): Promise<void> {
  signalGroup(pid, 'SIGTERM');
  if (await hasEndedWithin(pid, graceMs)) return;
  signalGroup(pid, 'SIGKILL');
  await hasEndedWithin(pid, graceMs);
}

/** Sends a signal to a process and to the group that it leads; one that has ended already is no fault. */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, signal);
    } catch {
      // Nobody of that id is left: what was wanted.
    }
  }
}

async function hasEndedWithin(pid: number, ms: number): Promise<boolean> {
  const until = performance.now() + ms;
  while (findProcess(pid)) {
    if (performance.now() > until) return false;
    await wait(10);
  }
  return true;
}
