import { buildClient } from './build-client';

/** Both builds of the client one after the other, for whoever wants them before the tests run. */
async function buildBoth(): Promise<void> {
  for (const platform of ['weapp', 'h5'] as const) {
    process.stdout.write(`${await buildClient(platform)}\n`);
  }
}

buildBoth().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
