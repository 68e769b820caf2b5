import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Json } from '@stoplight/spectral-parsers';
import { Document, Ruleset, Spectral } from '@stoplight/spectral-core';
import { oas } from '@stoplight/spectral-rulesets';

import { apiDocument } from '../../../cloud/route-tables';

const LINT_MS = 120_000;

describe('the OpenAPI document, by those who lint such documents', () => {
  const source = apiDocument();

  it(
    'has nothing that Redocly recommends against',
    async () => {
      const config = await createConfig({ extends: ['recommended'] });
      const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config });
      expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
    },
    LINT_MS,
  );

  it(
    'has nothing that Spectral recommends against',
    async () => {
      const spectral = new Spectral();
      spectral.setRuleset(new Ruleset({ extends: [[oas, 'recommended']] }));
      const found = await spectral.run(new Document(source, Json, 'openapi.json'));
      expect(
        found.map(({ code, message, path }) => `${code}: ${message} ${path.join('/')}`),
      ).toEqual([]);
    },
    LINT_MS,
  );

  it('would be found wanting without what it has', async () => {
    const bent = source.replace('"operationId":"getVMe"', '"operationId":"getVOrders"');
    const config = await createConfig({ extends: ['recommended'] });
    const problems = await lintFromString({ source: bent, absoluteRef: 'openapi.json', config });
    expect(problems.map(({ ruleId }) => ruleId)).toContain('operation-operationId-unique');
  });
});
