import { spawn } from 'node:child_process';
import { Socket } from 'node:net';

import type { EngineCommand } from './engine-command';
import { EngineError } from './engine-error';
import { signalGroup } from './process-info';

const READY_WITHIN_MS = 15_000;
/** `npx` may have to fetch the engine first. */
const FETCHED_WITHIN_MS = 180_000;

/**
 * Starts the engine's process and answers its pid once it says that it listens. It leads a process group
 * of its own, so that Ctrl-C reaches only the server, which then ends the engine in order.
 */
export function launch(command: EngineCommand, options: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command.file, [...command.args, ...options], {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    const limit = command.args.length > 0 ? FETCHED_WITHIN_MS : READY_WITHIN_MS;
    const timer = setTimeout(() => {
      if (child.pid) signalGroup(child.pid, 'SIGKILL');
      fail(`没有在 ${limit / 1000} 秒内就绪 / not ready in time`);
    }, limit);

    const fail = (why: string): void => {
      clearTimeout(timer);
      reject(new EngineError('engine_failed', `内嵌数据库引擎没有启动:${why}`));
    };
    child.once('error', () => {
      clearTimeout(timer);
      reject(missingEngine(command));
    });
    child.once('close', (code) => {
      fail(lastLine(said) || `退出码 / exit code ${code ?? 'signal'}`);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4_000);
      if (!said.includes('listening on') || child.pid === undefined) return;
      clearTimeout(timer);
      child.removeAllListeners();
      // Still read, so that the engine never writes into a closed pipe, but no reason to stay alive.
      child.stderr.removeAllListeners('data').resume();
      if (child.stderr instanceof Socket) child.stderr.unref();
      child.unref();
      resolve(child.pid);
    });
  });
}

function missingEngine({ file }: EngineCommand): EngineError {
  return new EngineError(
    'engine_missing',
    `找不到内嵌数据库引擎(${file}),请先运行 npm ci,或用 DYNAMODB_ENDPOINT 指定一个 / engine not found: run npm ci or set DYNAMODB_ENDPOINT`,
  );
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim() ?? '';
}
