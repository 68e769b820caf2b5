import '../../local/environment';

import { startServer } from '../../local/server';
import { settingsFrom } from '../../local/settings';

/** The API server of `npm start` without the pages; says where it is once the demonstration is loaded. */
async function main(): Promise<void> {
  const server = await startServer({ ...settingsFrom(process.env), web: false });
  process.once('SIGTERM', () => {
    server.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
  await server.ready;
  process.stdout.write(`${server.url}\n`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
