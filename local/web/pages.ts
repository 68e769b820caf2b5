import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';

import { pageHeaders } from '../../functions/platform/http/security-headers';
import { buildClient } from './build-client';

export interface Pages {
  /** Whether the first build is there. */
  isReady: () => boolean;
  ready: Promise<void>;
  answer: (request: IncomingMessage, response: ServerResponse) => void;
}

/**
 * The web build, made first where its sources have changed; until then a page that says so and looks again. Photos
 * come from `media`: the same server, but a browser may know it by another name.
 */
export function openPages(media: string): Pages {
  const headers = new Map(
    Object.entries({ ...pageHeaders({ https: false, media }), 'cache-control': 'no-cache' }),
  );
  let serve: ReturnType<typeof sirv> | undefined;
  let fault: string | undefined;
  const ready = buildClient('h5').then(
    (folder) => {
      serve = sirv(folder, { etag: true, single: false, dev: false, dotfiles: false });
    },
    (error: unknown) => {
      fault = error instanceof Error ? error.message : String(error);
      throw error;
    },
  );
  ready.catch(() => undefined);
  return {
    isReady: () => serve !== undefined,
    ready,
    answer: (request, response) => {
      response.setHeaders(headers);
      if (serve === undefined) return waiting(response, fault);
      serve(request, response, () => {
        response
          .writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
          .end('没有这个页面');
      });
    },
  };
}

function waiting(response: ServerResponse, fault: string | undefined): void {
  const text =
    fault === undefined
      ? '页面正在第一次准备,约一分钟,好了会自己打开。'
      : '页面没能准备好,请看启动窗口里的说明。';
  response.writeHead(503, { 'content-type': 'text/html; charset=utf-8', 'retry-after': '2' });
  response.end(
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta http-equiv="refresh" content="2">` +
      `<meta name="viewport" content="width=device-width"><title>四单</title>` +
      `<body><h2 align="center">${text}</h2>`,
  );
}
