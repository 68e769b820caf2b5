/** Address of the run's engine (`http://127.0.0.1:<port>`); it holds no tables until a test file makes its own. */
export function testEndpoint(): string {
  const endpoint = process.env.SIDAN_TEST_ENGINE;
  if (!endpoint) throw new Error('no engine runs: start the tests with jest and its global setup');
  return endpoint;
}
