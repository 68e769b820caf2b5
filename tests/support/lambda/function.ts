import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { unzipSync } from 'fflate';

import { openRuntimeApi } from './runtime-api';

const BOOTSTRAP = path.join(__dirname, 'bootstrap.mjs');
/** On Lambda a function has a machine of its own; here many share two cores. */
const PATIENCE = 4;

/** Rings once after so many milliseconds, unless it is called off. */
export type Timer = (milliseconds: number, ring: () => void) => { callOff: () => void };

const patientTimer: Timer = (milliseconds, ring) => {
  const timer = setTimeout(ring, milliseconds * PATIENCE);
  return { callOff: () => clearTimeout(timer) };
};

export interface Deployed {
  name: string;
  /** The package, as it is uploaded. */
  zip: string;
  handler: string;
  timeoutSeconds: number;
  memoryMegabytes: number;
  /** All that it is told; the machine's own environment it never sees. */
  environment: Record<string, string>;
  /** A module put in front of the package's own, which it may import from 'THE_PACKAGE'. */
  planted?: string | undefined;
  /** When its time is over; by default after its timeout, with the patience that a shared machine needs. */
  timer?: Timer | undefined;
  /** How far its clock goes ahead of this machine's, in milliseconds. */
  ahead?: () => number;
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

/** Answers the handler to load: the package's own, or one that was planted in front of it. */
function plant(folder: string, handler: string, planted: string | undefined): string {
  if (planted === undefined) return handler;
  const real = `./${handler.replace(/\.\w+$/, '')}.mjs`;
  writeFileSync(path.join(folder, 'planted.mjs'), planted.replaceAll('THE_PACKAGE', real));
  return 'planted.handler';
}

/**
 * A function as Lambda runs it: the package alone in its folder, a process with its settings and no others, events through the
 * Runtime API. It starts with the first event; one that takes longer than its timeout is killed, and the next event finds a new one.
 */
export async function startFunction({ environment, ...told }: Deployed) {
  const { name, zip, timeoutSeconds, memoryMegabytes, timer = patientTimer } = told;
  const folder = unpack(zip);
  const handler = plant(folder, told.handler, told.planted);
  const api = await openRuntimeApi({
    arn: `arn:of:${name}`,
    ...(told.ahead === undefined ? {} : { ahead: told.ahead }),
    whenBroken: kill,
  });
  const logged: string[] = [];
  let child: ChildProcess | undefined;
  let starts = 0;

  function ensureProcess(): void {
    if (child && isAlive(child) && !child.killed) return;
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
    started.once('exit', (status, signal) => {
      if (child === started) api.fail(exited(status, signal));
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
      const milliseconds = timeoutSeconds * 1000;
      const { callOff } = timer(milliseconds, () => {
        api.fail(timedOut(timeoutSeconds));
        kill();
      });
      try {
        const answer = await api.invoke(event, Date.now() + milliseconds * PATIENCE);
        return answer as Answer;
      } finally {
        callOff();
      }
    },
    /** Answers when the next event is in its hands. */
    handedOut: api.handedOut,
    /** What it printed. */
    logged: () => logged.join(''),
    starts: () => starts,
    async stop() {
      const gone = child && isAlive(child) ? once(child, 'exit') : Promise.resolve();
      kill();
      await gone;
      await api.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const isAlive = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode === null && signalCode === null;

/** As Lambda says it. */
const timedOut = (seconds: number) => ({
  errorType: 'Sandbox.Timedout',
  errorMessage: `RequestId: Error: Task timed out after ${seconds.toFixed(2)} seconds`,
});

const exited = (status: number | null, signal: string | null) => ({
  errorType: 'Runtime.ExitError',
  errorMessage:
    status === 0
      ? 'RequestId: Error: Runtime exited without providing a reason'
      : `RequestId: Error: Runtime exited with error: ${status === null ? `signal: ${signal}` : `exit status ${status}`}`,
});
