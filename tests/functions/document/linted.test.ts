import { spawnSync } from 'node:child_process';
import path from 'node:path';

import { apiDocument } from '../../../cloud/route-tables';

const LINT = path.join(__dirname, 'lint.mjs');
const LINT_MS = 240_000;

interface Found {
  redocly: string[];
  spectral: string[];
}

/** What the linters of Redocly and Spectral say about a document, by the rules that they recommend. */
function lint(document: string): Found {
  const { stdout, stderr } = spawnSync(process.execPath, [LINT], {
    input: document,
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

describe('the OpenAPI document, by those who lint such documents', () => {
  it(
    'has nothing that they recommend against',
    () => {
      expect(lint(apiDocument())).toEqual({ redocly: [], spectral: [] });
    },
    LINT_MS,
  );

  it(
    'would be found wanting by both without what it has',
    () => {
      const document: { paths: Record<string, { get?: object }> } = JSON.parse(apiDocument());
      const paths = Object.fromEntries(
        ['/v1/me', '/v1/home'].map((path) => {
          const { get } = document.paths[path] ?? {};
          return [path, { get: { ...get, operationId: 'getBoth' } }];
        }),
      );
      const bent = JSON.stringify({ ...document, paths });
      const { redocly, spectral } = lint(bent);
      expect(redocly.join()).toContain('operation-operationId-unique');
      expect(spectral.join()).toContain('operation-operationId-unique');
    },
    LINT_MS,
  );
});
