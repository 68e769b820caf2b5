import { DomainError } from '../../domain/errors';
import { pageHeaders } from '../platform/http/security-headers';
import type { Reply } from '../platform/http/route';

/** What the page is drawn by, from the package `swagger-ui-dist`. */
export const VIEWER_FILES = ['swagger-ui.css', 'swagger-ui-bundle.js'] as const;
export type ViewerFile = (typeof VIEWER_FILES)[number];

/** Reads a file of the viewer, wherever it lies. */
export type ReadViewer = (file: ViewerFile) => Promise<string>;

/** Addresses count from the page's own, so that it stands behind any name. */
const PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>四单 · 接口说明</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="docs/swagger-ui.css">
  </head>
  <body>
    <div id="document"><p>正在打开接口说明…</p><noscript>要打开 JavaScript 才能看。<a href="openapi.json">openapi.json</a></noscript></div>
    <script src="docs/swagger-ui-bundle.js"></script>
    <script src="docs/start.js"></script>
  </body>
</html>
`;

/** No address of another host: the badge of a foreign validator stays away. */
const START = `SwaggerUIBundle({
  url: 'openapi.json',
  dom_id: '#document',
  deepLinking: true,
  docExpansion: 'none',
  defaultModelsExpandDepth: 0,
  filter: true,
  validatorUrl: null,
  persistAuthorization: false,
});
`;

const HTML = 'text/html; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';
const CSS = 'text/css; charset=utf-8';
/** The files change with a release only. */
const CACHED = { 'cache-control': 'public, max-age=86400' };

/** The page `/v1/docs`, which shows the document and tries its routes. */
export const docsPage = (): Reply => ({
  body: PAGE,
  headers: { ...pageHeaders({ https: true }), ...CACHED, 'content-type': HTML },
});

/** A file of that page. Throws `not_found`. */
export async function docsFile(readViewer: ReadViewer, file: string): Promise<Reply> {
  if (file === 'start.js') return { body: START, headers: { ...CACHED, 'content-type': SCRIPT } };
  const known = VIEWER_FILES.find((name) => name === file);
  if (known === undefined) throw new DomainError('not_found');
  const type = known.endsWith('.css') ? CSS : SCRIPT;
  return { body: await readViewer(known), headers: { ...CACHED, 'content-type': type } };
}
