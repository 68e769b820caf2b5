import { spawn } from 'node:child_process';

export interface Lifeline {
  /** Nothing is ended any more when this program dies. */
  cut(): void;
}

/**
 * Ends the process `pid` as soon as this program dies, however it dies, and removes its folder. A shell waits on a pipe that only
 * this program holds open: Ctrl-C, a crash or `kill -9` close it, and no teardown has to run for that.
 */
export function endWhenThisProgramDies(pid: number, folder: string): Lifeline {
  const shell = spawn(
    'sh',
    ['-c', 'cat >/dev/null; kill "$1"; rm -rf "$2"', 'sh', String(pid), folder],
    {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  );
  shell.unref();
  return { cut: () => shell.pid !== undefined && process.kill(-shell.pid, 'SIGKILL') };
}
