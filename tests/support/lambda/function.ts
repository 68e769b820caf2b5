import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { unzipSync } from 'fflate';

import { FunctionError, openRuntimeApi } from './runtime-api';

const BOOTSTRAP = path.join(__dirname, 'bootstrap.mjs');
/** On Lambda a function has a machine of its own; here many share two cores. */
const PATIENCE = 4;

export interface Deployed {
  name: string;
  /** The package, as it is uploaded. */
  zip: string;
  handler: string;
  timeoutSeconds: number;
  memoryMegabytes: number;
  /** All that it is told; the machine's own environment it never sees. */
  environment: Record<string, string>;
}

export type RunningFunction = Awaited<ReturnType<typeof startFunction>>;

/** A package unpacked into a folder of its own. */
function unpack(zip: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'sidan-lambda-'));
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(file, bytes);
  }
  return folder;
}

/**
 * A function as Lambda runs it: the package alone in its folder, a process with its settings and no others, events through the
 * Runtime API. It starts with the first event; one that takes longer than its timeout is killed, and the next event finds a new one.
 */
export async function startFunction({ environment, ...told }: Deployed) {
  const { name, zip, handler, timeoutSeconds, memoryMegabytes } = told;
  const folder = unpack(zip);
  const api = await openRuntimeApi({ arn: `arn:of:${name}` });
  const logged: string[] = [];
  let child: ChildProcess | undefined;
  let starts = 0;

  function ensureProcess(): void {
    if (child && child.exitCode === null && child.signalCode === null) return;
    starts += 1;
    const started = spawn(process.execPath, [BOOTSTRAP], {
      cwd: folder,
      env: {
        ...environment,
        AWS_LAMBDA_RUNTIME_API: api.host,
        AWS_LAMBDA_FUNCTION_NAME: name,
        AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMegabytes),
        LAMBDA_TASK_ROOT: folder,
        _HANDLER: handler,
        AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      },
    });
    const keep = (chunk: Buffer): void => void logged.push(chunk.toString('utf8'));
    started.stdout.on('data', keep);
    started.stderr.on('data', keep);
    started.once('exit', () => {
      if (child === started) api.fail(new FunctionError({ errorType: 'Runtime.ExitError' }));
    });
    child = started;
  }

  function kill(): void {
    child?.kill('SIGKILL');
  }

  return {
    name,
    /** What it makes of the event; throws `FunctionError` where it threw, ended or ran out of time. */
    async invoke<Answer>(event: unknown): Promise<Answer> {
      ensureProcess();
      const milliseconds = timeoutSeconds * 1000 * PATIENCE;
      const timer = setTimeout(() => {
        api.fail(new FunctionError({ errorType: 'Task timed out' }));
        kill();
      }, milliseconds);
      try {
        const answer = await api.invoke(event, Date.now() + milliseconds);
        return answer as Answer;
      } finally {
        clearTimeout(timer);
      }
    },
    /** What it printed. */
    logged: () => logged.join(''),
    starts: () => starts,
    async stop() {
      const ended = child && child.exitCode === null && child.signalCode === null;
      const gone = ended && child ? once(child, 'exit') : Promise.resolve();
      kill();
      await gone;
      await api.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
