import { once } from 'node:events';
import type { Server } from 'node:http';

/** Lets the server listen on a free port of this machine alone; answers its address, as `http://127.0.0.1:<port>`. */
export async function listenHere(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

/** Closes it with whoever is still connected. */
export const closeHere = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
