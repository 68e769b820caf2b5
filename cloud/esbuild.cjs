const { execFileSync } = require('node:child_process');
const path = require('node:path');
// In a process of its own: whoever asks for this may have half of the same modules loaded already, and a schema has its name once.
const DEFINITIONS = JSON.parse(
  execFileSync(process.execPath, ['--import', 'tsx', path.join(__dirname, 'definitions.ts')], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  }),
);

const stand = (file) => path.join(__dirname, 'lean', file);

/** What of a package is left out: an alias stands for a whole one, these ask for their own files. */
const LEFT_OUT = [
  {
    of: /[\\/]zod[\\/]/,
    files: /\/(?:json-schema-(?:generator|processors)|to-json-schema)\.js$/,
    by: stand('json-schema.ts'),
  },
  {
    of: /[\\/]find-my-way[\\/]/,
    files: /^(?:\.\/lib\/(?:pretty-print|compiler)|fast-querystring)$/,
    by: stand('left-out.cjs'),
  },
];

const withoutWhatIsUnused = {
  name: 'without-what-is-unused',
  setup: (build) =>
    LEFT_OUT.forEach(({ of, files, by }) =>
      build.onResolve({ filter: files }, ({ importer }) =>
        of.test(importer) ? { path: by } : undefined,
      ),
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
    '@noble/hashes/sha2.js': './cloud/lean/sha256.ts',
    '@smithy/core/event-streams': './cloud/lean/event-streams.ts',
    'chinese-days': './cloud/lean/official-days.ts',
    'safe-regex2': './cloud/lean/safe-regex.cjs',
  },
  plugins: [withoutWhatIsUnused],
  define: DEFINITIONS,
  // What was bundled stays, to be looked at and measured: .build/cloud/bundles/functions/…
  outputWorkFolder: process.env.BUNDLES_FOLDER ?? '.build/cloud',
  outputBuildFolder: 'bundles',
  keepOutputDirectory: true,
});
