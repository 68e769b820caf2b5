import { once } from 'node:events';
import { createServer, type Server } from 'node:http';

import { StartError } from './settings';

/** A server on the wanted port, or a `StartError` that says what is in the way. */
export async function listen({
  host,
  port,
}: {
  host: string;
  port: number;
}): Promise<{ server: Server; url: string }> {
  const server = createServer();
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
