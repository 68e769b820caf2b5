const { mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const LEFT = path.resolve(__dirname, '../../.build/test-seconds.json');

/** Leaves behind how long a whole run took that passed: `npm run bench` reads it as P13. */
module.exports = class TestSeconds {
  constructor(globalConfig) {
    this.globalConfig = globalConfig;
  }

  onRunComplete(_, results) {
    const { testPathPatterns, testNamePattern, onlyChanged, maxWorkers, shard } = this.globalConfig;
    const isPart =
      testPathPatterns?.patterns?.length > 0 || testNamePattern || onlyChanged || shard;
    // Jest sets `success` only after its reporters are done.
    const { numFailedTests, numRuntimeErrorTestSuites, wasInterrupted } = results;
    if (isPart || wasInterrupted || numFailedTests + numRuntimeErrorTestSuites > 0) return;
    const seconds = Math.round((Date.now() - results.startTime) / 1000);
    mkdirSync(path.dirname(LEFT), { recursive: true });
    const left = { seconds, workers: maxWorkers, date: new Date().toISOString() };
    writeFileSync(LEFT, `${JSON.stringify(left)}\n`);
  }
};
