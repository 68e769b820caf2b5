import { once } from 'node:events';
import { createServer, type Server } from 'node:http';

import { StartError } from './settings';

/** Who sends slowly, or more beside the body than the cloud's gateway takes, is not waited for. */
const BOUNDS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 5_000,
};
const MOST_HEADERS = 100;

/** A server on the wanted port, or a `StartError` that says what is in the way. */
export async function listen({
  host,
  port,
}: {
  host: string;
  port: number;
}): Promise<{ server: Server; url: string }> {
  const server = createServer(BOUNDS);
  server.maxHeadersCount = MOST_HEADERS;
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new StartError(whyNot(error, host, port));
  }
  const address = server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return { server, url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}` };
}

function whyNot(error: unknown, host: string, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE')
    return `端口 ${port} 已被占用(用 PORT 换一个,例如 PORT=3001 npm start)`;
  if (code === 'EACCES') return `端口 ${port} 不让用(用 PORT 换一个 1024 以上的)`;
  return `地址 ${host}:${port} 打不开`;
}
