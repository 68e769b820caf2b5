import * as z from 'zod/mini';

import { none, route, type Route } from '../platform/http/route';
import { openApiDocument } from './document';
import { docsFile, docsPage, type ReadViewer } from './pages';

export interface DocumentDeps {
  readViewer: ReadViewer;
}

/** `GET /v1/openapi.json`, made once when first asked for, and the page that shows it: they describe themselves too. */
export function documentRoutes<Deps>(
  routes: readonly Route<Deps>[],
): readonly Route<Deps & DocumentDeps>[] {
  let document: unknown;
  const own: readonly Route<Deps & DocumentDeps>[] = [
    route({
      ...none,
      method: 'GET',
      path: '/v1/openapi.json',
      access: 'anyone',
      summary: '这份接口说明',
      answer: z.looseObject({ openapi: z.string(), paths: z.looseObject({}) }),
      run: () => {
        document ??= openApiDocument([...routes, ...own]);
        return Promise.resolve({ body: document });
      },
    }),
    route({
      ...none,
      method: 'GET',
      path: '/v1/docs',
      access: 'anyone',
      summary: '接口说明的页面',
      answerType: 'text/html',
      run: () => Promise.resolve(docsPage()),
    }),
    route({
      ...none,
      method: 'GET',
      path: '/v1/docs/{file}',
      access: 'anyone',
      summary: '那一页的文件',
      params: z.strictObject({ file: z.string().check(z.maxLength(40)) }),
      answerType: 'text/javascript',
      run: ({ readViewer }: DocumentDeps, { params }) => docsFile(readViewer, params.file),
    }),
  ];
  return own;
}
