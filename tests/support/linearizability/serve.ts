import type { Handler } from '../../../functions/platform/http/dispatch';
import { answerByHandler } from '../../../local/http-adapter';
import { listen } from '../../../local/listen';

export interface Served {
  url: string;
  close: () => void;
}

/** The handler behind a real port of this machine. */
export async function serve(handler: Handler): Promise<Served> {
  const { server, url } = await listen({ host: '127.0.0.1', port: 0 });
  server.on('request', (request, response) => {
    answerByHandler(handler, request, response).catch(() => response.destroy());
  });
  return {
    url,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
