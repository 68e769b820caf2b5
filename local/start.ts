import './environment';

import { EngineError } from './engine';
import { startServer, type LocalServer } from './server';
import { settingsFrom, StartError } from './settings';

const STOP_WITHIN_MS = 4_500;

/** `npm start`: everything on one machine, until SIGINT or SIGTERM. */
async function main(): Promise<void> {
  const starting = startServer(settingsFrom(process.env));
  stopOnSignals(starting);
  const server = await starting;
  await server.ready;
  console.log(`四单已就绪:${server.url}`);
}

let stopping = false;

/** From the first moment on: also what is only half started is ended in order. */
function stopOnSignals(starting: Promise<LocalServer>): void {
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    starting
      .then((server) => server.close())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  if (process.env['npm_lifecycle_event'] !== undefined) whenParentEnds(stop);
}

const PARENT_LOOK_MS = 300;

/** A shell between npm and us does not pass a signal on: it ends, and we would be left behind. */
function whenParentEnds(stop: () => void): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, PARENT_LOOK_MS).unref();
}

main().catch((error: unknown) => {
  // What was stopped while it started did not fail.
  if (stopping) return;
  const isExpected = error instanceof StartError || error instanceof EngineError;
  console.error(isExpected ? error.message : error);
  process.exit(1);
});
