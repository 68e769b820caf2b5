import type { Figures } from '../figure';
import type { CloudUse } from './measure-memory';
import { isAwaited, recommend } from './recommend';

/** The memory that each function should be given, by what it was seen to use. */
export function memoryFigures({ seen }: Pick<CloudUse, 'seen'>): Figures {
  return Object.fromEntries(
    seen.map((one) => [
      `memory ${one.name}`,
      {
        what: `${one.cpu} ms of CPU, peak ${one.peak} MB: recommended`,
        value: recommend(one, isAwaited(one.name)).memory,
        unit: 'MB',
      },
    ]),
  );
}

export function memoryTable({ seen, given, loop }: CloudUse): string {
  const head = ['function', 'calls', 'a loop', 'peak MB', 'CPU ms', 'CPU p99', 'first CPU'];
  const derived = ['MB now', 'MB', 'lasts ms', 'p99 ms', 'first ms'];
  const rows = seen.map((one) => {
    const { memory, duration, p99, first } = recommend(one, isAwaited(one.name));
    const aLoop = (loop.invocations[one.name] ?? 0).toFixed(1);
    return [
      ...[one.name, one.invocations, aLoop, one.peak, one.cpu, one.cpuP99, one.firstCpu],
      ...[given[one.name]?.memory ?? '', memory],
      ...[duration, p99, first].map(Math.round),
    ].map(String);
  });
  return [[...head, ...derived], ...rows]
    .map(([name = '', ...cells]) => name.padEnd(16) + cells.map((cell) => cell.padEnd(10)).join(''))
    .map((line) => line.trimEnd())
    .join('\n');
}
