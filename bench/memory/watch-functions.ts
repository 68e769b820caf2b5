import type { RunningFunction } from '../../tests/support/lambda/function';
import { rounded } from '../middle';
import { processOf, usageOf } from './process-usage';

/** One function as it was seen at work; times are milliseconds, memory is MB. */
export interface Seen {
  name: string;
  invocations: number;
  /** CPU from the start of its process to its first answer. */
  firstCpu: number;
  /** CPU of an invocation once it has answered one: of all, and what 99 of 100 do not exceed. */
  cpu: number;
  cpuP99: number;
  peak: number;
}

export interface Watch {
  /** How often each was called since the last time. */
  takeCounts: () => Record<string, number>;
  seen: () => Seen[];
}

interface Log {
  pid: number | undefined;
  /** CPU of each invocation, the first with the start of the process. */
  cpu: number[];
  usedBefore: number;
  counted: number;
}

/** Notes every call of these functions, and asks the kernel what their processes used. */
export function watchFunctions(functions: readonly RunningFunction[]): Watch {
  const logs = new Map<string, Log>();
  for (const one of functions) {
    const log: Log = { pid: undefined, cpu: [], usedBefore: 0, counted: 0 };
    logs.set(one.name, log);
    const { invoke } = one;
    one.invoke = async <Answer>(event: unknown): Promise<Answer> => {
      const answer = await invoke<Answer>(event);
      log.pid ??= processOf(one.name);
      if (log.pid === undefined) throw new Error(`no process of ${one.name}`);
      const { cpu } = usageOf(log.pid);
      log.cpu.push(cpu - log.usedBefore);
      log.usedBefore = cpu;
      return answer;
    };
  }
  return {
    takeCounts: () =>
      Object.fromEntries(
        [...logs].map(([name, log]) => {
          const fresh = log.cpu.length - log.counted;
          log.counted = log.cpu.length;
          return [name, fresh] as const;
        }),
      ),
    seen: () => [...logs].flatMap(([name, log]) => (log.cpu.length > 1 ? [seenIn(name, log)] : [])),
  };
}

function seenIn(name: string, { cpu, pid = 0 }: Log): Seen {
  const [firstCpu = 0, ...warm] = cpu;
  const sorted = [...warm].sort((a, b) => a - b);
  return {
    name,
    invocations: cpu.length,
    firstCpu: rounded(firstCpu, 0),
    cpu: rounded(warm.reduce((sum, one) => sum + one, 0) / warm.length, 1),
    cpuP99: rounded(sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 0, 1),
    peak: rounded(usageOf(pid).peak, 0),
  };
}
