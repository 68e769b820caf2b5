// On Node 20 the SDK announces its own end of support at every start.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

const transform = (tsx) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx },
      transform: { react: { runtime: 'automatic' } },
    },
  },
];

/** Tests run against the real embedded engine: each file that wants one starts its own (`tests/support/engine`). */
module.exports = {
  testEnvironment: 'node',
  maxWorkers: 2,
  reporters: ['default', '<rootDir>/tests/support/test-seconds.cjs'],
  testSequencer: '<rootDir>/tests/support/longest-first.cjs',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: { '\\.[mc]?[jt]s$': transform(false), '\\.[jt]sx$': transform(true) },
  moduleNameMapper: {
    '^@domain/(.*)$': '<rootDir>/domain/$1',
    '^@/(.*)$': '<rootDir>/client/src/$1',
  },
  transformIgnorePatterns: ['/node_modules/(?!(jose|@noble/hashes|feed)/)'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
};
