const { require: load } = require('tsx/cjs/api');

const { apiDocument } = load('./route-tables.ts', __filename);

/** How serverless.yml bundles its functions. What `alias` leaves out has no use there and costs 170 KB of orders' 714. */
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
  define: { API_DOCUMENT: JSON.stringify(apiDocument()) },
  // What was bundled stays, to be looked at and measured: .build/cloud/bundles/functions/…
  outputWorkFolder: process.env.BUNDLES_FOLDER ?? '.build/cloud',
  outputBuildFolder: 'bundles',
  keepOutputDirectory: true,
});
