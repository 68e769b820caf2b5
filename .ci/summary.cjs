// Prints Jest's JSON report as `N passed, N failed`, the last line of a run, and fails when anything did.
const { readFileSync } = require('node:fs');

const [, , file, status] = process.argv;

function read() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  }
}

const report = read();
const left = report.numPendingTests + report.numTodoTests;
if (left > 0) console.log(`${left} tests did not run, which counts as failing`);
// A file that cannot even be loaded has no tests of its own to fail; nor has a run that broke off.
const broken = report.numRuntimeErrorTestSuites ?? 0;
const known = report.numFailedTests + left + broken;
const failed = known === 0 && (status !== '0' || report.numPassedTests === 0) ? 1 : known;
console.log(`${report.numPassedTests} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
