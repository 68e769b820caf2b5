import { testEndpoint } from '.';

describe('the engine of a test run', () => {
  it('answers under the address that every test file gets', async () => {
    const answer = await fetch(testEndpoint());
    expect(await answer.text()).toMatch(/^healthy/);
  });

  it('has a helper that says so when there is none', () => {
    const endpoint = testEndpoint();
    delete process.env.SIDAN_TEST_ENGINE;
    try {
      expect(() => testEndpoint()).toThrow('no engine runs');
    } finally {
      process.env.SIDAN_TEST_ENGINE = endpoint;
    }
  });
});
