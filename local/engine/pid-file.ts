import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

import { EngineError } from './engine-error';
import { endProcess, findProcess } from './process-info';

/** What stands in the pid file: which engine runs, with which options, and who started it. */
export interface EngineRecord {
  pid: number;
  owner: number;
  options: string[];
}

export function writeEngineRecord(file: string, record: EngineRecord): void {
  writeFileSync(file, `${JSON.stringify(record)}\n`);
}

/** Removes the pid file, but only while it still names this engine. */
export function removeEngineRecord(file: string, pid: number): void {
  if (findEngineRecord(file)?.pid === pid) rmSync(file, { force: true });
}

/** Where the engine of a run that is still alive listens; undefined where nobody runs one. */
export function findRunningEngine(file: string): string | undefined {
  const record = findEngineRecord(file);
  const running = record && findProcess(record.pid);
  if (!record || !running || !isEngine(running.commandLine, record.options)) return undefined;
  if (running.parent !== record.owner) return undefined;
  const port = record.options[record.options.indexOf('--port') + 1];
  return port === undefined ? undefined : `http://127.0.0.1:${port}`;
}

/**
 * Ends the engine that an earlier, killed run left behind. A process that is not ours by its command
 * line is never touched; one whose starter still lives answers `engine_in_use`.
 */
export async function endOrphan(file: string): Promise<void> {
  const record = findEngineRecord(file);
  const running = record && findProcess(record.pid);
  if (record && running && isEngine(running.commandLine, record.options)) {
    if (running.parent === record.owner) {
      throw new EngineError(
        'engine_in_use',
        `另一个四单正在使用这个数据文件夹(进程 ${record.owner}),请先停下它或换一个 DATA_DIR / in use by process ${record.owner}`,
      );
    }
    await endProcess(record.pid);
  }
  rmSync(file, { force: true });
}

function isEngine(commandLine: string, options: string[]): boolean {
  return commandLine.includes('dynoxide') && commandLine.endsWith(options.join(' '));
}

function findEngineRecord(file: string): EngineRecord | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const found: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isEngineRecord(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

function isEngineRecord(value: unknown): value is EngineRecord {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pid' in value &&
    Number.isInteger(value.pid) &&
    Number(value.pid) > 1 &&
    'owner' in value &&
    Number.isInteger(value.owner) &&
    'options' in value &&
    Array.isArray(value.options) &&
    value.options.length > 0 &&
    value.options.every((option) => typeof option === 'string')
  );
}
