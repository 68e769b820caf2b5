import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What a process has used so far: CPU of all its threads in milliseconds, the most memory it held at a time in MB. */
export interface Usage {
  cpu: number;
  peak: number;
}

const NANOSECONDS = 1_000_000;
const KILOBYTES = 1024;

/** The process of a function on this machine (Linux), by the name that Lambda tells it; undefined before it has begun. */
export function processOf(functionName: string): number | undefined {
  const wanted = `AWS_LAMBDA_FUNCTION_NAME=${functionName}`;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .find((pid) => parentOf(pid) === process.pid && settingsOf(pid).includes(wanted));
}

/** Throws where the process has ended. */
export function usageOf(pid: number): Usage {
  const threads = `/proc/${pid}/task`;
  const cpu = readdirSync(threads).reduce((sum, thread) => sum + cpuOf(`${threads}/${thread}`), 0);
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const peak = Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0);
  return { cpu, peak: peak / KILOBYTES };
}

/** Nothing for a thread that has ended meanwhile. */
function cpuOf(thread: string): number {
  try {
    return Number(readFileSync(`${thread}/schedstat`, 'utf8').split(' ')[0]) / NANOSECONDS;
  } catch {
    return 0;
  }
}

function parentOf(pid: number): number {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return 0;
  }
}

function settingsOf(pid: number): string[] {
  try {
    return readFileSync(path.join('/proc', String(pid), 'environ'), 'utf8').split('\0');
  } catch {
    return [];
  }
}
