import { createConfig, lintFromString } from '@redocly/openapi-core';
import spectralCore from '@stoplight/spectral-core';
import spectralParsers from '@stoplight/spectral-parsers';
import spectralRulesets from '@stoplight/spectral-rulesets';
import { text } from 'node:stream/consumers';

// Redocly's linter is an ES module, which the tests cannot load: it runs beside them, reads a document and says what is wrong with it.
const { Document, Ruleset, Spectral } = spectralCore;
const { Json } = spectralParsers;
const { oas } = spectralRulesets;
const source = await text(process.stdin);
const config = await createConfig({ extends: ['recommended'] });
const redocly = await lintFromString({ source, absoluteRef: 'openapi.json', config });
const spectral = new Spectral();
spectral.setRuleset(new Ruleset({ extends: [[oas, 'recommended']] }));
const found = await spectral.run(new Document(source, Json, 'openapi.json'));
process.stdout.write(
  JSON.stringify({
    redocly: redocly.map(({ ruleId, message }) => `${ruleId}: ${message}`),
    spectral: found.map(({ code, message, path }) => `${code}: ${message} ${path.join('/')}`),
  }),
);
