const path = require('node:path');
const { require: load } = require('tsx/cjs/api');

const { apiDocument } = load('./route-tables.ts', __filename);

const JSON_SCHEMA = path.join(__dirname, 'lean/json-schema.ts');

/** An alias stands for a package; zod asks for its own files. */
const withoutJsonSchema = {
  name: 'without-json-schema',
  setup: (build) =>
    build.onResolve(
      { filter: /\/(?:json-schema-(?:generator|processors)|to-json-schema)\.js$/ },
      (asked) => (/[\\/]zod[\\/]/.test(asked.importer) ? { path: JSON_SCHEMA } : undefined),
    ),
};

/** How serverless.yml bundles its functions. What `alias` leaves out has no use there and costs 190 KB of orders' 750. */
module.exports = () => ({
  format: 'esm',
  outputFileExtension: '.mjs',
  mainFields: ['module', 'main'],
  // Packages in CommonJS ask for Node's own modules by a function that modules do not have.
  banner: {
    js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
  },
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  alias: {
    '@aws-sdk/credential-provider-node': './cloud/lean/credentials.ts',
    '@smithy/core/event-streams': './cloud/lean/event-streams.ts',
    'safe-regex2': './cloud/lean/safe-regex.cjs',
  },
  plugins: [withoutJsonSchema],
  define: { API_DOCUMENT: JSON.stringify(apiDocument()) },
  // What was bundled stays, to be looked at and measured: .build/cloud/bundles/functions/…
  outputWorkFolder: process.env.BUNDLES_FOLDER ?? '.build/cloud',
  outputBuildFolder: 'bundles',
  keepOutputDirectory: true,
});
