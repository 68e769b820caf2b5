import { accessSync, constants, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { newDataFile } from './data-file';
import { findEngineCommand, type EngineCommand } from './engine-command';
import { EngineError } from './engine-error';
import { findFreePort } from './free-port';
import { launch } from './launch';
import { endOrphan, removeEngineRecord, writeEngineRecord } from './pid-file';
import { endProcess, signalGroup } from './process-info';

export interface EngineOptions {
  /** Where the data lies; left out, it lives in memory and ends with the engine. */
  dataFile?: string;
  /** A free one by default. */
  port?: number;
  /** Default: `engine.pid` beside the data file, none in memory. */
  pidFile?: string;
  /** Another program in the engine's place. */
  command?: EngineCommand;
}

export interface Engine {
  /** `http://127.0.0.1:<port>` */
  endpoint: string;
  pid: number;
  /** Ends the engine (SIGTERM, after 3 s SIGKILL) and removes its pid file; may be called twice. */
  stop(): Promise<void>;
}

/**
 * Starts the embedded engine (内嵌数据库) on loopback and answers once it listens. An engine that a killed
 * run left behind on the same data is ended first. Throws `EngineError`.
 */
export async function startEngine(options: EngineOptions = {}): Promise<Engine> {
  const dataFile = options.dataFile === undefined ? undefined : path.resolve(options.dataFile);
  const pidFile = options.pidFile ?? (dataFile && path.join(path.dirname(dataFile), 'engine.pid'));
  for (const file of [dataFile, pidFile]) if (file) requireWritableFolder(path.dirname(file));
  if (pidFile) await endOrphan(pidFile);

  const command = options.command ?? findEngineCommand();
  if (dataFile && !existsSync(dataFile)) await makeDataFile(dataFile);
  const { pid, port, flags } = await launchOnPort(command, dataFile, options.port);
  if (pidFile) writeEngineRecord(pidFile, { pid, owner: process.pid, options: flags });
  const forget = endWithProgram(pid);
  let stopping: Promise<void> | undefined;
  const end = async (): Promise<void> => {
    forget();
    await endProcess(pid);
    if (pidFile) removeEngineRecord(pidFile, pid);
  };
  return { endpoint: `http://127.0.0.1:${port}`, pid, stop: () => (stopping ??= end()) };
}

/** Under another name until it is complete. */
async function makeDataFile(dataFile: string): Promise<void> {
  const unfinished = `${dataFile}.new`;
  writeFileSync(unfinished, await newDataFile());
  renameSync(unfinished, dataFile);
}

async function launchOnPort(
  command: EngineCommand,
  dataFile: string | undefined,
  wanted: number | undefined,
): Promise<{ pid: number; port: number; flags: string[] }> {
  for (let triesLeft = wanted === undefined ? 3 : 1; ; triesLeft -= 1) {
    const port = wanted ?? (await findFreePort());
    const flags = ['--host', '127.0.0.1', '--port', String(port)];
    if (dataFile) flags.push('--db-path', dataFile);
    try {
      return { pid: await launch(command, flags), port, flags };
    } catch (error) {
      // Between finding a free port and listening on it somebody else may take it.
      if (triesLeft <= 1 || !String(error).includes('already in use')) throw error;
    }
  }
}

/** A program that ends without stopping its engine takes it along; the answer undoes that. */
function endWithProgram(pid: number): () => void {
  const end = (): void => signalGroup(pid, 'SIGTERM');
  process.once('exit', end);
  return () => void process.removeListener('exit', end);
}

function requireWritableFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new EngineError(
      'engine_folder',
      `数据文件夹不可写:${folder},请检查权限或换一个 DATA_DIR / data folder is not writable`,
    );
  }
}
